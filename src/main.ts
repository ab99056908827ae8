import 'reflect-metadata'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Konfigurationsfehler, liesKonfiguration, type Konfiguration } from './konfiguration.js'
import { bereitstellen } from './plattform/datenbank/bereitstellen.js'
import { Startfehler } from './plattform/startfehler.js'
import { nurFuerDiesenRechner } from './plattform/zugang/herkunft.js'

/** What must be stopped again, the last one first: the application before its database. */
const laufend: (() => Promise<void>)[] = []

let endet = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void beenden(0))
await starten().catch((fehler: unknown) => {
  // Stopped while it was starting: what then fails is only the consequence.
  if (endet) return
  const erwartet = fehler instanceof Startfehler || fehler instanceof Konfigurationsfehler
  console.error(erwartet ? fehler.message : fehler)
  return beenden(1)
})

/** Database, schema, application, demo town; then it says what to open. */
async function starten(): Promise<void> {
  const konfiguration = liesKonfiguration(process.env)
  // Reading the modules takes as long as starting the database, which is another process: both at once.
  const gelesen = module(konfiguration)
  const datenbank = await bereitstellen(konfiguration)
  laufend.push(datenbank.stoppen)
  const { anwendung, amt } = await gelesen
  const app = await anwendung(konfiguration, datenbank.zugaenge)
  laufend.push(() => app.close())
  if (amt) await app.get(amt.Nachfuehrung, { strict: false }).nachfuehren()
  if (amt && erfindenErlaubt(konfiguration)) await app.get(amt.DemoService, { strict: false }).laden()
  if (amt) await amt.verlangeVerwaltung(app.get(amt.Konten, { strict: false }), konfiguration)
  await horchen(app, konfiguration)
  if (amt) app.get(amt.Auftragsarbeiter, { strict: false }).beginnen()
  await begruessen(app, konfiguration)
}

async function module({ anteil }: Konfiguration) {
  const { anwendung, lies } = await import('./app.module.js')
  return { anwendung, ...(await lies(anteil)) }
}

/** Whether the town of this database is an example. */
async function istBeispiel(app: NestFastifyApplication): Promise<boolean> {
  const { Umfeldquelle } = await import('./web/umfeldquelle.js')
  return (await app.get(Umfeldquelle, { strict: false }).umfeld()).demo
}

/** Only in a database of our own that nobody else can reach: nobody's server gets an invented town. */
function erfindenErlaubt({ demo, datenbank, host, basisUrl }: Konfiguration): boolean {
  return demo && !datenbank && nurFuerDiesenRechner(host, basisUrl)
}

/** @throws Startfehler when the town is an example and others could reach it: its accounts open by one click. */
async function horchen(app: NestFastifyApplication, { host, port, basisUrl }: Konfiguration): Promise<void> {
  if ((await istBeispiel(app)) && !nurFuerDiesenRechner(host, basisUrl)) {
    throw new Startfehler(
      'Diese Datenbank enthält die Beispielstadt. Sie läuft nur auf diesem Rechner (HOST und BASIS_URL). Wählen Sie mit DATEN einen leeren Ordner.',
    )
  }
  await app.listen(port, host).catch((fehler: NodeJS.ErrnoException) => {
    if (fehler.code === 'EADDRINUSE') throw new Startfehler(`PORT ${port} ist schon belegt. Wählen Sie einen anderen.`)
    if (fehler.code === 'EACCES') throw new Startfehler(`PORT ${port} ist für dieses Benutzerkonto nicht erlaubt.`)
    if (/EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN/.test(fehler.code ?? '')) {
      throw new Startfehler(`HOST ist „${host}“. Diese Adresse hat dieser Rechner nicht.`)
    }
    throw fehler
  })
}

async function begruessen(app: NestFastifyApplication, { basisUrl, anteil }: Konfiguration): Promise<void> {
  const demo = await istBeispiel(app)
  const zeilen = [
    anteil !== 'amt' && ['Startseite', '/'],
    anteil !== 'amt' && demo && ['Vorlage 2016/0542', '/vorlagen/2016-0542'],
    anteil !== 'oeffentlich' && ['Verwaltung', '/amt/anmelden'],
  ].filter((zeile) => Array.isArray(zeile))
  const sekunden = process.uptime().toLocaleString('de-DE', { maximumFractionDigits: 1 })
  console.log(`Ratsfolge ist nach ${sekunden} Sekunden bereit. Öffnen Sie im Browser:`)
  for (const [name, pfad] of zeilen) console.log(`  ${name!.padEnd(18)} ${basisUrl}${pfad}`)
  console.log('Mit Strg+C beenden Sie die Anwendung.')
}

async function beenden(status: number): Promise<void> {
  endet = true
  try {
    for (let stoppen = laufend.pop(); stoppen; stoppen = laufend.pop()) await stoppen()
  } catch (fehler) {
    console.error(fehler)
    status = 1
  }
  process.exit(status)
}
