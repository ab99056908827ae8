import { starteApp, type TestApp } from '../app.js'
import { lokalesKonto, passwort } from '../konten.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await lokalesKonto(t, 'meier', { name: 'Frau Meier' })
  await lokalesKonto(t, 'gesperrt', { gesperrt: true })
})
afterAll(() => t?.schliessen())

const anmelden = (kennung: string, passwort: string): Promise<Response> =>
  t.abruf('/api/v1/anmeldung', { method: 'POST', json: { kennung, passwort } })

test('the right password opens a session, for scripts by token and for browsers by cookie', async () => {
  const antwort = await anmelden('meier', passwort)
  expect(antwort.status).toBe(201)
  const [wert, ...eigenschaften] = antwort.headers.getSetCookie()[0]!.split('; ')
  expect(wert).toMatch(/^ratsfolge=[\w-]{43}$/)
  expect(eigenschaften).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
  const { token, name } = (await antwort.json()) as { token: string; name: string }
  expect(name).toBe('Frau Meier')

  const headers = { authorization: `Bearer ${token}` }
  expect((await t.abruf('/api/v1/anmeldung', { method: 'DELETE', headers })).status).toBe(204)
  expect((await t.abruf('/api/v1/anmeldung', { method: 'DELETE', headers })).status).toBe(401)
})

test.each([
  ['a wrong password', 'meier', 'Kohlrabi 18'],
  ['an unknown account', 'niemand', passwort],
  ['a locked account', 'gesperrt', passwort],
])('%s gets the same answer', async (_, kennung, wort) => {
  const antwort = await anmelden(kennung, wort)
  expect(antwort.status).toBe(401)
  expect(await antwort.json()).toMatchObject({ title: 'Kennung oder Passwort stimmt nicht.' })
})
