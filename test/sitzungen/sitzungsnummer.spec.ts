import type { WahlperiodeDto } from '../../src/organisation/wahlperiode.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import { vergibSitzungsnummern } from '../../src/sitzungen/sitzungsnummern.js'
import type { SitzungszaehlerDto } from '../../src/sitzungen/sitzungsnummern.dto.js'
import type { TagesordnungVorschauDto } from '../../src/sitzungen/tagesordnung.dto.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import {
  aufTagesordnung,
  freigegebene,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  versende,
} from '../beratung.js'
import { type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let admin: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  admin = await s.ruf('administration')
})
afterAll(() => s.t.schliessen())

let laufend = 0
const gremium = async () =>
  (await r.buero<{ id: string }>('POST /gremien', { name: `Ausschuss ${++laufend}`, art: 'ausschuss' })).body.id
const geplant = async (gremien: string[], datum: string) => {
  const { id } = await sitzungVon(r, gremien, datum)
  await setzeTagesordnung(r.buero, id, [{ teil: 'oe', titel: 'Verschiedenes' }])
  return id
}
const geladen = async (gremien: string[], datum: string) => {
  const antwort = await versende(r, await geplant(gremien, datum))
  expect(antwort.status).toBe(200)
  return antwort.body
}
const nummern = ({ gremien }: SitzungDto) => gremien.map((g) => g.nummer)
const periode = (bezeichnung: string, von: string, bis: string) =>
  admin<WahlperiodeDto & Problemantwort>('POST /wahlperioden', { bezeichnung, von, bis })
const zaehle = (id: string, eingabe: object) =>
  r.buero<SitzungszaehlerDto[] & Problemantwort>(`POST /gremien/${id}/sitzungsnummern`, eingabe)
const seite = async (weg: string) => (await s.t.abruf(weg)).text()

test('die Ladung gibt die Nummer: je Gremium, in der gemeinsamen Sitzung jedem seine', async () => {
  const [a, b] = [await gremium(), await gremium()]
  const erste = await geladen([a], '2026-03-02')
  const geplante = await geplant([a], '2026-03-09')
  const gemeinsame = await geladen([b, a], '2026-03-16')
  expect([erste, gemeinsame].map(nummern)).toEqual([[1], [1, 2]])
  expect(nummern((await r.buero<SitzungDto>(`GET /sitzungen/${geplante}`)).body)).toEqual([null])
  expect(nummern((await versende(r, geplante)).body)).toEqual([3])
  expect(await seite('/sitzungen')).toContain(
    'Gemeinsame Sitzung: Ausschuss 2 (1. Sitzung) und Ausschuss 1 (2. Sitzung)',
  )
  expect(await seite('/sitzungen/2026-03-02-ausschuss-1')).toContain('1. Sitzung: Ausschuss 1')
  expect(await seite('/gremien/ausschuss-1')).toContain('3. Sitzung, 16:00 Uhr')
})

test('verlegt und abgesagt bleibt die Nummer, und keine zweite Sitzung bekommt sie', async () => {
  const a = await gremium()
  const { id } = await geladen([a], '2026-04-06')
  const verlegt = await r.buero<SitzungDto>(`POST /sitzungen/${id}/verlegung`, { datum: '2026-04-08', grund: 'Ferien' })
  expect(nummern(verlegt.body)).toEqual([1])
  expect(nummern((await r.buero<SitzungDto>(`GET /sitzungen/${verlegt.body.verlegtVon[0]!.id}`)).body)).toEqual([1])
  const abgesagt = await r.buero<SitzungDto>(`POST /sitzungen/${id}/schritte`, { schritt: 'absagen', grund: 'Krank' })
  expect([nummern(abgesagt.body), nummern(await geladen([a], '2026-04-20'))]).toEqual([[1], [2]])
})

test('mit der Wahlperiode beginnt die Zählung neu; was vor ihrem Eintrag gezählt war, zählt mit', async () => {
  const a = await gremium()
  await geladen([a], '2036-02-02')
  expect((await periode('Verkehrt', '2036-12-31', '2036-01-01')).body.felder).toMatchObject([{ zeiger: '/bis' }])
  const { id, version } = (await periode('Die eine', '2036-01-01', '2036-12-31')).body
  const ueber = await periode('Die andere', '2036-12-31', '2037-12-31')
  expect(ueber).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/von' }] } })
  expect((await periode('Die eine', '2037-01-01', '2037-12-31')).body.felder).toMatchObject([
    { zeiger: '/bezeichnung' },
  ])
  const danach = await periode('Die andere', '2037-01-01', '2037-12-31')
  expect(danach.status).toBe(201)
  const liste = [await geladen([a], '2036-03-02'), await geladen([a], '2037-01-05'), await geladen([a], '2036-04-02')]
  expect(liste.map(nummern)).toEqual([[2], [1], [3]])
  const neu = { bezeichnung: '17. Wahlperiode', von: '2036-01-01', bis: '2036-12-31' }
  const geaendert = await admin<WahlperiodeDto>(`PUT /wahlperioden/${id}`, neu, { 'if-match': `"${version}"` })
  expect(geaendert.body).toEqual({ id, ...neu, version: 2 })
  expect((await admin(`PUT /wahlperioden/${id}`, neu, { 'if-match': `"${version}"` })).status).toBe(412)
})

test('zwei Ladungen zur selben Zeit bekommen zwei Nummern', async () => {
  const [a, b] = [await gremium(), await gremium()]
  const ids = await Promise.all([5, 6, 7, 8].map((tag) => geplant(tag % 2 ? [a, b] : [b, a], `2026-05-0${tag}`)))
  await Promise.all(
    ids.map((id) => s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => vergibSitzungsnummern(tx, id))),
  )
  const gegeben = await Promise.all(ids.map(async (id) => (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body))
  const von = (id: string) => gegeben.map((g) => g.gremien.find((x) => x.id === id)!.nummer).sort()
  expect([von(a), von(b)]).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ])
  // Whoever has looked at one number does not send another.
  const [x, y] = [await geplant([a], '2026-05-18'), await geplant([a], '2026-05-25')]
  const { gesehen } = (await r.vorsitz<TagesordnungVorschauDto>(`GET /sitzungen/${y}/tagesordnung/vorschau`)).body
  expect((await versende(r, x)).status).toBe(200)
  const zuSpaet = await r.vorsitz<Problemantwort>(`POST /sitzungen/${y}/schritte`, { schritt: 'einladen', gesehen })
  expect(zuSpaet.body.hindernisse?.map((h) => h.code)).toEqual(['veraendert'])
  expect(nummern((await versende(r, y)).body)).toEqual([6])
})

test('wer mitten in der Wahlperiode beginnt, sagt die nächste Nummer; Lücken werden gesagt', async () => {
  const a = await gremium()
  const alte = await geladen([a], '2026-06-01')
  // As before the update.
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(
      `WITH z AS (UPDATE ris.sitzung_gremium SET nummer = NULL, zaehler_id = NULL WHERE sitzung_id = $1)
       DELETE FROM ris.sitzungszaehler WHERE gremium_id = $2`,
      [alte.id, a],
    ),
  )
  expect(nummern(await geladen([a], '2026-06-08'))).toEqual([null])
  expect((await zaehle(a, { naechste: 13 })).body.hindernisse).toMatchObject([
    { code: 'nummern_luecke', text: 'Die Nummern 1 bis 12 bleiben in dieser Zählung frei.' },
  ])
  const trotzdem = [{ code: 'nummern_luecke', grund: 'Zwölf Sitzungen vor der Einführung' }]
  expect((await zaehle(a, { naechste: 13, trotzdem })).body).toMatchObject([{ wahlperiode: null, naechste: 13 }])
  expect(nummern(await geladen([a], '2026-06-15'))).toEqual([13])
  expect((await zaehle(a, { naechste: 13 })).body.felder).toMatchObject([{ zeiger: '/naechste' }])
  const [zaehler] = (await r.buero<SitzungszaehlerDto[]>(`GET /gremien/${a}/sitzungsnummern`)).body
  expect([zaehler!.naechste, zaehler!.freie.length]).toEqual([14, 12])
})

test('wie oft eine Fraktion getagt hat, sagt das Programm nur ihr', async () => {
  const { id } = (await r.buero<{ id: string }>('POST /gremien', { name: 'Fraktion Mitte', art: 'fraktion' })).body
  expect((await r.buero<Problemantwort>(`GET /gremien/${id}/sitzungsnummern`)).body.hindernisse).toMatchObject([
    { code: 'fremde_fraktion' },
  ])
})

test('eine übernommene Sitzung trägt die Nummer ihrer Quelle, jede andere bekommt ihre', async () => {
  const a = await gremium()
  const angaben = { gremien: [a], datum: '2016-09-14', sitzungsnummern: [{ gremiumId: a, nummer: 31 }] }
  const herkunft = { art: 'uebernommen', quelle: 'Ratsinformationssystem der Stadt Herne' }
  expect((await r.buero<Problemantwort>('POST /sitzungen', angaben)).body.felder).toMatchObject([
    { zeiger: '/sitzungsnummern' },
  ])
  const { body } = await r.buero<SitzungDto>('POST /sitzungen', { ...angaben, herkunft })
  expect(nummern(body)).toEqual([31])
  expect(nummern(await geladen([a], '2026-07-06'))).toEqual([1])
})

test('der Beratungsverlauf nennt die Sitzung mit ihrer Nummer, und nichts weicht ab', async () => {
  const v = await freigegebene(r, { betreff: 'Radweg an der Emscher' })
  const { id } = await sitzungVon(r, [s.gremien.ir], '2026-08-03')
  await aufTagesordnung(r, v.beratungsfolge[0]!.id, id)
  expect(nummern((await versende(r, id)).body)).toEqual([1])
  expect(await s.t.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()).toEqual([])
})
