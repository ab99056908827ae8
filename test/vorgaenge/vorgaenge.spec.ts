import type { EintragDto } from '../../src/vorgaenge/eintrag.dto.js'
import type { VorgangDto } from '../../src/vorgaenge/vorgang.dto.js'
import { absatz, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let amt: Ruf
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
})
afterAll(() => s.t.schliessen())

let lauf = 0
const neu = (angaben: object = {}) =>
  amt<VorgangDto>('POST /vorgaenge', {
    titel: 'Integrationskonzept',
    kurz: `konzept-${++lauf}`,
    oeffentlich: true,
    ...angaben,
  })
const eintrag = (id: string, angaben: object) =>
  amt<EintragDto>(`POST /vorgaenge/${id}/eintraege`, { art: 'bericht', jahr: 2014, titel: 'Bericht', ...angaben })

test('Einträge stehen in der Reihenfolge der Quelle und lassen sich umstellen', async () => {
  const { id } = (await neu()).body
  const [a, b] = [
    (await eintrag(id, { titel: 'A' })).body,
    (await eintrag(id, { titel: 'B', datum: '2014-05-07' })).body,
  ]
  const gelesen = await amt<VorgangDto>(`GET /vorgaenge/${id}`)
  expect(gelesen.body.eintraege.map((e) => e.titel)).toEqual(['A', 'B'])
  const weg = `PUT /vorgaenge/${id}/reihenfolge`
  expect((await amt(weg, { eintraege: [b.id, a.id] }, { 'if-match': '"1"' })).status).toBe(412)
  const geordnet = await amt<VorgangDto>(weg, { eintraege: [b.id, a.id] }, { 'if-match': gelesen.etag! })
  expect(geordnet.body.eintraege.map((e) => e.titel)).toEqual(['B', 'A'])
})

test('ein Eintrag ohne Datei ist einer, den die Quelle nur nennt; eine Datei kommt dazu', async () => {
  const { id } = (await neu()).body
  const { body } = await eintrag(id, { art: 'protokoll' })
  expect(body.datei).toBeNull()
  const form = new FormData()
  form.append('datei', new Blob(['Protokoll']), 'protokoll.txt')
  const mit = await amt<EintragDto>(`POST /vorgaenge/${id}/eintraege/${body.id}/datei`, form)
  expect(mit).toMatchObject({ status: 201, body: { datei: 'protokoll.txt' } })
  const abruf = await s.t.als('sachbearbeitung')
  const antwort = await abruf(`/api/v1/vorgaenge/${id}/eintraege/${body.id}/datei`)
  expect(await antwort.text()).toBe('Protokoll')
})

test('ein interner Vorgang ist für andere nicht da', async () => {
  const { id } = (await neu({ oeffentlich: false })).body
  const leser = await s.ruf('lesen_api')
  expect((await leser(`GET /vorgaenge/${id}`)).status).toBe(404)
})

test.each<[string, object, string]>([
  ['ohne Titel und Text', { titel: null }, '/titel'],
  ['mit einem Tag aus einem anderen Jahr', { datum: '2015-01-01' }, '/jahr'],
  ['mit einer unbekannten Vorlage', { vorlageId: '00000000-0000-4000-8000-000000000000' }, '/vorlageId'],
  ['mit einem unbekannten Knoten', { text: { type: 'doc', content: [{ type: 'iframe' }] } }, '/text/content/0/type'],
])('ein Eintrag %s ist ein Fehler an seiner Stelle', async (_, angaben, zeiger) => {
  const { id } = (await neu({ beschreibung: absatz('Konzept') })).body
  const antwort = (await eintrag(id, angaben)) as unknown as { status: number; body: Problemantwort }
  expect({ status: antwort.status, zeiger: antwort.body.felder?.map((f) => f.zeiger) }).toEqual({
    status: 422,
    zeiger: [zeiger],
  })
})

test('eine Kurzadresse gibt es einmal, und nur in einfacher Form', async () => {
  await neu({ kurz: 'doppelt' })
  const fehler = async (kurz: string) => ((await neu({ kurz })) as unknown as { body: Problemantwort }).body.felder?.[0]
  expect(await fehler('doppelt')).toMatchObject({ zeiger: '/kurz' })
  expect(await fehler('Mit Leerzeichen')).toMatchObject({
    zeiger: '/kurz',
    text: expect.stringContaining('kleine Buchstaben') as string,
  })
})
