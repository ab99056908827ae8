import type { FastifyInstance, RouteOptions } from 'fastify'
import { NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from '../../src/app.module.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { einrichten, fastify } from '../../src/plattform/http/server.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'
import { starteApp, type TestApp } from '../app.js'

describe('every route', () => {
  let db: TestDatenbank
  beforeAll(async () => void (db = await testDatenbank()))
  afterAll(() => db?.verwerfen())

  test.each(['alles', 'amt', 'oeffentlich'] as const)('of ANTEIL=%s says who may call it', async (anteil) => {
    const wege: RouteOptions[] = []
    const adapter = fastify(false)
    ;(adapter.getInstance() as unknown as FastifyInstance).addHook('onRoute', (weg) => void wege.push(weg))
    const konfiguration = { ...liesKonfiguration({}), anteil }
    const zugaenge = anteil === 'oeffentlich' ? { oeffentlich: db.oeffentlich } : db
    const app = await NestFactory.create<NestFastifyApplication>(
      await AppModule.fuer(konfiguration, zugaenge),
      adapter,
      { abortOnError: false, logger: false },
    )
    await einrichten(app, konfiguration)
    await app.init()
    await app.close()
    expect(wege.length).toBeGreaterThan(2)
    expect(wege.filter(({ config }) => !config?.zugang).map(({ method, url }) => `${String(method)} ${url}`)).toEqual(
      [],
    )
  })
})

describe('the demo sign-in', () => {
  let t: TestApp
  beforeAll(async () => {
    t = await starteApp()
    await t.konto('schriftfuehrung')
  })
  afterAll(() => t?.schliessen())

  const klick = (headers: Record<string, string> = {}): Promise<Response> =>
    t.abruf('/amt/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: t.adresse, ...headers },
      body: new URLSearchParams({ beispiel: 'schriftfuehrung', weiter: '/vorlagen' }).toString(),
    })

  test('lists its accounts and opens one by one click', async () => {
    expect(await (await t.abruf('/amt/anmelden')).text()).toContain('value="schriftfuehrung"')
    const antwort = await klick()
    expect(antwort.status).toBe(303)
    expect(antwort.headers.get('location')).toBe('/vorlagen')
    const keks = antwort.headers.get('set-cookie')!.split(';')[0]!
    expect(await (await t.abruf('/amt', { headers: { cookie: keks } })).text()).toContain('Sie sind angemeldet')
    const ohneHerkunft = await t.abruf('/amt/abmelden', { method: 'POST', headers: { cookie: keks } })
    expect(ohneHerkunft.status).toBe(403)
    const ab = await t.abruf('/amt/abmelden', { method: 'POST', headers: { cookie: keks, origin: t.adresse } })
    expect(ab.status).toBe(303)
  })

  test.each([
    ['behind a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['behind a proxy with the standard header', { forwarded: 'for=127.0.0.1' }],
    ['from a page of somebody else', { origin: 'https://boese.example' }],
    ['from a page without an origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    expect((await klick(headers)).status).toBe(403)
  })

  test('never leads to another site', async () => {
    for (const weiter of ['//boese.example', 'https://boese.example', '/\\boese.example', '/ x']) {
      const antwort = await t.abruf('/amt/anmelden', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: t.adresse },
        body: new URLSearchParams({ beispiel: 'schriftfuehrung', weiter }).toString(),
      })
      expect(antwort.headers.get('location')).toBe('/amt')
    }
  })

  test('a wrong password keeps the Kennung and says so at the field', async () => {
    const antwort = await t.abruf('/amt/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: t.adresse },
      body: new URLSearchParams({ kennung: 'meier <x>', passwort: 'falsch' }).toString(),
    })
    expect(antwort.status).toBe(422)
    const seite = await antwort.text()
    expect(seite).toContain('Kennung oder Passwort stimmt nicht.')
    expect(seite).toContain('value="meier &lt;x>"')
  })
})
