import type { SitzungAnsicht } from '../../src/ansichten/sitzung.js'
import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  veroeffentliche,
  versende,
} from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { type Stadt, stadt } from '../stadt.js'

/* A Vorlage that stands twice on an agenda that was sent stays so: its numbers are cited. Which item is whose, is said. */

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s?.t.schliessen())

const schritt = (gremium: string) => ({ gremium, rolle: 'vorberatung', datum: null, oeffentlich: true, ergebnis: null })
const beide = [schritt('Haupt- und Personalausschuss'), schritt('Integrationsrat')]

/** As it was before a Vorlage became one item of a joint Sitzung: each Gremium has an item of its own. */
async function zwillinge() {
  const vorlage = await freigegebene(r, { betreff: 'Radweg an der Emscher', beratungsfolge: beide })
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), vorlage.id)
  const { id } = await sitzungVon(r, [s.gremien.hpa, s.gremien.ir])
  const [hpa, ir] = vorlage.beratungsfolge.map((b) => b.id) as [string, string]
  const { topId } = await aufTagesordnung(r, hpa, id)
  const titel = 'Radweg an der Emscher'
  const { body } = await setzeTagesordnung(r.buero, id, [
    { topId, teil: 'oe', titel },
    { teil: 'oe', titel },
  ])
  const zweiter = body.tagesordnung!.zeilen[1]!.topId
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.beratung SET sitzung_id = $2, top_id = $3, zustand = 'auf_tagesordnung' WHERE id = $1`, [
      ir,
      id,
      zweiter,
    ]),
  )
  expect((await versende(r, id)).status).toBe(200)
  return { id, weg: `/vorlagen/${vorlage.nummer!.replace('/', '-')}`, hpa, ir }
}

async function erfasse(id: string, ja: number): Promise<void> {
  const { body } = await r.schrift<BeratungEinzelnDto>(`GET /beratungen/${id}`)
  const ergebnis = { art: 'empfohlen', aenderung: 'ungeaendert', abstimmung: { ja, nein: 1, enthaltung: 0 } }
  expect((await r.schrift(`PUT /beratungen/${id}/ergebnis`, ergebnis, mitVersion(body))).status).toBe(200)
}
const punkte = async (id: string) =>
  (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body.tagesordnung!.zeilen.map((z) => ({
    punkt: `${z.teil} ${z.nummer}`,
    beratungen: z.beratungen.length,
  }))
const ohneMarken = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('beide Punkte bleiben, nennen ihr Gremium und dessen Ergebnis: in den Daten, auf der Seite und im Druck', async () => {
  const { id, weg, hpa, ir } = await zwillinge()
  await erfasse(hpa, 9)
  await erfasse(ir, 12)
  expect(await punkte(id)).toEqual([
    { punkt: 'oe 1', beratungen: 1 },
    { punkt: 'oe 2', beratungen: 1 },
  ])
  const [zeile] = await s.t.datenbank.lesen.query<[{ ansicht: SitzungAnsicht }]>(
    `SELECT ansicht FROM oeffentlich.sitzung WHERE jsonb_array_length(ansicht -> 'tagesordnung') = 2`,
  )
  const { tagesordnung, kurzadresse } = zeile.ansicht
  const gesagt = tagesordnung.map((t) => [t.nummer, t.voten?.map((v) => `${v.gremium} ${v.ergebnis?.abstimmung?.ja}`)])
  expect(gesagt).toEqual([
    ['Ö 1', ['Haupt- und Personalausschuss 9']],
    ['Ö 2', ['Integrationsrat 12']],
  ])
  expect(ohneMarken(await (await s.t.abruf(`/sitzungen/${kurzadresse}`)).text())).toMatch(
    /Ö 1 Radweg.*Haupt- und Personalausschuss Ungeändert empfohlen .*9 Ja, 1 Nein.*Ö 2 Radweg.*Integrationsrat Ungeändert empfohlen .*12 Ja, 1 Nein/,
  )
  const verlauf = /Haupt- und Personalausschuss.*Ö 1.*9 Ja, 1 Nein.*Integrationsrat.*Ö 2.*12 Ja, 1 Nein/s
  const druck = liesPdf(new Uint8Array(await (await s.t.abruf(`${weg}.pdf`)).arrayBuffer()))
  expect(textVon(druck.wurzel).replace(/\s+/g, ' ')).toMatch(verlauf)
  expect(ohneMarken(await (await s.t.abruf(weg)).text())).toMatch(verlauf)
})

test('ein Nachtrag lässt sie, wie sie sind', async () => {
  const { id } = await zwillinge()
  const { tagesordnung } = (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
  const [eins, zwei] = tagesordnung!.zeilen.map(({ topId, teil, titel }) => ({ topId, teil, titel }))
  await setzeTagesordnung(r.buero, id, [eins!, zwei!, { teil: 'oe', titel: 'Eilig' }])
  expect((await punkte(id)).map(({ punkt }) => punkt)).toEqual(['oe 1', 'oe 2', 'oe 3'])
  expect((await versende(r, id, 'nachtrag_versenden')).status).toBe(200)
  expect((await punkte(id)).map(({ beratungen }) => beratungen)).toEqual([1, 1, 0])
})
