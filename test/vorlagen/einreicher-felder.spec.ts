import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { bekannteEinreicher } from '../fabrik/einreicher.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

// What is wrong with who brought it in is said at the field, in the whole form and in its part.

type Bekannte = Awaited<ReturnType<typeof bekannteEinreicher>>

let s: Stadt
let amt: Ruf
let fraktion: Bekannte['fraktion']
let mitglied: Bekannte['mitglied']
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  ;({ fraktion, mitglied } = await bekannteEinreicher(s.t.datenbank))
})
afterAll(() => s.t.schliessen())

const antrag = (angaben: object) => entwurf({ art: 'antrag', ...angaben })
const lege = async (angaben: object) => (await amt<VorlageDto>('POST /vorlagen', antrag(angaben))).body
const kopf = async (id: string, inhalt: object) => {
  const { teile } = (await amt<VorlageDto>(`GET /vorlagen/${id}`)).body
  return amt<Problemantwort>(`PUT /vorlagen/${id}/teile/kopf`, inhalt, { 'if-match': `"${teile.kopf}"` })
}

const einer = (e: object) => ({ einreicher: [e] })
const person = { art: 'privat', name: 'X' }
test.each<[string, object, string, string]>([
  ['unbekannte Fraktion', einer({ art: 'fraktion', name: 'Rot' }), '/einreicher/0/name', 'Eine Fraktion „Rot“ gibt es'],
  ['keine Fraktion', einer({ art: 'fraktion', name: 'Rat der Stadt' }), '/einreicher/0/name', '„Rat der Stadt“'],
  ['eine Fraktion', einer({ art: 'gremium', name: 'Fraktion Grün' }), '/einreicher/0/name', 'keine Fraktion ist'],
  ['Mitglied ohne Kennung', einer({ art: 'mitglied', name: 'X' }), '/einreicher/0/personId', 'welche Person'],
  ['ohne Art', einer({ name: 'X' }), '/einreicher/0/art', 'ob eine Fraktion'],
  ['ohne Namen', einer({ art: 'privat', name: ' ' }), '/einreicher/0/name', 'wer einreicht'],
  ['in der Zukunft', { eingegangenAm: '2199-01-01' }, '/eingegangenAm', 'in der Zukunft'],
  ['der Verwaltung', { art: 'beschlussvorlage', ...einer(person) }, '/einreicher', 'hat keinen Einreicher'],
])('%s: ein Satz am Feld', async (_, angaben, zeiger, satz) => {
  const fehler = [{ zeiger, text: expect.stringContaining(satz) as string }]
  const neu = await amt<Problemantwort>('POST /vorlagen', antrag(angaben))
  expect({ status: neu.status, felder: neu.body.felder }).toEqual({ status: 422, felder: fehler })
  const teil = await kopf((await lege({})).id, angaben)
  expect({ status: teil.status, felder: teil.body.felder }).toEqual({ status: 422, felder: fehler })
})

test('wer die Art wechselt, muss die Einreicher entfernen', async () => {
  const { id } = await lege(einer(fraktion))
  expect((await kopf(id, { art: 'mitteilungsvorlage' })).body.felder).toMatchObject([{ zeiger: '/einreicher' }])
  expect((await kopf(id, { art: 'mitteilungsvorlage', einreicher: [] })).status).toBe(200)
})

test('wer eine Kennung nennt, nennt auch den Namen, der zu ihr gehört', async () => {
  const falsch = [
    { ...fraktion, name: 'Rot' },
    { ...mitglied, name: 'Kim Muster' },
    { ...fraktion, gremiumId: mitglied.personId },
  ]
  const { felder } = (await amt<Problemantwort>('POST /vorlagen', antrag({ einreicher: falsch }))).body
  expect(felder).toEqual([
    { zeiger: '/einreicher/0/name', text: 'Das Gremium heißt an diesem Tag „Fraktion Grün“.' },
    { zeiger: '/einreicher/1/name', text: 'Die Person heißt „Deniz Yilmaz“.' },
    { zeiger: '/einreicher/2/gremiumId', text: 'Eine Fraktion „Fraktion Grün“ gibt es nicht.' },
  ])
})

test('im Altbestand gilt auch, wen die Stadt nicht mehr kennt', async () => {
  const buero = await s.ruf('gremienbuero')
  const einreicher = [
    { art: 'fraktion', name: 'Fraktion von 1999' },
    { art: 'mitglied', name: 'Kim Früher' },
  ]
  const alt = antrag({ nummer: '1999/0001', datum: '1999-03-02', einreicher, eingegangenAm: '1999-03-01' })
  expect((await buero<VorlageDto>('POST /vorlagen', alt)).body).toMatchObject({
    einreicher,
    eingegangenAm: '1999-03-01',
  })
})
