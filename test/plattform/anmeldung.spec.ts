import { starteApp, type TestApp } from '../app.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { passwortHash } from '../../src/plattform/zugang/anmeldung.js'
import { Benutzer } from '../../src/schema/benutzer.entity.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await t.datenbank.schreiben({ akteur: system, was: 'Konten' }, async (tx) => {
    const hash = await passwortHash('Kohlrabi 17')
    await tx.insert(Benutzer, { kennung: 'meier', name: 'Frau Meier', passwortHash: hash })
    await tx.insert(Benutzer, { kennung: 'gesperrt', name: 'Herr Gesperrt', passwortHash: hash, gesperrt: true })
  })
})
afterAll(() => t?.schliessen())

const anmelden = (kennung: string, passwort: string): Promise<Response> =>
  t.abruf('/api/v1/anmeldung', { method: 'POST', json: { kennung, passwort } })

test('the right password opens a session, for scripts by token and for browsers by cookie', async () => {
  const antwort = await anmelden('meier', 'Kohlrabi 17')
  expect(antwort.status).toBe(201)
  const [wert, ...eigenschaften] = antwort.headers.get('set-cookie')!.split('; ')
  expect(wert).toMatch(/^ratsfolge=[\w-]{43}$/)
  expect(eigenschaften).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
  const { token, name } = (await antwort.json()) as { token: string; name: string }
  expect(name).toBe('Frau Meier')

  const ende = await t.abruf('/api/v1/anmeldung', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  expect(ende.status).toBe(204)
  const nochmal = await t.abruf('/api/v1/anmeldung', {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(nochmal.status).toBe(401)
})

test.each([
  ['a wrong password', 'meier', 'Kohlrabi 18'],
  ['an unknown account', 'niemand', 'Kohlrabi 17'],
  ['a locked account', 'gesperrt', 'Kohlrabi 17'],
])('%s gets the same answer', async (_, kennung, passwort) => {
  const antwort = await anmelden(kennung, passwort)
  expect(antwort.status).toBe(401)
  expect(await antwort.json()).toMatchObject({ title: 'Kennung oder Passwort stimmt nicht.' })
})
