import 'reflect-metadata'
import { anwendung } from './app.module.js'
import { DemoService } from './demo/demo.service.js'
import { Konfigurationsfehler, liesKonfiguration } from './konfiguration.js'
import { bereitstellen, type Bereitgestellt } from './plattform/datenbank/bereitstellen.js'
import { Startfehler } from './plattform/startfehler.js'

try {
  await starten()
} catch (fehler) {
  const erwartet = fehler instanceof Startfehler || fehler instanceof Konfigurationsfehler
  console.error(erwartet ? fehler.message : fehler)
  process.exit(1)
}

/** Database, schema, application; then it says what to open. */
async function starten(): Promise<void> {
  const konfiguration = liesKonfiguration(process.env)
  const datenbank = await bereitstellen(konfiguration)
  const app = await anwendung(konfiguration, datenbank.zugaenge)
  beendenBei(app, datenbank)
  // Only in a database of our own: nobody's server gets an invented town.
  if (konfiguration.demo && !konfiguration.datenbank) await app.get(DemoService, { strict: false }).laden()
  await app.listen(konfiguration.port, konfiguration.host)
  const sekunden = process.uptime().toLocaleString('de-DE', { maximumFractionDigits: 1 })
  console.log(`Ratsfolge antwortet nach ${sekunden} Sekunden unter ${konfiguration.basisUrl}/`)
}

/** The application first, then its database. A second signal does not wait. */
function beendenBei(app: { close(): Promise<void> }, datenbank: Bereitgestellt): void {
  const beenden = async (): Promise<void> => {
    await app.close()
    await datenbank.stoppen()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () =>
        void beenden().catch((fehler: unknown) => {
          console.error(fehler)
          process.exit(1)
        }),
    )
  }
}
