import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { alsProblem } from '../../src/plattform/fehler/problem.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { type Abruf, starteApp } from '../app.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let amt: Ruf
let rufen: { amt: Abruf; leser: Abruf; fremd: Abruf }
let id: string
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  const [sachbearbeitung, leser] = [await s.t.als('sachbearbeitung'), await s.t.als('lesen_api')]
  rufen = { amt: sachbearbeitung, leser, fremd: s.t.abruf }
  id = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body.id
})
afterAll(() => s.t.schliessen())

interface Problem extends Problemantwort {
  type: string
  status: number
  instance: string
  gesendet?: unknown
}

/** The form that every one of them has, and what none may tell. */
async function problem(antwort: Response): Promise<Problem> {
  const text = await antwort.text()
  expect(antwort.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(antwort.headers.get('content-language')).toBe('de')
  expect(antwort.headers.get('cache-control')).toBe('no-store')
  const inhalt = JSON.parse(text) as Problem
  expect(inhalt.status).toBe(antwort.status)
  expect(inhalt.instance).toBe(`urn:uuid:${antwort.headers.get('x-request-id')}`)
  expect(inhalt.title).toMatch(/^[A-ZÄÖÜ][^!]+\.$/)
  expect(text).not.toMatch(/stack|\.[jt]s:\d|node_modules|SELECT|INSERT|\bris\.|violates|constraint|ECONN|Error|FST_/)
  return inhalt
}

const json = { 'content-type': 'application/json' }
const kopf = () => `/vorlagen/${id}/teile/kopf`
const unbekannt = '00000000-0000-4000-8000-000000000000'

test.each<[string, number, string, keyof typeof rufen, () => [string, Parameters<Abruf>[1]?]]>([
  [
    'kaputtes JSON',
    400,
    'Der Inhalt der Anfrage ist kein gültiges JSON.',
    'amt',
    () => ['/vorlagen', { method: 'POST', headers: json, body: '{"betreff": ' }],
  ],
  [
    'Inhalt, der tiefer geschachtelt ist, als jemand lesen kann',
    400,
    'Der Inhalt der Anfrage ist zu tief verschachtelt.',
    'amt',
    () => ['/vorlagen', { method: 'POST', headers: json, body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` }],
  ],
  [
    'ein Formular ohne Grenze zwischen seinen Teilen',
    400,
    'Die Anfrage ist kein lesbares Formular (multipart/form-data).',
    'amt',
    () => [
      `/vorlagen/${id}/anlagen`,
      { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    ],
  ],
  [
    'leerer Inhalt, der JSON sein will',
    400,
    'Der Inhalt der Anfrage ist kein gültiges JSON.',
    'amt',
    () => ['/vorlagen', { method: 'POST', headers: json, body: '' }],
  ],
  ['Adresse mit falscher Kodierung', 400, 'Die Adresse ist nicht gültig.', 'amt', () => ['/vorlagen/%E0%A4%A']],
  ['nicht angemeldet', 401, 'Melden Sie sich an.', 'fremd', () => ['/vorlagen']],
  [
    'ohne das Recht',
    403,
    'Dafür fehlt Ihnen das Recht.',
    'leser',
    () => ['/vorlagen', { method: 'POST', json: entwurf() }],
  ],
  [
    'ohne das Recht an diesem Gegenstand',
    403,
    'Dafür fehlt Ihnen das Recht.',
    'amt',
    () => [`/vorlagen/${id}/schritte`, { method: 'POST', json: { schritt: 'freigeben' } }],
  ],
  [
    'eine unbekannte Vorlage',
    404,
    'Das gibt es nicht, oder es ist nicht öffentlich.',
    'amt',
    () => [`/vorlagen/${unbekannt}`],
  ],
  [
    'eine Kennung, die keine ist',
    404,
    'Das gibt es nicht, oder es ist nicht öffentlich.',
    'amt',
    () => ['/vorlagen/17'],
  ],
  [
    'ein Teil, den es nicht gibt',
    404,
    'Das gibt es nicht, oder es ist nicht öffentlich.',
    'amt',
    () => [`/vorlagen/${id}/teile/fuss`],
  ],
  [
    'eine Adresse, die es nicht gibt',
    404,
    'Das gibt es nicht, oder es ist nicht öffentlich.',
    'amt',
    () => ['/gibtesnicht'],
  ],
  [
    'eine Methode, die es nicht gibt',
    404,
    'Das gibt es nicht, oder es ist nicht öffentlich.',
    'amt',
    () => [`/vorlagen/${id}`, { method: 'DELETE' }],
  ],
  [
    'ein Schritt, dem etwas entgegensteht',
    409,
    'Das ist jetzt nicht möglich.',
    'amt',
    () => [`/vorlagen/${id}/schritte`, { method: 'POST', json: { schritt: 'zur_mitzeichnung' } }],
  ],
  [
    'ein überholter Stand',
    412,
    'Der Inhalt wurde inzwischen von jemand anderem geändert.',
    'amt',
    () => [kopf(), { method: 'PUT', json: { betreff: 'Neu' }, headers: { 'if-match': '"99"' } }],
  ],
  [
    'zu viel auf einmal',
    413,
    'Die Anfrage ist zu groß.',
    'amt',
    () => ['/vorlagen', { method: 'POST', json: { betreff: 'x'.repeat(4 * 1024 * 1024) } }],
  ],
  [
    'eine andere Art von Inhalt',
    415,
    'Der Server nimmt diese Art von Inhalt nicht an. Senden Sie JSON, bei Dateien multipart/form-data.',
    'amt',
    () => ['/vorlagen', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<vorlage/>' }],
  ],
  [
    'falsche Angaben',
    422,
    'Prüfen Sie Ihre Angaben.',
    'amt',
    () => ['/vorlagen', { method: 'POST', json: entwurf({ betreff: ' ', datum: '2026-02-30' }) }],
  ],
  ['eine falsche Suche', 422, 'Prüfen Sie Ihre Angaben.', 'amt', () => ['/vorlagen?limit=0&jahr=alt']],
  [
    'ohne If-Match',
    428,
    'Senden Sie If-Match mit dem ETag der Fassung, die Sie ändern.',
    'amt',
    () => [kopf(), { method: 'PUT', json: { betreff: 'Neu' } }],
  ],
])('%s: %i', async (_, status, title, wer, anfrage) => {
  const [pfad, angaben] = anfrage()
  const antwort = await rufen[wer](`/api/v1${pfad}`, angaben)
  expect(await problem(antwort)).toMatchObject({ status, title })
  expect(antwort.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer realm="Ratsfolge"' : null)
})

describe('was dabeisteht', () => {
  const put = (ifMatch: string, inhalt: object) =>
    rufen.amt(`/api/v1${kopf()}`, { method: 'PUT', json: inhalt, headers: { 'if-match': ifMatch } })

  test('409: alle Gründe auf einmal', async () => {
    const leer = entwurf({ beratungsfolge: [], finanzielleAuswirkungen: null, sachverhalt: null })
    const { body } = await amt<VorlageDto>('POST /vorlagen', leer)
    const antwort = await rufen.amt(`/api/v1/vorlagen/${body.id}/schritte`, {
      method: 'POST',
      json: { schritt: 'zur_freigabe' },
    })
    const { hindernisse } = await problem(antwort)
    expect(hindernisse?.map((h) => h.code)).toEqual(['sachverhalt_fehlt', 'finanzen_fehlen', 'beratungsfolge_fehlt'])
    for (const { text } of hindernisse!) expect(text).toMatch(/\.$/)
  })

  test('412: was gespeichert ist und was gesendet wurde, damit nichts Geschriebenes verloren geht', async () => {
    expect((await put('"1"', { betreff: 'Zuerst gespeichert' })).status).toBe(200)
    const zweite = { betreff: 'Gleichzeitig geschrieben' }
    expect(await problem(await put('"1"', zweite))).toMatchObject({
      erwartet: 1,
      vorhanden: 2,
      inhalt: { betreff: 'Zuerst gespeichert' },
      gesendet: zweite,
    })
  })

  test('422: jeder Fehler mit dem Zeiger auf seine Stelle', async () => {
    const falsch = entwurf({ betreff: ' ', datum: '2026-02-30', farbe: 'rot' })
    const { felder } = await problem(await rufen.amt('/api/v1/vorlagen', { method: 'POST', json: falsch }))
    expect(felder?.map((f) => f.zeiger).sort()).toEqual(['/betreff', '/datum', '/farbe'])
    for (const { text } of felder!) expect(text).toMatch(/\.$/)
  })

  test('422 statt eines Fehlers der Datenbank: Zeichen, die sich nicht speichern lassen', async () => {
    const { felder } = await problem(
      await rufen.amt('/api/v1/vorlagen', {
        method: 'POST',
        json: entwurf({ betreff: 'Rat\0haus', kontakt: '\ud800' }),
      }),
    )
    expect(felder?.map((f) => f.zeiger).sort()).toEqual(['/betreff', '/kontakt'])
  })

  test('404: Wort für Wort dasselbe, ob es die Vorlage nicht gibt oder ob man sie nicht lesen darf', async () => {
    const { body } = await amt<VorlageDto>(
      'POST /vorlagen',
      entwurf({ oeffentlich: false, geheimhaltung: geheimhaltung() }),
    )
    const [fehlt, verborgen] = await Promise.all(
      [unbekannt, body.id].map(async (v) => problem(await rufen.leser(`/api/v1/vorlagen/${v}`))),
    )
    expect({ ...verborgen, instance: '' }).toEqual({ ...fehlt, instance: '' })
  })
})

/** A way to the database that can be cut. */
async function leitung(ziel: URL): Promise<{ port: number; kappen(): Promise<void> }> {
  const offene = new Set<Socket>()
  const server = createServer((herein) => {
    const hinaus = connect(Number(ziel.port), ziel.hostname)
    for (const socket of [herein, hinaus]) {
      offene.add(socket)
      socket.on('error', () => undefined).on('close', () => [herein, hinaus].forEach((beide) => beide.destroy()))
    }
    herein.pipe(hinaus).pipe(herein)
  })
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit))
  const kappen = () =>
    new Promise<void>((zu) => {
      server.close(() => zu())
      for (const socket of offene) socket.destroy()
    })
  return { port: (server.address() as AddressInfo).port, kappen }
}

test('ohne Datenbank: 503, ohne ein Wort über ihr Inneres', async () => {
  const { verwalter } = JSON.parse(process.env['TEST_POSTGRES']!) as { verwalter: string }
  const weg = await leitung(new URL(verwalter))
  const ueber = (url: string) =>
    Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(weg.port), search: '' }).href
  const t = await starteApp('alles', (db) => ({ amt: ueber(db.amt), oeffentlich: ueber(db.oeffentlich) }))
  try {
    const abruf = await t.als('sachbearbeitung')
    expect((await abruf('/api/v1/vorlagen')).status).toBe(200)
    const laeufer = t.datenbank.lesen.connection.createQueryRunner()
    await laeufer.connect()
    const mittendrin = laeufer.query('SELECT pg_sleep(60)').catch((grund: unknown) => alsProblem(grund))
    await weg.kappen()
    expect(await mittendrin).toMatchObject({ status: 503 })
    await laeufer.release()
    for (const pfad of ['/api/v1/vorlagen', '/api/v1/gremien'])
      expect(await problem(await abruf(pfad))).toMatchObject({
        status: 503,
        title: 'Der Dienst ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal.',
      })
    expect(await problem(await abruf('/bereit'))).toMatchObject({
      status: 503,
      title: 'Die Datenbank antwortet nicht.',
    })
    const seite = await abruf('/vorlagen')
    expect({ status: seite.status, art: seite.headers.get('content-type') }).toEqual({
      status: 503,
      art: 'text/html; charset=utf-8',
    })
    expect(await seite.text()).toContain('Die Ratsinformation ist gerade nicht erreichbar.')
    expect((await abruf('/gesund')).status).toBe(200)
  } finally {
    await t.schliessen()
  }
})
