import { eignerVerbindung } from '../plattform/datenbank/quellen.js'
import { pruefeServer } from '../plattform/datenbank/serverpruefung.js'
import { gibFrei, publikation } from '../plattform/replikat/publikation.js'
import { richteReplikatEin } from '../plattform/replikat/replikat.js'
import { Startfehler } from '../plattform/startfehler.js'

/** A second server for the public share: what the source publishes, and the empty schema that receives it. */
export async function replikat(eigner: string, [was, ...rest]: string[]): Promise<number> {
  if ((was !== 'freigeben' && was !== 'einrichten') || rest.length > 0)
    throw new Startfehler('Möglich sind: replikat freigeben, replikat einrichten')
  await pruefeServer({ eigner })
  if (was === 'einrichten') {
    const gelaufen = await richteReplikatEin(eigner)
    console.log(`Das Schema oeffentlich ist auf dem Stand dieser Version (${gelaufen} Schritte).`)
    console.log(
      'Weiter: CREATE SUBSCRIPTION oder, nach einer neuen Version, ALTER SUBSCRIPTION … REFRESH (docs/betrieb.md).',
    )
    return 0
  }
  const verbindung = eignerVerbindung(eigner)
  await verbindung.connect()
  await gibFrei(verbindung).finally(() => verbindung.end())
  console.log(`Das Schema oeffentlich ist freigegeben, als Publikation ${publikation}.`)
  return 0
}
