import pg from 'pg'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, passwort } from '../konten.js'

let t: TestApp
let verwalter: pg.Client
beforeAll(async () => {
  t = await starteApp()
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
})
beforeEach(() => verwalter.query('DELETE FROM ris.anmeldebremse'))

/** As if so many seconds had passed. */
const spaeter = (sekunden: number) =>
  verwalter.query(
    `UPDATE ris.anmeldebremse SET frei_ab = frei_ab - make_interval(secs => $1), zuletzt = zuletzt - make_interval(secs => $1)`,
    [sekunden],
  )

async function rate(b: Besucher, kennung: string, mal: number): Promise<number[]> {
  const status: number[] = []
  for (let i = 0; i < mal; i++) status.push((await b.anmelden(kennung, `falsch ${i} falsch`)).status)
  return status
}

test('after five wrong passwords an attacker waits, longer each time, and is told how long', async () => {
  await lokalesKonto(t, 'angegriffen')
  const b = new Besucher(t)
  expect(await rate(b, 'angegriffen', 5)).toEqual([422, 422, 422, 422, 422])
  const antwort = await b.anmelden('angegriffen', passwort)
  expect(antwort.status).toBe(429)
  expect(antwort.warten).toBe('1')
  expect(antwort.text).toContain('Zu viele Versuche. Warten Sie eine Sekunde.')
  await spaeter(1)
  await rate(b, 'angegriffen', 1)
  expect((await b.anmelden('angegriffen', passwort)).warten).toBe('2')
  // A delay, not a lock: after it the right password opens, and then the account begins anew.
  await spaeter(2)
  expect((await b.anmelden('angegriffen', passwort)).status).toBe(303)
  expect(await rate(new Besucher(t), 'angegriffen', 4)).toEqual([422, 422, 422, 422])
})

test('the answer of the interface is a 429 with Retry-After too', async () => {
  const versuch = () => t.abruf('/api/v1/anmeldung', { method: 'POST', json: { kennung: 'unbekannt', passwort: 'x' } })
  for (let i = 0; i < 5; i++) expect((await versuch()).status).toBe(401)
  const antwort = await versuch()
  expect(antwort.status).toBe(429)
  expect(antwort.headers.get('retry-after')).toBe('1')
  expect(antwort.headers.get('content-type')).toContain('application/problem+json')
})

test('many tries at once are counted before they are known to be wrong', async () => {
  await lokalesKonto(t, 'zugleich')
  const versuche = Array.from({ length: 20 }, async (_, i) => {
    const antwort = await t.abruf('/api/v1/anmeldung', {
      method: 'POST',
      json: { kennung: 'zugleich', passwort: `${i}` },
    })
    return antwort.status
  })
  const status = await Promise.all(versuche)
  expect(status.filter((s) => s === 401)).toHaveLength(5)
  expect(status.filter((s) => s === 429)).toHaveLength(15)
})

test('a clerk is not locked out: the session goes on, and the own browser signs in while a stranger guesses', async () => {
  await lokalesKonto(t, 'schreiber')
  const eigener = new Besucher(t)
  expect((await eigener.anmelden('schreiber', passwort)).status).toBe(303)
  await rate(new Besucher(t), 'schreiber', 5)
  await verwalter.query(`UPDATE ris.anmeldebremse SET versuche = 500, frei_ab = now() + interval '15 minutes'`)
  expect((await new Besucher(t).anmelden('schreiber', passwort)).status).toBe(429)
  expect((await eigener.seite('/amt/konto')).status).toBe(200)
  await eigener.formular('/amt/abmelden')
  expect((await eigener.anmelden('schreiber', passwort)).status).toBe(303)
})

test('the cookie of a known browser helps only for its own account', async () => {
  await lokalesKonto(t, 'boese')
  await lokalesKonto(t, 'opfer')
  const b = new Besucher(t)
  await b.anmelden('boese', passwort)
  await b.formular('/amt/abmelden')
  expect(await rate(b, 'opfer', 6)).toEqual([422, 422, 422, 422, 422, 429])
})

test('addresses and names are stored as hashes only, and old rows go', async () => {
  await rate(new Besucher(t), 'klartext', 1)
  const { rows } = await verwalter.query('SELECT * FROM ris.anmeldebremse')
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/klartext|127\.0/)
  await spaeter(100_000)
  await rate(new Besucher(t), 'anderer', 1)
  const { rows: danach } = await verwalter.query<{ zahl: number }>(
    'SELECT count(*)::int AS zahl FROM ris.anmeldebremse',
  )
  expect(danach[0]!.zahl).toBeLessThanOrEqual(3)
})
