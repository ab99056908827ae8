import { DemoService } from '../../src/demo/demo.service.js'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { zaehler, type Zaehler } from '../zaehler.js'

// Who reads a public page is not asked: whatever cookies come along, it costs the same statements, and none of the staff.

let t: TestApp
let oeffentlich: Zaehler
let amt: Zaehler
let angemeldet: Besucher
let adressen: Record<string, string>
beforeAll(async () => {
  ;[oeffentlich, amt] = await Promise.all([zaehler(), zaehler()])
  t = await starteApp('alles', (db) => ({ oeffentlich: oeffentlich.ueber(db.oeffentlich), amt: amt.ueber(db.amt) }))
  await t.app.get(DemoService, { strict: false }).laden()
  angemeldet = new Besucher(t)
  await angemeldet.beispiel('gremienbuero')
  const sitzung = await finde('/sitzungen', /href="(\/sitzungen\/[\w-]+)"/)
  const schule = await finde('/vorlagen', /href="(\/vorlagen\/[\w-]+)"[^>]*>[^<]*Grundschule am Stadtpark um/)
  const datei = await finde(schule, /href="(\/dateien\/[\w-]+)"/)
  adressen = { sitzung, datei }
})
afterAll(async () => {
  await t?.schliessen()
  await Promise.all([oeffentlich?.schliessen(), amt?.schliessen()])
})

/** Where the first link of this kind leads. */
const finde = async (pfad: string, muster: RegExp): Promise<string> =>
  muster.exec(await (await t.abruf(pfad)).text())?.[1] ?? fail(`${pfad}: ${muster.source}`)

const fail = (satz: string): never => {
  throw new Error(satz)
}

async function gemessen(abruf: (pfad: string) => Promise<Response>, pfad: string) {
  oeffentlich.seither()
  amt.seither()
  const antwort = await abruf(pfad)
  const bytes = Buffer.from(await antwort.arrayBuffer())
  return { status: antwort.status, bytes, oeffentlich: oeffentlich.seither(), amt: amt.seither() }
}

const keine = { anweisungen: 0, runden: 0 }

test('der Zähler zählt: eine Seite der Verwaltung fragt, wer kommt', async () => {
  const { status, amt } = await gemessen((pfad) => angemeldet.senden(pfad), '/amt')
  expect(status).toBe(200)
  expect(amt.runden).toBeGreaterThan(0)
})

test.each([
  ['/', 5],
  ['/vorlagen', 3],
  ['/vorlagen/2016-0542', 2],
  ['/vorlagen/2016-0542.pdf', 1],
  ['/vorlagen/2016-0542/fassung-1.pdf', 1],
  ['/vorlagen/gibt-es-nicht', 3],
  ['/sitzungen', 3],
  ['sitzung', 2],
  ['/gremien', 2],
  ['/vorgaenge', 2],
  ['datei', 1],
])('%s: %i Abfragen des öffentlichen Zugangs, keine der Verwaltung, ob angemeldet oder nicht', async (pfad, zahl) => {
  const weg = adressen[pfad] ?? pfad
  await (await t.abruf(weg)).arrayBuffer()
  const ohne = await gemessen(t.abruf, weg)
  const mit = await gemessen((p) => angemeldet.senden(p), weg)
  expect(mit).toEqual(ohne)
  expect({ pfad, ...ohne.oeffentlich, amt: ohne.amt }).toEqual({ pfad, anweisungen: zahl, runden: zahl, amt: keine })
})
