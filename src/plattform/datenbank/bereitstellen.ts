import type { Zugaenge } from '../../einstellungen.js'
import type { Konfiguration } from '../../konfiguration.js'
import { pruefeServer } from './serverpruefung.js'

/** A database that answers, with the schema of this version. */
export interface Bereitgestellt {
  zugaenge: Zugaenge
  eingebettet: boolean
  stoppen(): Promise<void>
}

/** The server and its checked logins, whatever the schema: for backups, which neither need nor want the newest one. */
export async function verbinden(konfiguration: Konfiguration, mitbenutzen = false): Promise<Bereitgestellt> {
  const datenbank = konfiguration.datenbank
    ? { zugaenge: konfiguration.datenbank, stoppen: async () => undefined }
    : await (await import('./eingebettet.js')).starteEingebettet(konfiguration.daten, { mitbenutzen, verloren })
  await pruefeServer(datenbank.zugaenge).catch(async (fehler: unknown) => {
    await datenbank.stoppen()
    throw fehler
  })
  return { zugaenge: datenbank.zugaenge, eingebettet: !konfiguration.datenbank, stoppen: datenbank.stoppen }
}

/**
 * One way for the embedded database and for a real server: logins are checked, then the schema is brought up to date.
 * `mitbenutzen`: a command beside the running application uses its embedded database.
 */
export async function bereitstellen(konfiguration: Konfiguration, mitbenutzen = false): Promise<Bereitgestellt> {
  const datenbank = await verbinden(konfiguration, mitbenutzen)
  try {
    // Read only where it is used: a public process has no owner and must not read the working schema.
    if (datenbank.zugaenge.eigner) await (await import('./migrieren.js')).migrieren(datenbank.zugaenge.eigner)
  } catch (fehler) {
    await datenbank.stoppen()
    throw fehler
  }
  return datenbank
}

/** A container that was paused wakes up and finds its folder in other hands: every further write would be one too many. */
function verloren(): void {
  process.stderr.write('Ein anderer Prozess hat den Ordner DATEN übernommen. Diese Anwendung endet.\n')
  process.exit(1)
}
