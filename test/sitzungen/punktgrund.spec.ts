import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { FaelligerPunktDto, TagesordnungZeileDto } from '../../src/sitzungen/tagesordnung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  versende,
} from '../beratung.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let prueferin: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  prueferin = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const sql = (text: string, werte: unknown[]) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query(text, werte))
const lies = async (id: string) => (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
const setze = (id: string, zeilen: object[]) => setzeTagesordnung(r.buero, id, zeilen)
const zeiger = (antwort: { body: Problemantwort }) => antwort.body.felder?.map((f) => f.zeiger)
const ohneGrund = ({ topId, teil, titel }: TagesordnungZeileDto) => ({ topId, teil, titel })
const geheim = (angaben: object = {}) => ({ teil: 'n', titel: 'Grundstück', geheimhaltung: geheimhaltung(angaben) })
/** As items were before they needed a reason. */
const vergiss = (id: string) =>
  sql(
    `UPDATE ris.tagesordnungspunkt SET grundart = NULL, grund = NULL, rechtsgrundlage = NULL, pruefen_am = NULL WHERE sitzung_id = $1`,
    [id],
  )

test('ein freier Punkt kommt nur mit Grund in den Teil N; gefragt wird am Feld und nach dem Punkt', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const ganz = ['grundart', 'grund', 'rechtsgrundlage', 'pruefenAm'].map((name) => `/zeilen/1/geheimhaltung/${name}`)
  const ohne = await setze(id, [
    { teil: 'oe', titel: 'Eröffnung' },
    { teil: 'n', titel: 'Grundstück' },
  ])
  expect({ status: ohne.status, zeiger: zeiger(ohne) }).toEqual({ status: 422, zeiger: ganz })
  expect(ohne.body.felder?.[1]?.text).toBe('Geben Sie den Grund an, aus dem der Punkt nichtöffentlich ist.')
  expect(zeiger(await setze(id, [geheim({ pruefenAm: null })]))).toEqual(['/zeilen/0/geheimhaltung/pruefenAm'])
  expect(zeiger(await setze(id, [geheim({ grundart: 'unangenehm' })]))).toEqual(['/zeilen/0/geheimhaltung/grundart'])
  expect(zeiger(await setze(id, [{ ...geheim(), teil: 'oe' }]))).toEqual(['/zeilen/0/geheimhaltung'])
  expect((await lies(id)).tagesordnung).toBeNull()
  expect((await setze(id, [geheim()])).body.tagesordnung?.zeilen[0]?.geheimhaltung).toEqual(geheimhaltung())
})

test('der Grund bleibt im Nachtrag, lässt sich ändern und ist fort, wo der Punkt öffentlich wird', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const [erster, zweiter] = (await setze(id, [geheim(), geheim({ grund: 'Stelle' })])).body.tagesordnung!.zeilen.map(
    ohneGrund,
  )
  const oeffentlich = await setze(id, [erster!, { ...zweiter!, teil: 'oe' }])
  expect(oeffentlich.body.tagesordnung!.zeilen.map((z) => z.geheimhaltung)).toEqual([null, geheimhaltung()])
  expect(zeiger(await setze(id, [erster!, zweiter!]))).toHaveLength(4)
  expect((await versende(r, id)).status).toBe(200)
  const nachtrag = await setze(id, [erster!, { ...zweiter!, teil: 'oe' }, { teil: 'oe', titel: 'Eilig' }])
  expect(nachtrag.body.tagesordnung!.zeilen.at(-1)!.geheimhaltung).toEqual(geheimhaltung())
  const neu = geheimhaltung({ grundart: 'vergabe' })
  const geaendert = await setze(id, [
    { ...erster!, geheimhaltung: neu },
    { ...zweiter!, teil: 'oe' },
  ])
  expect(geaendert.body.tagesordnung!.zeilen.at(-1)!.geheimhaltung).toEqual(neu)
})

test('eine nichtöffentliche Vorlage bringt ihren Grund mit; einen anderen nimmt der Punkt nicht an', async () => {
  const vorlage = await freigegebene(r, { oeffentlich: false, geheimhaltung: geheimhaltung() })
  const { id } = await sitzungVon(r, [s.gremien.ir])
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
  const [zeile] = (await lies(id)).tagesordnung!.zeilen
  expect(zeile).toMatchObject({ teil: 'n', geheimhaltung: geheimhaltung() })
  expect((await setze(id, [ohneGrund(zeile!)])).status).toBe(200)
  expect((await setze(id, [{ ...ohneGrund(zeile!), geheimhaltung: geheimhaltung() }])).status).toBe(200)
  const anders = { ...ohneGrund(zeile!), geheimhaltung: geheimhaltung({ grund: 'Anderes' }) }
  expect(zeiger(await setze(id, [anders]))).toEqual(['/zeilen/0/geheimhaltung'])
  expect((await versende(r, id)).status).toBe(200)
})

const hinterTueren = [
  { gremium: 'Integrationsrat', rolle: 'entscheidung', datum: null, oeffentlich: false, ergebnis: null },
]

test('wird eine öffentliche Vorlage nichtöffentlich beraten, braucht der Punkt seinen eigenen Grund', async () => {
  const vorlage = await freigegebene(r, { beratungsfolge: hinterTueren })
  const { id } = await sitzungVon(r, [s.gremien.ir])
  const schritt = vorlage.beratungsfolge[0]!.id
  const weg = `POST /beratungen/${schritt}/schritte`
  await r.buero(weg, { schritt: 'terminieren', sitzungId: id })
  const ohne = await r.buero<Problemantwort>(weg, { schritt: 'auf_tagesordnung_setzen' })
  expect({ status: ohne.status, zeiger: zeiger(ohne)?.[0] }).toEqual({ status: 422, zeiger: '/geheimhaltung/grundart' })
  await aufTagesordnung(r, schritt, id, geheimhaltung())
  expect((await lies(id)).tagesordnung!.zeilen[0]!.geheimhaltung).toEqual(geheimhaltung())
})

test('beim Versenden wird nach dem gefragt, was Punkten von früher fehlt', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  await setze(id, [{ teil: 'oe', titel: 'Eröffnung' }, geheim(), geheim()])
  await vergiss(id)
  const gruende = (await versende(r, id)).body.hindernisse
  expect(gruende?.map((h) => h.code)).toEqual(['geheimhaltung_fehlt', 'geheimhaltung_fehlt'])
  expect(gruende?.[1]?.text).toContain('warum N 2 nichtöffentlich ist')
  const alte = (await lies(id)).tagesordnung!.zeilen
  await setze(
    id,
    alte.map((z) => ({ ...ohneGrund(z), ...(z.teil === 'n' && { geheimhaltung: geheimhaltung() }) })),
  )
  expect((await versende(r, id)).status).toBe(200)
  await vergiss(id)
  const vorlage = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const rat = vorlage.beratungsfolge[1]!.id
  await r.buero(`POST /beratungen/${rat}/schritte`, { schritt: 'terminieren', sitzungId: id })
  await r.buero(`POST /beratungen/${rat}/schritte`, { schritt: 'auf_tagesordnung_setzen' })
  const nachtrag = (await versende(r, id, 'nachtrag_versenden')).body.hindernisse?.map((h) => h.code)
  expect(nachtrag).toEqual(['nicht_freigegeben', 'geheimhaltung_fehlt', 'geheimhaltung_fehlt'])
})

describe('Ist der Prüftag gekommen', () => {
  const faellige = async () => (await prueferin<FaelligerPunktDto[]>('GET /tagesordnungspunkte/zu-pruefen')).body
  const pruefe = (ruf: Ruf, topId: string, eingabe: object) =>
    ruf<Problemantwort>(`POST /tagesordnungspunkte/${topId}/geheimhaltung/pruefung`, eingabe)

  test('steht der versandte Punkt in der Liste, auch auf der Seite, bis jemand den nächsten nennt', async () => {
    const { id } = await sitzungVon(r, [s.gremien.hpa])
    const [zeile] = (await setze(id, [geheim({ pruefenAm: '2020-01-31', grund: 'Tausch im Westen' })])).body
      .tagesordnung!.zeilen
    expect(await faellige()).toEqual([])
    expect((await pruefe(prueferin, zeile!.topId, { pruefenAm: '2031-01-31' })).status).toBe(409)
    await versende(r, id)
    expect(await faellige()).toMatchObject([{ id: zeile!.topId, sitzungId: id, nummer: 'N 1', titel: 'Grundstück' }])
    const seite = await (await s.t.als('veroeffentlichungspruefung'))('/amt/veroeffentlichungen')
    expect(await seite.text()).toContain('Tausch im Westen')
    expect(zeiger(await pruefe(prueferin, zeile!.topId, { pruefenAm: '2020-02-01' }))).toEqual(['/pruefenAm'])
    expect((await pruefe(r.buero, zeile!.topId, { pruefenAm: '2031-01-31' })).status).toBe(403)
    expect(await pruefe(prueferin, zeile!.topId, { pruefenAm: '2031-01-31', grundart: 'vergabe' })).toMatchObject({
      status: 200,
      body: { grund: 'Tausch im Westen', grundart: 'vergabe', pruefenAm: '2031-01-31' },
    })
    expect(await faellige()).toEqual([])
  })

  test('fragt niemand nach dem Punkt, wenn seine Vorlage nichtöffentlich geworden ist', async () => {
    const vorlage = await freigegebene(r, { beratungsfolge: hinterTueren })
    const { id } = await sitzungVon(r, [s.gremien.ir])
    const grund = geheimhaltung({ pruefenAm: '2020-01-31' })
    const { topId } = await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id, grund)
    await versende(r, id)
    expect(await faellige()).toMatchObject([{ id: topId }])
    await sql(
      `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grundart = 'personal', grund = 'Stelle',
         rechtsgrundlage = '§ 48 Abs. 2 GO NRW', pruefen_am = '2031-01-31' WHERE id = $1`,
      [vorlage.id],
    )
    expect(await faellige()).toEqual([])
  })

  test('wird der Grund einer Vorlage bei der Vorlage geprüft', async () => {
    const vorlage = await freigegebene(r, {
      oeffentlich: false,
      geheimhaltung: geheimhaltung({ pruefenAm: '2020-01-31' }),
    })
    const { id } = await sitzungVon(r, [s.gremien.ir])
    const { topId } = await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
    await versende(r, id)
    expect(await faellige()).toEqual([])
    expect(await pruefe(prueferin, topId!, { pruefenAm: '2031-01-31' })).toMatchObject({
      status: 409,
      body: { hindernisse: [{ code: 'grund_der_vorlage' }] },
    })
  })
})
