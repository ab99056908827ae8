import type { SitzungDto, SitzungenBlattDto } from '../../src/sitzungen/sitzung.dto.js'
import type { TagesordnungVorschauDto } from '../../src/sitzungen/tagesordnung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon, versende } from '../beratung.js'
import { entwurf, geheimhaltung, type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

const gehe = (id: string, schritt: string, grund?: string) =>
  r.buero<SitzungDto & Problemantwort>(`POST /sitzungen/${id}/schritte`, { schritt, ...(grund && { grund }) })
const nummern = (sitzung: SitzungDto) => sitzung.tagesordnung?.zeilen.map((z) => `${z.teil} ${z.nummer} ${z.titel}`)
const punkt = (titel: string, teil = 'oe') => ({ teil, titel, ...(teil === 'n' && { geheimhaltung: geheimhaltung() }) })

test('eine gemeinsame Sitzung: das erste Gremium leitet', async () => {
  const sitzung = await sitzungVon(r, [s.gremien.hpa, s.gremien.ir])
  expect(sitzung.gremien.map((g) => g.name)).toEqual(['Haupt- und Personalausschuss', 'Integrationsrat'])
  expect(sitzung).toMatchObject({ zustand: 'geplant', beginn: '16:00', tagesordnung: null })
})

test.each<[string, object, string]>([
  ['ohne Gremium', { gremien: [], datum: '2026-10-01' }, '/gremien'],
  [
    'mit einem unbekannten Gremium',
    { gremien: ['00000000-0000-4000-8000-000000000000'], datum: '2026-10-01' },
    '/gremien',
  ],
  ['an einem Tag, den es nicht gibt', { gremien: ['g'], datum: '2026-02-30' }, '/gremien /datum'],
  ['um 25 Uhr', { gremien: ['00000000-0000-4000-8000-000000000000'], datum: '2026-10-01', beginn: '25:00' }, '/beginn'],
])('%s: ein Fehler an seiner Stelle', async (_, eingabe, zeiger) => {
  const { status, body } = await r.buero<Problemantwort>('POST /sitzungen', eingabe)
  expect({ status, zeiger: body.felder?.map((f) => f.zeiger).join(' ') }).toEqual({ status: 422, zeiger })
})

test('die Tagesordnung nummeriert je Teil; was versandt ist, behält seine Nummer im Nachtrag', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const weg = `PUT /sitzungen/${id}/tagesordnung`
  const eins = await r.buero<SitzungDto>(
    weg,
    { zeilen: [punkt('Eröffnung'), punkt('Personal', 'n'), punkt('Anfragen')] },
    { 'if-match': '"1"' },
  )
  expect(nummern(eins.body)).toEqual(['oe 1 Eröffnung', 'oe 2 Anfragen', 'n 1 Personal'])
  expect((await r.buero(weg, { zeilen: [] }, { 'if-match': '"1"' })).status).toBe(412)
  expect((await versende(r, id)).body.tagesordnung?.art).toBe('ladung')
  const [eroeffnung, anfragen, personal] = eins.body.tagesordnung!.zeilen.map(({ topId, teil, titel }) => ({
    topId,
    teil,
    titel,
  }))
  const geladen = (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
  const zwei = await r.buero<SitzungDto>(
    weg,
    { zeilen: [eroeffnung, punkt('Eilig'), anfragen, personal] },
    mitVersion(geladen.tagesordnung!),
  )
  expect(nummern(zwei.body)).toEqual(['oe 1 Eröffnung', 'oe 3 Eilig', 'oe 2 Anfragen', 'n 1 Personal'])
  expect(zwei.body.tagesordnung).toMatchObject({ nr: 2, art: 'entwurf' })
  const vorschau = await r.vorsitz<TagesordnungVorschauDto>(`GET /sitzungen/${id}/tagesordnung/vorschau`)
  expect(vorschau.body.hinweise).toEqual([expect.stringContaining('Ö 3 steht vor Ö 2')])
  expect((await versende(r, id, 'nachtrag_versenden')).body.tagesordnung).toMatchObject({ nr: 2, art: 'nachtrag' })
})

test('ein Punkt, zu dem nichtöffentlich geladen war, wird nicht öffentlich; im Entwurf darf er noch wechseln', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const weg = `PUT /sitzungen/${id}/tagesordnung`
  const eins = await r.buero<SitzungDto>(
    weg,
    { zeilen: [punkt('Grundstück', 'n'), punkt('Bericht', 'n')] },
    { 'if-match': '"1"' },
  )
  const [grundstueck, bericht] = eins.body.tagesordnung!.zeilen.map(({ topId, titel }) => ({ topId, titel }))
  const setze = async (teilGrundstueck: string) => {
    const { tagesordnung } = (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
    return r.buero<SitzungDto & Problemantwort>(
      weg,
      {
        zeilen: [
          { ...bericht, teil: 'n' },
          { ...punkt('Grundstück', teilGrundstueck), ...grundstueck },
        ],
      },
      mitVersion(tagesordnung!),
    )
  }
  expect((await setze('oe')).status).toBe(200)
  expect((await setze('n')).status).toBe(200)
  await versende(r, id)
  expect(await setze('oe')).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/zeilen/1/teil' }] } })
  expect((await setze('n')).status).toBe(200)
})

test('ohne Punkte wird nicht geladen, und nicht mit einer Vorlage im Entwurf', async () => {
  const { id } = await sitzungVon(r, [s.gremien.ir])
  expect((await versende(r, id)).body.hindernisse?.map((h) => h.code)).toEqual(['tagesordnung_leer'])
  const vorlage = (await r.amt<VorlageDto>('POST /vorlagen', entwurf({ betreff: 'Noch ein Entwurf' }))).body
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
  expect((await versende(r, id)).body.hindernisse?.[0]?.text).toContain('Noch ein Entwurf')
})

test('eine Beratung kommt nur in eine Sitzung ihres Gremiums', async () => {
  const vorlage = await freigegebene(r)
  const { id } = await sitzungVon(r, [s.gremien.hpa])
  const antwort = await r.buero<Problemantwort>(`POST /beratungen/${vorlage.beratungsfolge[0]!.id}/schritte`, {
    schritt: 'terminieren',
    sitzungId: id,
  })
  expect(antwort).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'anderes_gremium' }] } })
})

test('abgesagt mit Grund: die Beratungen warten auf eine andere Sitzung', async () => {
  const vorlage = await freigegebene(r)
  const { id } = await sitzungVon(r, [s.gremien.ir])
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
  expect((await gehe(id, 'absagen')).body.hindernisse?.[0]?.code).toBe('grund_fehlt')
  expect((await gehe(id, 'absagen', 'Saal gesperrt')).body.zustand).toBe('abgesagt')
  const { beratungsfolge } = (await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body
  expect(beratungsfolge[0]).toMatchObject({ zustand: 'geplant', sitzungId: null })
})

test('eine Warnung weicht dem, der sagt warum; das Protokoll behält es', async () => {
  const vorlage = await freigegebene(r)
  const { id } = await sitzungVon(r, [s.gremien.ir])
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
  await versende(r, id)
  await r.vorsitz(`POST /sitzungen/${id}/schritte`, { schritt: 'eroeffnen' })
  const schliesse = (trotzdem?: object[]) =>
    r.vorsitz<Problemantwort>(`POST /sitzungen/${id}/schritte`, {
      schritt: 'schliessen',
      ...(trotzdem && { trotzdem }),
    })
  const offen = { code: 'ergebnis_fehlt', bestaetigbar: true }
  expect(await schliesse()).toMatchObject({ status: 409, body: { bestaetigbar: true, hindernisse: [offen] } })
  expect((await schliesse([{ code: 'ladungsfrist', grund: 'Eilig.' }])).status).toBe(409)
  expect(await schliesse([{ code: 'ergebnis_fehlt', grund: ' ' }])).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/trotzdem/0/grund' }] },
  })
  const grund = 'Der Punkt wurde nicht mehr aufgerufen.'
  expect(await schliesse([{ code: 'ergebnis_fehlt', grund }])).toMatchObject({
    status: 200,
    body: { zustand: 'beendet' },
  })
  expect(
    await s.t.datenbank.lesen.query(
      `SELECT DISTINCT grund FROM ris.protokoll WHERE zeile = $1 AND was = 'Sitzung: Schließen'`,
      [id],
    ),
  ).toEqual([{ grund }])
})

test('von der Tagesordnung genommen rücken die Nummern auf', async () => {
  const [a, b] = [await freigegebene(r, { betreff: 'A' }), await freigegebene(r, { betreff: 'B' })]
  const { id } = await sitzungVon(r, [s.gremien.ir])
  for (const v of [a, b]) await aufTagesordnung(r, v.beratungsfolge[0]!.id, id)
  await r.buero(`POST /beratungen/${a.beratungsfolge[0]!.id}/schritte`, { schritt: 'von_tagesordnung_nehmen' })
  expect(nummern((await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body)).toEqual(['oe 1 B'])
})

test('die Liste filtert nach Gremium und Tagen und blättert', async () => {
  for (const tag of ['2025-01-01', '2025-01-02', '2025-01-03']) await sitzungVon(r, [s.gremien.rat], tag)
  const erste = await r.buero<SitzungenBlattDto>(`GET /sitzungen?gremium=${s.gremien.rat}&bis=2025-12-31&limit=2`)
  expect(erste.body.zeilen.map((z) => z.datum)).toEqual(['2025-01-03', '2025-01-02'])
  const zweite = await r.buero<SitzungenBlattDto>(
    `GET /sitzungen?gremium=${s.gremien.rat}&bis=2025-12-31&limit=2&cursor=${erste.body.weiter}`,
  )
  expect(zweite.body).toMatchObject({ zeilen: [{ datum: '2025-01-01' }], weiter: null })
})
