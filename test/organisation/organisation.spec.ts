import type { EinheitDto } from '../../src/organisation/einheit.dto.js'
import type { GremiumDto } from '../../src/organisation/gremium.dto.js'
import type { PersonDto } from '../../src/organisation/person.dto.js'
import { type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let buero: Ruf
beforeAll(async () => {
  s = await stadt()
  buero = await s.ruf('gremienbuero')
})
afterAll(() => s.t.schliessen())

test('ein Gremium wird angelegt, gelesen und mit If-Match geändert', async () => {
  const { body } = await buero<GremiumDto>('POST /gremien', {
    name: 'Schulausschuss',
    art: 'ausschuss',
    kuerzel: 'SchulA',
  })
  expect(await buero<GremiumDto>(`GET /gremien/${body.id}`)).toMatchObject({ etag: '"1"', body })
  const weg = `PUT /gremien/${body.id}`
  const neu = { name: 'Ausschuss für Schule', art: 'ausschuss' }
  expect((await buero(weg, neu)).status).toBe(428)
  expect(await buero(weg, neu, { 'if-match': '"1"' })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { kuerzel: null },
  })
  expect(await buero(weg, neu, { 'if-match': '"1"' })).toMatchObject({
    status: 412,
    body: { vorhanden: 2, inhalt: { name: neu.name } },
  })
})

test('eine Einheit steht nie unter sich selbst', async () => {
  const oben = (await buero<EinheitDto>('POST /organisationseinheiten', { kuerzel: 'FB 40', name: 'Kultur' })).body
  const unten = { kuerzel: 'FB 40/1', name: 'Museum', uebergeordnetId: oben.id }
  const museum = (await buero<EinheitDto>('POST /organisationseinheiten', unten)).body
  const kreis = await buero<Problemantwort>(
    `PUT /organisationseinheiten/${oben.id}`,
    { kuerzel: 'FB 40', name: 'Kultur', uebergeordnetId: museum.id },
    { 'if-match': '"1"' },
  )
  expect(kreis).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/uebergeordnetId' }] } })
})

test('eine Person gehört zu einer Einheit, die es gibt', async () => {
  const fremd = { familienname: 'Thierhoff', organisationseinheitId: '00000000-0000-4000-8000-000000000000' }
  expect(await buero('POST /personen', fremd)).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/organisationseinheitId' }] },
  })
  const { body } = await buero<PersonDto>('POST /personen', { familienname: 'Thierhoff' })
  expect((await buero<PersonDto[]>('GET /personen')).body).toContainEqual(body)
})

test.each<[string, object, string]>([
  ['ohne Namen', { art: 'rat' }, '/name'],
  ['mit einem leeren Namen', { name: '  ', art: 'rat' }, '/name'],
  ['mit einem Namen, den es gibt', { name: 'Integrationsrat', art: 'rat' }, '/name'],
  ['mit einer unbekannten Art', { name: 'Runde', art: 'runde' }, '/art'],
  ['mit einem unbekannten Feld', { name: 'Runde', art: 'rat', farbe: 'rot' }, '/farbe'],
])('ein Gremium %s ist ein Fehler an seiner Stelle', async (_, eingabe, zeiger) => {
  const { status, body } = await buero<Problemantwort>('POST /gremien', eingabe)
  expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
})

test('ohne Anmeldung 401, ohne Recht 403, Unbekanntes 404', async () => {
  expect((await s.t.abruf('/api/v1/gremien')).status).toBe(401)
  expect((await (await s.ruf('sachbearbeitung'))('POST /gremien', { name: 'x', art: 'rat' })).status).toBe(403)
  expect((await buero('GET /gremien/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect((await buero('GET /gremien/keine-kennung')).status).toBe(404)
})
