import type { EinheitDto, EinheitsnameDto } from '../../src/organisation/einheit.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { zurZeit } from '../../src/plattform/uhr.js'
import type { VorlageListenzeileDto } from '../../src/vorlagen/vorlagen-liste.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, rollen, type Rollen, veroeffentliche } from '../beratung.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let buero: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  buero = r.buero
})
afterAll(() => s.t.schliessen())

let laufend = 40
/** A Kürzel that nobody has had. */
const kuerzelNeu = () => `FB ${++laufend}`
const lege = async (angaben: object = {}) =>
  (await buero<EinheitDto>('POST /organisationseinheiten', { kuerzel: kuerzelNeu(), name: 'Schule', ...angaben })).body
const weg = ({ id }: EinheitDto) => `/organisationseinheiten/${id}`
const benenne = (e: EinheitDto, ab: string, name: object) =>
  buero<Problemantwort>(`POST ${weg(e)}/namen`, { ab, kuerzel: e.kuerzel, name: e.name, ...name })
const namen = async (e: EinheitDto) =>
  (await buero<EinheitsnameDto[]>(`GET ${weg(e)}/namen`)).body.map((n) => [n.von, n.bis, n.kuerzel, n.name])
const vorlage = async (angaben: object) => (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
const von = ({ kuerzel, name }: EinheitDto) => ({ kuerzel, name })
const seite = async (pfad: string) => (await s.t.abruf(pfad)).text()

test('ein neuer Name gilt ab seinem Tag; Vorlagen heißen nach dem ihren, im Haus, in der Liste und in der Nummer', async () => {
  const e = await lege()
  const alt = await vorlage({ federfuehrung: von(e), datum: '2024-03-05' })
  const ohneTag = await vorlage({ federfuehrung: von(e) })
  const neu = { kuerzel: kuerzelNeu(), name: 'Bildung' }
  expect(await benenne(e, '2025-11-01', neu)).toMatchObject({ status: 200 })
  expect(await namen(e)).toEqual([
    [null, '2025-10-31', e.kuerzel, 'Schule'],
    ['2025-11-01', null, neu.kuerzel, 'Bildung'],
  ])
  expect((await buero<EinheitDto>(`GET ${weg(e)}`)).body).toMatchObject(neu)
  const hole = async ({ id }: VorlageDto) => (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body.federfuehrung
  expect(await hole(alt)).toEqual(von(e))
  expect(await hole(ohneTag)).toEqual(neu)
  for (const name of [e.kuerzel, neu.kuerzel, e.id]) {
    const { body } = await r.amt<{ zeilen: VorlageListenzeileDto[] }>(
      `GET /vorlagen?federfuehrung=${encodeURIComponent(name)}`,
    )
    expect(new Map(body.zeilen.map((z) => [z.id, z.federfuehrung]))).toEqual(
      new Map([
        [alt.id, e.kuerzel],
        [ohneTag.id, neu.kuerzel],
      ]),
    )
  }
})

test('eine Berichtigung nennt die Einheit, wie sie am Tag der Vorlage hieß, auch auf Seite und Druck', async () => {
  const e = await lege({ name: 'Integration und Schule' })
  const pruefung = await s.ruf('veroeffentlichungspruefung')
  const v = await freigegebene(r, { federfuehrung: von(e), datum: '2024-03-05' })
  await veroeffentliche(pruefung, v.id)
  await benenne(e, '2025-11-01', { name: 'Chancengerechtigkeit' })
  await r.amt(`POST /vorlagen/${v.id}/berichtigungen`, { grund: 'Tippfehler' })
  const kopf = { betreff: 'Sporthalle Wanne: Dach', federfuehrung: von(e) }
  expect(await r.amt(`PUT /vorlagen/${v.id}/teile/kopf`, kopf, { 'if-match': '"1"' })).toMatchObject({ status: 200 })
  const schritt = { schritt: 'berichtigen', grund: 'Tippfehler' }
  const { body } = await r.chef<VorlageDto>(`POST /vorlagen/${v.id}/schritte`, schritt)
  expect(body).toMatchObject({ betreff: kopf.betreff, federfuehrung: von(e) })
  await veroeffentliche(pruefung, v.id)
  const html = await seite(`/vorlagen/${v.nummer!.replace('/', '-')}`)
  expect(html).toContain(kopf.betreff)
  expect(html).toContain('Integration und Schule')
  expect(html).not.toContain('Chancengerechtigkeit')
  // The filter names a Kürzel as the newest Vorlage does that bears it.
  const heute = await freigegebene(r, { federfuehrung: { kuerzel: e.kuerzel, name: 'Chancengerechtigkeit' } })
  await veroeffentliche(pruefung, heute.id)
  expect(await seite('/vorlagen')).toContain(`>${e.kuerzel} – Chancengerechtigkeit</option>`)
})

test('wer gezeichnet hat, heißt wie an jenem Tag; wer noch zeichnet, wie heute', async () => {
  const e = await lege({ name: 'Kasse' })
  const { id } = await vorlage({ federfuehrung: von(e) })
  const stationen = { organisationseinheiten: [e.id] }
  const [{ id: station }] = (await r.amt<VorlageDto>(`POST /vorlagen/${id}/mitzeichnung`, stationen)).body
    .mitzeichnung as [VorlageDto['mitzeichnung'][number]]
  const [, heute] = [await benenne(e, '2025-11-01', { name: 'Zahlungen' }), `${e.kuerzel} Zahlungen`]
  const hole = async () => (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body.mitzeichnung.map((m) => m.name)
  expect(await hole()).toEqual([heute])
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.mitzeichnung SET ergebnis = 'gezeichnet', am = '2025-10-31T22:30:00Z' WHERE id = $1`, [
      station,
    ]),
  )
  // 23:30 in Berlin.
  expect(await hole()).toEqual([`${e.kuerzel} Kasse`])
})

test('mit PUT heißt sie ab heute anders; am selben Tag zurückgenommen, war nichts', async () => {
  const e = await lege()
  const als = (name: string, v: number) =>
    buero<EinheitDto>(`PUT ${weg(e)}`, { ...von(e), name }, { 'if-match': `"${v}"` })
  expect((await als('Bildung', e.version)).body).toMatchObject({ name: 'Bildung', version: 2 })
  expect((await namen(e)).map((n) => n[3])).toEqual(['Schule', 'Bildung'])
  await als('Schule', 2)
  expect(await namen(e)).toEqual([[null, null, e.kuerzel, 'Schule']])
})

test('ein künftiger Name wartet auf seinen Tag', async () => {
  const e = await lege()
  await benenne(e, '2098-01-01', { name: 'Bildung' })
  await s.t.auftraegeErledigen()
  expect((await buero<EinheitDto>(`GET ${weg(e)}`)).body.name).toBe('Schule')
  await zurZeit(new Date('2098-01-01T10:00:00Z'), () => s.t.auftraegeErledigen())
  expect((await buero<EinheitDto>(`GET ${weg(e)}`)).body.name).toBe('Bildung')
})

test('ein Schreibfehler wird für alle Tage berichtigt, mit einem Grund; was festgeschrieben ist, behält ihn', async () => {
  const e = await lege({ name: 'Schuhle' })
  const offen = await vorlage({ federfuehrung: von(e), datum: '2024-05-07' })
  const fest = await freigegebene(r, { federfuehrung: von(e), datum: '2024-05-07' })
  const [{ id: name }] = (await buero<EinheitsnameDto[]>(`GET ${weg(e)}/namen`)).body as [EinheitsnameDto]
  const richtig = { kuerzel: e.kuerzel, name: 'Schule' }
  const pfad = `POST ${weg(e)}/namen/${name}/berichtigung`
  expect(await buero<Problemantwort>(pfad, richtig)).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/grund' }] },
  })
  expect(await buero(pfad, { ...richtig, grund: 'Vertippt' })).toMatchObject({
    status: 200,
    body: [{ grund: 'Vertippt' }],
  })
  expect(await namen(e)).toEqual([[null, null, e.kuerzel, 'Schule']])
  const hole = async ({ id }: VorlageDto) => (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body.federfuehrung.name
  expect([await hole(offen), await hole(fest)]).toEqual(['Schule', 'Schuhle'])
})

test('ein Kürzel haben nie zwei zur selben Zeit; ein abgelegtes bekommt eine andere, und jede Vorlage die richtige', async () => {
  const [a, b] = [await lege(), await lege({ name: 'Kultur' })]
  const doppelt = { status: 422, body: { felder: [{ zeiger: '/kuerzel' }] } }
  expect(await benenne(a, '2098-01-01', { kuerzel: b.kuerzel })).toMatchObject(doppelt)
  await benenne(a, '2025-01-01', { kuerzel: kuerzelNeu() })
  expect(await benenne(b, '2025-06-01', { kuerzel: a.kuerzel })).toMatchObject({ status: 200 })
  const damals = await vorlage({ federfuehrung: von(a), datum: '2024-06-01' })
  const heute = await vorlage({ federfuehrung: { kuerzel: a.kuerzel, name: 'Kultur' } })
  const ids = await s.t.datenbank.lesen.query<{ id: string }[]>(
    'SELECT federfuehrung_id AS id FROM ris.vorlage WHERE id = ANY ($1) ORDER BY angelegt',
    [[damals.id, heute.id]],
  )
  expect(ids.map(({ id }) => id)).toEqual([a.id, b.id])
})

describe('Eine Einheit, die endet', () => {
  let alt: EinheitDto
  let neu: EinheitDto
  beforeAll(async () => {
    alt = await lege({ bis: '2025-10-31' })
    neu = await lege({ name: 'Bildung', vorgaengerId: alt.id })
  })

  test('nennt, wer ihr folgt, und die, wem sie folgt; keine folgt sich selbst', async () => {
    const { body } = await buero<EinheitDto>(`GET ${weg(alt)}`)
    expect(body).toMatchObject({ bis: '2025-10-31', vorgaengerId: null, nachfolgerIds: [neu.id] })
    expect(neu).toMatchObject({ bis: null, vorgaengerId: alt.id, nachfolgerIds: [] })
    const kreis = await buero<Problemantwort>(
      `PUT ${weg(alt)}`,
      { ...von(alt), vorgaengerId: neu.id },
      { 'if-match': `"${body.version}"` },
    )
    expect(kreis.body.felder).toMatchObject([{ zeiger: '/vorgaengerId' }])
  })

  test('beginnt danach keine Vorlage und zeichnet keine mit; was davor ist, darf', async () => {
    const danach = await r.amt<Problemantwort>('POST /vorlagen', entwurf({ federfuehrung: von(alt) }))
    const text = `Die Organisationseinheit „${alt.kuerzel}“ gab es bis zum 31.10.2025. Ihr folgt „${neu.kuerzel}“.`
    expect(danach.body.felder).toEqual([{ zeiger: '/federfuehrung/kuerzel', text }])
    const davor = await vorlage({ federfuehrung: von(alt), datum: '2025-10-31' })
    expect(davor.federfuehrung).toEqual(von(alt))
    const stationen = { organisationseinheiten: [alt.id] }
    const zeichnet = await r.amt<Problemantwort>(`POST /vorlagen/${davor.id}/mitzeichnung`, stationen)
    expect(zeichnet.body.felder).toEqual([{ zeiger: '/organisationseinheiten', text }])
  })

  test('bleibt an dem Entwurf, an dem sie schon steht', async () => {
    const e = await lege()
    const { id, teile } = await vorlage({ federfuehrung: von(e) })
    await buero(`PUT ${weg(e)}`, { ...von(e), bis: '2026-01-31' }, { 'if-match': `"${e.version}"` })
    const kopf = { betreff: 'Anderes', federfuehrung: von(e) }
    expect((await r.amt(`PUT /vorlagen/${id}/teile/kopf`, kopf, { 'if-match': `"${teile.kopf}"` })).status).toBe(200)
  })
})
