import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AppModule } from '../../src/app.module.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { einrichten, fastify } from '../../src/plattform/http/server.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'

describe('every route', () => {
  let db: TestDatenbank
  let daten: string
  beforeAll(async () => {
    db = await testDatenbank()
    daten = await mkdtemp(path.join(tmpdir(), 'ratsfolge-wege-'))
  })
  afterAll(async () => {
    await db?.verwerfen()
    await rm(daten, { recursive: true })
  })

  test.each(['alles', 'amt', 'oeffentlich'] as const)('of ANTEIL=%s says who may call it', async (anteil) => {
    const wege: RouteOptions[] = []
    const konfiguration = { ...liesKonfiguration({ DATEN: daten }), anteil }
    const adapter = fastify(konfiguration)
    ;(adapter.getInstance() as unknown as FastifyInstance).addHook('onRoute', (weg) => void wege.push(weg))
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

  const klick = async (headers: Record<string, string> = {}, weiter = '/vorlagen') => {
    const b = new Besucher(t)
    await b.seite('/amt/anmelden')
    return { b, ...(await b.formular('/amt/anmelden', { beispiel: 'schriftfuehrung', weiter }, headers)) }
  }

  test('lists its accounts and opens one by one click', async () => {
    expect(await (await t.abruf('/amt/anmelden')).text()).toContain('value="schriftfuehrung"')
    const { b, status, ort } = await klick()
    expect([status, ort]).toEqual([303, '/vorlagen'])
    expect((await b.seite('/amt')).text).toContain('Sie sind angemeldet')
    expect((await b.formular('/amt/abmelden')).status).toBe(303)
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
    for (const weiter of ['//boese.example', 'https://boese.example', '/\\boese.example', '/ x'])
      expect((await klick({}, weiter)).ort).toBe('/amt')
  })

  test('a wrong password keeps the Kennung and says so at the field', async () => {
    const { status, text } = await new Besucher(t).anmelden('meier <x>', 'falsch')
    expect(status).toBe(422)
    expect(text).toContain('Kennung oder Passwort stimmt nicht.')
    expect(text).toContain('value="meier &lt;x>"')
  })
})
