import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import { type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let buero: Ruf
let leitung: Ruf
beforeAll(async () => {
  s = await stadt()
  buero = await s.ruf('gremienbuero')
  leitung = await s.ruf('gremienbuero', 'lesen_api')
})
afterAll(() => s.t.schliessen())

type Angaben = Partial<Record<'datum' | 'beginn' | 'ende' | 'ort', string | null>>
const termin = { datum: '2027-05-04', beginn: '18:00', ort: 'Rathaus' }
const lege = (angaben: object = {}) =>
  buero<SitzungDto & Problemantwort>('POST /sitzungen', { gremien: [s.gremien.ir], ...termin, ...angaben })
const seite = async (weg: string) => (await s.t.abruf(weg)).text()
const codes = (antwort: { body: Problemantwort }) => antwort.body.hindernisse?.map((h) => h.code)

/** With an agenda that has gone out. */
async function eingeladen(angaben: Angaben = {}): Promise<SitzungDto> {
  const { id } = (await lege(angaben)).body
  const zeilen = [{ teil: 'oe', titel: 'Bericht des Vorsitzenden' }]
  await buero(`PUT /sitzungen/${id}/tagesordnung`, { zeilen }, { 'if-match': '"1"' })
  const { gesehen } = (await leitung<{ gesehen: string }>(`GET /sitzungen/${id}/tagesordnung/vorschau`)).body
  const antwort = await leitung<SitzungDto>(`POST /sitzungen/${id}/schritte`, { schritt: 'einladen', gesehen })
  expect(antwort.status).toBe(200)
  return antwort.body
}

test('nach der Ladung ändert niemand still Tag, Zeit oder Ort (B19)', async () => {
  const { id, version, gremien } = await eingeladen()
  const aendere = (angaben: Angaben) =>
    buero<Problemantwort>(
      `PUT /sitzungen/${id}`,
      { gremien: gremien.map((g) => g.id), ...termin, ...angaben },
      { 'if-match': `"${version}"` },
    )
  for (const neu of [{ datum: '2027-05-06' }, { beginn: '17:00' }, { ende: '20:00' }, { ort: 'Kulturzentrum' }])
    expect([neu, codes(await aendere(neu))]).toEqual([neu, ['nur_verlegen']])
  expect((await aendere({})).status).toBe(200)
})

test('verlegt wird mit Grund und Worten: alter und neuer Termin nennen einander, die Tagesordnung bleibt', async () => {
  const { id, tagesordnung } = await eingeladen({ datum: '2027-06-01' })
  const weg = `POST /sitzungen/${id}/verlegung`
  const neu = { datum: '2027-06-03', beginn: '17:00', worte: 'Der Saal ist nicht frei.' }
  expect((await buero<Problemantwort>(weg, neu)).body.felder).toMatchObject([{ zeiger: '/grund' }])
  const grund = 'Doppelt vergeben durch Frau Muster'
  const gleich = await buero<Problemantwort>(weg, { datum: '2027-06-01', grund })
  expect(gleich.body.felder).toMatchObject([{ zeiger: '/datum' }])
  const antwort = await buero<SitzungDto>(weg, { ...neu, grund })
  expect(antwort).toMatchObject({ status: 200, body: { datum: '2027-06-03', zustand: 'eingeladen', tagesordnung } })
  expect(antwort.body.verlegtVon).toMatchObject([{ datum: '2027-06-01', beginn: '18:00', worte: neu.worte }])
  const alt = (await buero<SitzungDto>(`GET /sitzungen/${antwort.body.verlegtVon[0]!.id}`)).body
  expect(alt).toMatchObject({ zustand: 'verlegt', verlegtNachId: id, datum: '2027-06-01', tagesordnung: null })

  const liste = await seite('/sitzungen')
  const altWeg = /\/sitzungen\/2027-06-01[^"]*/.exec(liste)![0]
  const [hier, dort] = [await seite(altWeg), await seite('/sitzungen/2027-06-03-integrationsrat')]
  expect(hier).toContain('href="/sitzungen/2027-06-03-integrationsrat"')
  expect(dort).toContain(`href="${altWeg}"`)
  expect(dort).toContain('Bericht des Vorsitzenden')
  for (const html of [hier, dort]) expect([html.includes(neu.worte), html.includes('Muster')]).toEqual([true, false])
  // Who kept the link that was sent, arrives at the Sitzung.
  expect((await s.t.abruf('/sitzungen/2027-06-01-integrationsrat')).headers.get('location')).toBe(
    '/sitzungen/2027-06-03-integrationsrat',
  )
  expect(await seite('/gremien/integrationsrat')).toContain('Verlegt')
})

test('zweimal verlegt, führen beide alten Termine zum neuen', async () => {
  const { id } = await eingeladen({ datum: '2027-07-06' })
  const verlege = (datum: string) => buero<SitzungDto>(`POST /sitzungen/${id}/verlegung`, { datum, grund: 'Ferien' })
  await verlege('2027-07-08')
  expect((await verlege('2027-07-13')).body.verlegtVon.map((v) => v.datum)).toEqual(['2027-07-06', '2027-07-08'])
  expect(await s.t.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()).toEqual([])
})

test('was nach einem Versehen aussieht, wird vor dem Speichern gesagt (B28)', async () => {
  const zuvor = { datum: '2027-04-11', beginn: '18:00', ende: '17:00' }
  expect(codes(await lege(zuvor))).toEqual(['ende_vor_beginn'])
  const trotzdem = [{ code: 'ende_vor_beginn', grund: 'Klausur über zwei Tage' }]
  expect((await lege({ ...zuvor, trotzdem })).status).toBe(201)
  expect(codes(await lege({ datum: '2027-04-11', beginn: '18:00', ende: '00:30' }))).toEqual(['zur_selben_zeit'])
  const fehlt = await lege({ datum: '2027-03-28', beginn: '02:30' })
  expect(fehlt).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/beginn' }] } })
})
