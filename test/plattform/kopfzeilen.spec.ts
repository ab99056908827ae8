import pg from 'pg'
import { fristen } from '../../src/plattform/http/server.js'
import { Statisch } from '../../src/web/statisch.js'
import { roh } from '../roh.js'
import { entwurf, type Stadt, stadt } from '../stadt.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'

const kopf: [string, RegExp][] = [
  ['content-security-policy', /default-src '(self|none)'.*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^same-origin$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['x-request-id', /^[0-9a-f-]{36}$/],
]

let s: Stadt
let vorlage: string
const uebliche = { ...fristen }
beforeAll(async () => {
  Object.assign(fristen, { kopf: 400, anfrage: 800, pruefung: 100 })
  s = await stadt()
  const amt = await s.ruf('sachbearbeitung')
  vorlage = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body.id
})
afterAll(async () => {
  Object.assign(fristen, uebliche)
  await s.t.schliessen()
})

function kopfAus(antwort: string): { status: number; kopf: Headers; inhalt: string } {
  const [erste = '', inhalt = ''] = antwort.split(/\r\n\r\n/s)
  const [zeile = '', ...rest] = erste.split('\r\n')
  return {
    status: Number(zeile.split(' ')[1]),
    kopf: new Headers(
      rest.map((z) => [z.slice(0, z.indexOf(':')), z.slice(z.indexOf(':') + 1).trim()] as [string, string]),
    ),
    inhalt,
  }
}

function geschuetzt(kopfzeilen: Headers): void {
  for (const [name, muster] of kopf)
    expect({ [name]: kopfzeilen.get(name) }).toEqual({ [name]: expect.stringMatching(muster) })
  expect(kopfzeilen.get('x-powered-by')).toBeNull()
  expect(kopfzeilen.get('server')).toBeNull()
}

test.each<[string, number, string, RequestInit?]>([
  ['Seite', 200, '/'],
  ['Liste', 200, '/vorlagen'],
  ['nur der Kopf', 200, '/vorlagen', { method: 'HEAD' }],
  ['Beschreibung der Schnittstelle', 200, '/api/v1/openapi.json'],
  ['bereit', 200, '/bereit'],
  ['Weiterleitung zur Anmeldung', 303, '/amt'],
  ['Weiterleitung einer Liste', 303, '/vorlagen?art='],
  ['unbekannte Seite', 404, '/gibtesnicht'],
  ['unbekannte Vorlage', 404, '/vorlagen/gibtesnicht'],
  ['unbekannte Adresse der Schnittstelle', 404, '/api/v1/gibtesnicht'],
  ['NUL in der Adresse', 404, '/vorlagen/%00'],
  ['falsche Kodierung', 400, '/vorlagen/%E0%A4%A'],
  ['zu langer Teil einer Adresse', 400, `/vorlagen/${'x'.repeat(400)}`],
  ['nicht angemeldet', 401, '/api/v1/vorlagen'],
  ['fremde Herkunft', 403, '/amt/anmelden', { method: 'POST', headers: { origin: 'null' } }],
  ['falsche Methode', 404, '/vorlagen', { method: 'DELETE' }],
  ['OPTIONS', 404, '/api/v1/vorlagen', { method: 'OPTIONS' }],
  [
    'zu groß',
    413,
    '/api/v1/anmeldung',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(5e6)}"` },
  ],
  [
    'falscher Inhalt',
    415,
    '/api/v1/anmeldung',
    { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<x/>' },
  ],
  [
    'kaputtes JSON',
    400,
    '/api/v1/anmeldung',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
  ],
])('%s: %i', async (_, status, pfad, ...[angaben]) => {
  const antwort = await s.t.abruf(pfad, angaben)
  await antwort.arrayBuffer()
  expect({ pfad: pfad.slice(0, 40), status: antwort.status }).toEqual({ pfad: pfad.slice(0, 40), status })
  geschuetzt(antwort.headers)
  if (status >= 400) expect(antwort.headers.get('cache-control')).toBe('no-store')
})

test('auch eine Antwort ohne Inhalt (304) und jede feste Datei ist geschützt', async () => {
  // What the build makes lies beside dist; here the same class reads it from its sources.
  const feste = new Statisch('src/browser')
  const statisch = s.t.app.get(Statisch, { strict: false })
  statisch.finde = (name) => feste.finde(name)
  for (const pfad of ['/', '/vorlagen', '/impressum', '/assets/app.css', feste.adresse('icon.svg')]) {
    const erste = await s.t.abruf(pfad)
    await erste.arrayBuffer()
    expect([pfad, erste.status]).toEqual([pfad, 200])
    geschuetzt(erste.headers)
    const zweite = await s.t.abruf(pfad, { headers: { 'if-none-match': erste.headers.get('etag')! } })
    expect([pfad, zweite.status]).toEqual([pfad, 304])
    geschuetzt(zweite.headers)
  }
})

test('angemeldet gelesen, PDF', async () => {
  const amt = await s.t.als('sachbearbeitung')
  for (const pfad of [`/api/v1/vorlagen/${vorlage}`, `/api/v1/vorlagen/${vorlage}/pdf`]) {
    const antwort = await amt(pfad)
    await antwort.arrayBuffer()
    expect([pfad, antwort.status, antwort.headers.get('cache-control')]).toEqual([pfad, 200, 'no-store'])
    geschuetzt(antwort.headers)
  }
})

test.each([
  ['kein HTTP', 'Hallo\r\n\r\n', 400],
  ['ohne Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['doppelte Länge', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
  [
    'Länge und Stücke zugleich',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['Kopf zu groß', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ['Kopf ohne Ende, lange nichts', 'GET / HTTP/1.1\r\nHost: x\r\n', 408],
])('%s: eine Antwort mit Schutz, dann ist Schluss', async (_, text, status) => {
  const { status: gekommen, kopf: kopfzeilen, inhalt } = kopfAus(await roh(s.t.adresse, text))
  expect(gekommen).toBe(status)
  // Node itself answers a request without Host, before anything of ours runs.
  if (text.includes('Host')) {
    geschuetzt(kopfzeilen)
    expect(JSON.parse(inhalt)).toMatchObject({ status, instance: `urn:uuid:${kopfzeilen.get('x-request-id')}` })
  }
})

test('ein Inhalt, der tröpfelt, wird abgeschnitten; andere werden dabei bedient', async () => {
  let uhr: NodeJS.Timeout | undefined
  const tropfen = roh(
    s.t.adresse,
    'POST /api/v1/anmeldung HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    // It would take a minute, and then be answered otherwise.
    (schreiben) => (uhr = setInterval(() => schreiben(' '), 60)),
  )
  expect((await s.t.abruf('/')).status).toBe(200)
  expect(kopfAus(await tropfen.finally(() => clearInterval(uhr))).status).toBe(408)
})

test('ein Fehler des Servers: Schutz, Kennung, kein Wort über das Innere', async () => {
  const verwalter = new pg.Client(s.t.db.verwalter)
  await verwalter.connect()
  await verwalter.query('ALTER TABLE oeffentlich.vorlage RENAME TO weg')
  try {
    const seite = await s.t.abruf('/vorlagen')
    expect(seite.status).toBe(500)
    geschuetzt(seite.headers)
    const html = await seite.text()
    expect(html).toContain(seite.headers.get('x-request-id'))
    expect(html).not.toMatch(/oeffentlich\.|relation|SELECT|\.js:\d/)
  } finally {
    await verwalter.query('ALTER TABLE oeffentlich.weg RENAME TO vorlage')
    await verwalter.end()
  }
})
