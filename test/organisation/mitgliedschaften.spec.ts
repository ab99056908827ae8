import type { GremiumDto } from '../../src/organisation/gremium.dto.js'
import type { MitgliedschaftDto } from '../../src/organisation/mitgliedschaft.dto.js'
import type { PersonDto } from '../../src/organisation/person.dto.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let buero: Ruf
let fraktionId: string
let personId: string
beforeAll(async () => {
  s = await stadt()
  buero = await s.ruf('gremienbuero')
  fraktionId = (await buero<GremiumDto>('POST /gremien', { name: 'Fraktion Grün', art: 'fraktion' })).body.id
})
afterAll(() => s.t.schliessen())
beforeEach(async () => void (personId = await person()))

const person = async () =>
  (await buero<PersonDto>('POST /personen', { familienname: 'Yilmaz', vorname: 'Deniz', titel: 'Dr.' })).body.id
const angaben = (anders: object = {}) => ({
  personId,
  gremiumId: s.gremien.hpa,
  funktion: 'mitglied',
  fraktionId,
  von: '2025-11-01',
  bis: '2030-10-31',
  ...anders,
})
const lege = (anders: object = {}) =>
  buero<MitgliedschaftDto & Problemantwort>('POST /mitgliedschaften', angaben(anders))
const zeiger = ({ status, body }: { status: number; body: Problemantwort }) => [
  status,
  ...(body.felder ?? []).map((f) => f.zeiger),
]

test('ein Eintrag sagt Person, Funktion, Stimme, Fraktion und Zeit, und ändert sich mit If-Match', async () => {
  const { status, body } = await lege()
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { ...angaben(), person: 'Dr. Deniz Yilmaz', stimmrecht: true, vertrittId: null, version: 1 },
  })
  const weg = `/mitgliedschaften/${body.id}`
  expect((await buero<MitgliedschaftDto>(`GET ${weg}`)).body).toEqual(body)
  const vorsitz = angaben({ funktion: 'vorsitz', bis: '2027-12-31' })
  expect((await buero(`PUT ${weg}`, vorsitz)).status).toBe(428)
  const kopf = { 'if-match': '"1"' }
  expect((await buero(`PUT ${weg}`, vorsitz, kopf)).body).toMatchObject({
    funktion: 'vorsitz',
    bis: '2027-12-31',
    version: 2,
  })
  expect(await buero(`PUT ${weg}`, vorsitz, kopf)).toMatchObject({ status: 412, body: { vorhanden: 2 } })
})

test('die Liste zeigt ein Gremium oder eine Person, auch wie sie an einem Tag waren', async () => {
  const { id } = (await lege({ von: '2020-11-01', bis: '2025-10-31' })).body
  const jetzt = (await lege()).body.id
  const ids = async (suche: string) =>
    (await buero<MitgliedschaftDto[]>(`GET /mitgliedschaften?${suche}`)).body.map((m) => m.id)
  expect(await ids(`person=${personId}`)).toEqual([jetzt, id])
  expect(await ids(`person=${personId}&am=2025-10-31`)).toEqual([id])
  expect(await ids(`gremium=${s.gremien.hpa}&person=${personId}&am=2025-11-01`)).toEqual([jetzt])
  expect(await ids(`gremium=${s.gremien.rat}`)).toEqual([])
  expect(zeiger(await buero('GET /mitgliedschaften'))).toEqual([422, '/gremium'])
})

test('in einer Fraktion ist man wie in jedem Gremium; wer zuarbeitet, hat keine Stimme', async () => {
  const eintrag = { gremiumId: fraktionId, fraktionId: null, funktion: 'geschaeftsstelle' }
  expect((await lege(eintrag)).body).toMatchObject({ ...eintrag, stimmrecht: false })
})

test('eine persönliche Stellvertretung nennt, wen sie vertritt', async () => {
  const mitglied = (await lege()).body.id
  personId = await person()
  const vertretung = { funktion: 'stellvertretung', vertrittId: mitglied }
  expect((await lege(vertretung)).body).toMatchObject(vertretung)
  expect(zeiger(await lege({ ...vertretung, gremiumId: s.gremien.ir }))).toEqual([422, '/vertrittId'])
})

const niemand = '00000000-0000-4000-8000-000000000000'
test.each<[string, object, string]>([
  ['keine Person', { personId: niemand }, '/personId'],
  ['kein Gremium', { gremiumId: niemand }, '/gremiumId'],
  ['keine Fraktion', { fraktionId: niemand }, '/fraktionId'],
  ['eine unbekannte Funktion', { funktion: 'chef' }, '/funktion'],
  ['kein Tag', { von: '2025-02-30' }, '/von'],
  ['rückwärts', { bis: '2020-01-01' }, '/bis'],
  ['Stimme ohne Sitz', { funktion: 'beratend', stimmrecht: true }, '/stimmrecht'],
])('%s: ein Satz am Feld', async (_, anders, ort) => expect(zeiger(await lege(anders))).toEqual([422, ort]))

test('von zweien zur selben Zeit gilt einer, auch wenn beide gleichzeitig kommen', async () => {
  const beide = await Promise.all([lege(), lege({ funktion: 'vorsitz' })])
  expect(beide.map(({ status }) => status).sort()).toEqual([201, 422])
})

test('schreiben darf, wer die Organisation pflegt', async () => {
  const amt = await s.ruf('sachbearbeitung')
  expect((await amt('POST /mitgliedschaften', angaben())).status).toBe(403)
  expect((await amt(`GET /mitgliedschaften?person=${personId}`)).status).toBe(200)
})

test('als Mitglied reicht ein, wer an diesem Tag eines war', async () => {
  await lege()
  const amt = await s.ruf('sachbearbeitung')
  const einreicher = [{ art: 'mitglied', name: 'Deniz Yilmaz', personId }]
  const antrag = (eingegangenAm: string) => entwurf({ art: 'antrag', einreicher, eingegangenAm })
  expect((await amt('POST /vorlagen', antrag('2025-11-01'))).status).toBe(201)
  expect(zeiger(await amt('POST /vorlagen', antrag('2025-10-31')))).toEqual([422, '/einreicher/0/personId'])
})
