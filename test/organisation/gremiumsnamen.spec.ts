import type { GremiumDto, GremiumsnameDto } from '../../src/organisation/gremium.dto.js'
import { zurZeit } from '../../src/plattform/uhr.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let buero: Ruf
beforeAll(async () => {
  s = await stadt()
  buero = await s.ruf('gremienbuero')
})
afterAll(() => s.t.schliessen())

const gremium = async (name: string) => (await buero<GremiumDto>('POST /gremien', { name, art: 'ausschuss' })).body
const namen = async (id: string) =>
  (await buero<GremiumsnameDto[]>(`GET /gremien/${id}/namen`)).body.map(({ von, bis, name }) => [von, bis, name])
const sitzung = async (id: string, datum: string) =>
  (await buero<SitzungDto>('POST /sitzungen', { gremien: [id], datum })).body
const seite = async (weg: string) => (await s.t.abruf(weg)).text()
/** Nothing public is other than if it were built anew. */
const stimmt = () => s.t.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()

test('ein neuer Name gilt ab seinem Tag, und was davor war, behält seinen', async () => {
  const { id } = await gremium('Umweltausschuss')
  const alt = await sitzung(id, '2024-03-05')
  await sitzung(id, '2099-03-05')
  const neu = { ab: '2025-11-01', name: 'Klimaausschuss', kuerzel: 'KA' }
  expect(await buero(`POST /gremien/${id}/namen`, neu)).toMatchObject({ status: 200 })
  expect(await namen(id)).toEqual([
    [null, '2025-10-31', 'Umweltausschuss'],
    ['2025-11-01', null, 'Klimaausschuss'],
  ])
  expect((await buero<GremiumDto>(`GET /gremien/${id}`)).body).toMatchObject({ name: 'Klimaausschuss', kuerzel: 'KA' })
  expect((await buero<SitzungDto>(`GET /sitzungen/${alt.id}`)).body.gremien).toEqual([
    { id, name: 'Umweltausschuss', nummer: null },
  ])

  await s.t.auftraegeErledigen()
  expect(await stimmt()).toEqual([])
  expect(await seite('/sitzungen/2024-03-05-umweltausschuss')).toContain('Sitzung: Umweltausschuss')
  expect(await seite('/sitzungen/2099-03-05-ka')).toContain('Sitzung: Klimaausschuss')
  expect(await seite('/gremien/umweltausschuss')).toMatch(/Bis 31\.10\.2025[\s\S]*Umweltausschuss/)
})

test('mit PUT heißt es ab heute anders; am selben Tag zurückgenommen, war nichts', async () => {
  const { id, version } = await gremium('Kulturausschuss')
  const als = (name: string, v: number) =>
    buero<GremiumDto>(`PUT /gremien/${id}`, { name, art: 'ausschuss' }, { 'if-match': `"${v}"` })
  expect((await als('Ausschuss für Kultur', version)).body).toMatchObject({ name: 'Ausschuss für Kultur', version: 2 })
  expect((await namen(id)).at(-1)![2]).toBe('Ausschuss für Kultur')
  await als('Kulturausschuss', 2)
  expect(await namen(id)).toEqual([[null, null, 'Kulturausschuss']])
})
const zurZeitAm = <T>(tag: string, arbeit: () => Promise<T>) => zurZeit(new Date(`${tag}T10:00:00Z`), arbeit)

test('ein künftiger Name wartet auf seinen Tag', async () => {
  const { id } = await gremium('Sportausschuss')
  await buero(`POST /gremien/${id}/namen`, { ab: '2098-01-01', name: 'Ausschuss für Bewegung' })
  await s.t.auftraegeErledigen()
  expect((await buero<GremiumDto>(`GET /gremien/${id}`)).body.name).toBe('Sportausschuss')
  await zurZeitAm('2098-01-01', () => s.t.auftraegeErledigen())
  expect((await buero<GremiumDto>(`GET /gremien/${id}`)).body.name).toBe('Ausschuss für Bewegung')
})

test('ein Schreibfehler wird für alle Tage berichtigt, mit einem Grund, der intern bleibt', async () => {
  const { id } = await gremium('Schuhlausschuss')
  await sitzung(id, '2024-05-07')
  const [{ id: name }] = (await buero<GremiumsnameDto[]>(`GET /gremien/${id}/namen`)).body as [GremiumsnameDto]
  const weg = `POST /gremien/${id}/namen/${name}/berichtigung`
  const ohne = await buero<Problemantwort>(weg, { name: 'Schulausschuss' })
  expect(ohne).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/grund' }] } })
  await buero(weg, { name: 'Schulausschuss', grund: 'Vertippt von Frau Muster' })
  expect(await namen(id)).toEqual([[null, null, 'Schulausschuss']])
  await s.t.auftraegeErledigen()
  expect(await stimmt()).toEqual([])
  const html = await seite('/gremien/schulausschuss')
  expect(await seite('/sitzungen/2024-05-07-schulausschuss')).toContain('Sitzung: Schulausschuss')
  expect(html).not.toContain('Muster')
})

test('zwei Gremien heißen nie zur selben Zeit gleich', async () => {
  const { id } = await gremium('Bauausschuss')
  await gremium('Planungsausschuss')
  const neu = { ab: '2098-01-01', name: 'Planungsausschuss' }
  expect(await buero<Problemantwort>(`POST /gremien/${id}/namen`, neu)).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/name' }] },
  })
})

describe('Ein Gremium, das endet', () => {
  let alt: GremiumDto
  beforeAll(async () => void (alt = await gremium('Seniorenbeirat')))
  const beende = (bis: string) =>
    buero<Problemantwort>(
      `PUT /gremien/${alt.id}`,
      { name: alt.name, art: alt.art, bis },
      { 'if-match': `"${alt.version}"` },
    )

  test('endet nach seiner letzten Sitzung, und danach tagt es nicht und wird nicht beteiligt', async () => {
    await sitzung(alt.id, '2025-10-30')
    expect((await beende('2025-10-29')).body.felder).toMatchObject([{ zeiger: '/bis' }])
    expect((await beende('2025-10-31')).status).toBe(200)
    const danach = await buero<Problemantwort>('POST /sitzungen', { gremien: [alt.id], datum: '2026-12-01' })
    expect(danach.body.felder).toMatchObject([{ zeiger: '/gremien' }])
    const schritt = { gremium: alt.name, rolle: 'anhoerung', datum: null, oeffentlich: true, ergebnis: null }
    const lege = await s.ruf('sachbearbeitung')
    const neu = await lege<Problemantwort>('POST /vorlagen', entwurf({ beratungsfolge: [schritt] }))
    expect(neu.body.felder).toMatchObject([{ zeiger: '/beratungsfolge/0/gremium' }])
  })

  test('warnt, wenn noch Beratungen ohne Sitzung darauf warten, und geht dann mit Grund', async () => {
    const { id, name, art, version } = await gremium('Jugendbeirat')
    const schritt = { gremium: name, rolle: 'anhoerung', datum: null, oeffentlich: true, ergebnis: null }
    await (
      await s.ruf('sachbearbeitung')
    )('POST /vorlagen', entwurf({ beratungsfolge: [schritt] }))
    const beende = (angaben: object = {}) =>
      buero<Problemantwort & { bestaetigbar?: boolean }>(
        `PUT /gremien/${id}`,
        { name, art, bis: '2090-10-31', ...angaben },
        { 'if-match': `"${version}"` },
      )
    const gewarnt = await beende()
    expect([gewarnt.status, gewarnt.body.bestaetigbar, gewarnt.body.hindernisse?.map(({ text }) => text)]).toEqual([
      409,
      true,
      [
        'Auf „Jugendbeirat“ wartet noch eine Beratung ohne Sitzung. Nach dem 31.10.2090 tagt es nicht mehr: Planen Sie sie vorher, oder bei seinem Nachfolger.',
      ],
    ])
    const trotzdem = [{ code: 'beratungen_warten', grund: 'Der Nachfolger übernimmt sie.' }]
    expect((await beende({ trotzdem })).status).toBe(200)
  })

  test('nennt seinen Nachfolger und der es; keines folgt sich selbst', async () => {
    const folgt = { name: 'Beirat für das Alter', art: 'beirat', vorgaengerId: alt.id }
    const neu = (await buero<GremiumDto>('POST /gremien', folgt)).body
    expect(neu.vorgaengerId).toBe(alt.id)
    expect(await seite('/gremien/seniorenbeirat')).toMatch(/Nachfolger[\s\S]*href="\/gremien\/beirat-fuer-das-alter"/)
    expect(await seite('/gremien/beirat-fuer-das-alter')).toMatch(/Vorgänger[\s\S]*href="\/gremien\/seniorenbeirat"/)
    const { version } = (await buero<GremiumDto>(`GET /gremien/${alt.id}`)).body
    const kreis = { name: alt.name, art: alt.art, vorgaengerId: neu.id }
    const antwort = await buero<Problemantwort>(`PUT /gremien/${alt.id}`, kreis, { 'if-match': `"${version}"` })
    expect(antwort.body.felder).toMatchObject([{ zeiger: '/vorgaengerId' }])
    expect(await stimmt()).toEqual([])
  })
})

test('ein Schritt nennt das Gremium, wie es an seinem Tag hieß, und in jeder Schreibweise (B11)', async () => {
  const { id } = await gremium('Ausschuss für Bürgeranträge'.normalize('NFD'))
  await buero(`POST /gremien/${id}/namen`, { ab: '2025-11-01', name: 'Beschwerdeausschuss' })
  const schritt = (name: string, datum: string | null) => ({
    gremium: name,
    rolle: 'anhoerung',
    datum,
    oeffentlich: true,
    ergebnis: null,
  })
  const lege = await s.ruf('sachbearbeitung')
  const folge = [
    schritt('Ausschuss für Bürgeranträge'.normalize('NFD'), '2025-09-01'),
    schritt('Beschwerdeausschuss', '2098-09-01'),
    schritt('Beschwerdeausschuss', null),
  ]
  const { body } = await lege<VorlageDto>('POST /vorlagen', entwurf({ beratungsfolge: folge }))
  expect(body.beratungsfolge.map((b) => [b.gremiumId, b.gremium])).toEqual([
    [id, 'Ausschuss für Bürgeranträge'],
    [id, 'Beschwerdeausschuss'],
    [id, 'Beschwerdeausschuss'],
  ])
})
