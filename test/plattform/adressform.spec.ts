import { roh } from '../roh.js'
import { type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => (s = await stadt()))
afterAll(() => s.t.schliessen())

/** The address as it stands in the request line. */
function frage(anfrage: string, kopf: string[] = [], inhalt = ''): Promise<string> {
  const zeilen = [`${anfrage} HTTP/1.1`, 'Host: rat.example', 'Connection: close', ...kopf]
  const laenge = inhalt ? [`Content-Length: ${Buffer.byteLength(inhalt)}`] : []
  return roh(s.t.adresse, [...zeilen, ...laenge, '', inhalt].join('\r\n'))
}
const formular = ['Content-Type: application/x-www-form-urlencoded']
const anmeldung = 'kennung=sachbearbeitung&passwort=falsch'

test.each([
  ['GET', '/%61mt/anmelden', '/amt/anmelden'],
  ['POST', '/%61mt/anmelden', '/amt/anmelden'],
  ['POST', 'http://rat.example/%61mt/anmelden', '/amt/anmelden'],
  ['GET', '/vorlagen/2016%2D0542?seite=%31', '/vorlagen/2016-0542?seite=%31'],
  ['GET', '/ap%69/v1/veroeffentlichungsantraege', '/api/v1/veroeffentlichungsantraege'],
])('%s %s is told its one spelling', async (methode, adresse, form) => {
  const antwort = await frage(`${methode} ${adresse}`, formular, methode === 'POST' ? anmeldung : '')
  expect(antwort).toMatch(/^HTTP\/1\.1 308 /)
  expect(antwort).toContain(`\r\nlocation: ${form}\r\n`)
  expect(antwort).toContain('\r\ncache-control: no-store\r\n')
  expect(antwort).not.toMatch(/set-cookie/i)
})

test.each(['/amt/anmelden', 'http://rat.example/amt/anmelden', 'http://fremd.example/amt/anmelden'])(
  'POST %s without the mark of a form and an Origin signs nobody in',
  async (adresse) => {
    const antwort = await frage(`POST ${adresse}`, formular, anmeldung)
    expect(antwort).toMatch(/^HTTP\/1\.1 403 /)
    expect(antwort).toContain('\r\ncache-control: no-store\r\n')
  },
)

test('the absolute form is kept by no cache either', async () => {
  expect(await frage('GET http://rat.example/amt/anmelden')).toMatch(/ 200 [^]*\r\ncache-control: no-store\r\n/)
  expect(await frage('GET http://rat.example/api/v1/vorlagen')).toMatch(/ 401 [^]*application\/problem\+json/)
})

test.each(['/ap%69/v1/vorlagen', '/api/v1/vorlagen/%2e%2e%2f', 'http://rat.example/oparl/v1.1/%73ystem'])(
  'a program that asks for %s is told to write it plainly',
  async (adresse) => {
    const antwort = await frage(`GET ${adresse}`)
    expect(antwort).toMatch(/^HTTP\/1\.1 400 [^]*\r\ncontent-type: application\/problem\+json/i)
    expect(antwort).toContain('unverschlüsselt')
  },
)

test('no spelling leads to another host', async () => {
  expect(await frage('GET //fremd.example/%61')).toMatch(/^HTTP\/1\.1 404 /)
  expect(await frage('GET /\\fremd.example/%61')).toMatch(/^HTTP\/1\.1 40[04] /)
})
