import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { anwendung } from '../../src/app.module.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { jeAdresse } from '../../src/plattform/http/klassen.js'
import { KontenKontingente } from '../../src/plattform/http/kontingent.js'
import { testDatenbank, type TestDatenbank, testQuelle } from '../datenbank.js'

let db: TestDatenbank
beforeAll(async () => void (db = await testDatenbank()))
afterAll(() => db.verwerfen())

describe('je Adresse', () => {
  let app: NestFastifyApplication
  let port: number
  let daten: string
  const uebliche = structuredClone(jeAdresse)
  beforeAll(async () => {
    Object.assign(jeAdresse, { seite: { anzahl: 3, sekunden: 60 }, formular: { anzahl: 2, sekunden: 60 } })
    daten = await mkdtemp(path.join(tmpdir(), 'ratsfolge-grenzen-'))
    const konfiguration = liesKonfiguration({ PORT: '0', DATEN: daten, VERTRAUTE_PROXYS: '127.0.0.1' })
    app = await anwendung({ ...konfiguration, datenbank: db }, db, false)
    await app.listen(0, '0.0.0.0')
    port = (app.getHttpServer().address() as AddressInfo).port
  })
  afterAll(async () => {
    Object.assign(jeAdresse, uebliche)
    await app.close()
    await rm(daten, { recursive: true })
  })

  /** `fuer` is what the proxy on 127.0.0.1 says; `ueber` another way into this machine, which is no proxy of ours. */
  const status = (fuer: string | undefined, pfad = '/', von = '127.0.0.1') =>
    new Promise<{ status: number; kopf: http.IncomingHttpHeaders; text: string }>((fertig, fehler) => {
      const headers = fuer === undefined ? {} : { 'x-forwarded-for': fuer }
      http
        .get({ port, host: '127.0.0.1', path: pfad, headers, localAddress: von, agent: false }, (antwort) => {
          let text = ''
          antwort.on('data', (stueck: Buffer) => (text += stueck.toString()))
          antwort.on('end', () => fertig({ status: antwort.statusCode!, kopf: antwort.headers, text }))
        })
        .on('error', fehler)
    })

  test('wer zu viel fragt, erfährt in Worten und Zahlen, wann es weitergeht; andere merken nichts', async () => {
    for (let i = 0; i < 3; i++) expect((await status('203.0.113.1')).status).toBe(200)
    const zuviel = await status('203.0.113.1')
    expect(zuviel.status).toBe(429)
    expect(Number(zuviel.kopf['retry-after'])).toBeGreaterThan(50)
    expect(zuviel.kopf['content-type']).toBe('text/html; charset=utf-8')
    expect(zuviel.text).toMatch(/Zu viele Anfragen\. Warten Sie \d+ Sekunden/)
    expect((await status('203.0.113.2')).status).toBe(200)
    expect((await status('203.0.113.1', '/assets/fehlt.css')).status).toBe(404)
    expect((await status('203.0.113.1', '/gesund')).status).toBe(200)
  })

  test('die Schnittstelle antwortet mit problem+json', async () => {
    Object.assign(jeAdresse, { abruf: { anzahl: 1, sekunden: 60 } })
    await status('203.0.113.9', '/api/v1/openapi.json')
    const { status: s, kopf, text } = await status('203.0.113.9', '/api/v1/openapi.json')
    expect([s, kopf['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(text)).toMatchObject({ status: 429, title: expect.stringMatching(/^Zu viele Anfragen/) })
  })

  test('ein ganzes /64 von IPv6 ist ein Anrufer', async () => {
    const stati = []
    for (let i = 1; i <= 4; i++) stati.push((await status(`2001:db8:1:2::${i}`)).status)
    expect(stati).toEqual([200, 200, 200, 429])
  })

  test('wem die Liste nicht vertraut, dem wird X-Forwarded-For nicht geglaubt', async () => {
    // 127.0.0.2 is the caller then: loopback, never limited, whatever he says he is.
    for (let i = 0; i < 5; i++) expect((await status('203.0.113.1', '/', '127.0.0.2')).status).toBe(200)
    // And he cannot use up what belongs to somebody else.
    for (let i = 0; i < 5; i++) await status('203.0.113.50', '/', '127.0.0.2')
    expect((await status('203.0.113.50')).status).toBe(200)
  })
})

describe('je Konto, über alle Prozesse', () => {
  const grenze = { anzahl: 20, sekunden: 10 }
  // The beginning of a window of today: those older than an hour are thrown away.
  const beginn = Math.floor(Date.now() / 10_000) * 10_000

  test('zusammen genau so viele wie erlaubt, dann warten bis zum nächsten Fenster', async () => {
    let nun = beginn
    const { quelle, datenbank } = await testQuelle(db)
    const prozesse = [1, 2, 3].map(() => new KontenKontingente(datenbank, () => nun))
    const urteile = await Promise.all(
      Array.from({ length: 60 }, (_, i) => prozesse[i % 3]!.nimm('schreiben meier', grenze)),
    )
    expect(urteile.filter((warten) => warten === 0).length).toBeLessThanOrEqual(20)
    expect(urteile.filter((warten) => warten === 0).length).toBeGreaterThanOrEqual(14)
    expect(Math.max(...urteile)).toBe(10)
    expect(await prozesse[0]!.nimm('schreiben schulz', grenze)).toBe(0)
    nun += 10_000
    expect(await prozesse[0]!.nimm('schreiben meier', grenze)).toBe(0)
    await quelle.destroy()
  })

  test('nach einer Stunde räumt auf, wer vorbeikommt', async () => {
    const { quelle, datenbank } = await testQuelle(db)
    const alte = () => quelle.query<unknown[]>(`SELECT FROM ris.kontingent WHERE schluessel = sha256('alt')`)
    await quelle.query(`INSERT INTO ris.kontingent VALUES (sha256('alt'), now() - interval '2 hours', 1)`)
    let nun = beginn
    const kontingente = new KontenKontingente(datenbank, () => nun)
    await kontingente.nimm('lesen schmidt', grenze)
    expect(await alte()).toHaveLength(1)
    nun += 3_600_000
    await kontingente.nimm('lesen schmidt', grenze)
    while ((await alte()).length > 0);
    await quelle.destroy()
  })

  test('zehn Anfragen kosten einen Weg zur Datenbank; wer am Ende ist, keinen mehr', async () => {
    const { quelle } = await testQuelle(db)
    let wege = 0
    const gezaehlt = new (class extends Datenbank {
      override schreiben: Datenbank['schreiben'] = (anlass, arbeit) => {
        wege++
        return super.schreiben(anlass, arbeit)
      }
    })(quelle)
    const kontingente = new KontenKontingente(gezaehlt, () => beginn)
    for (let i = 0; i < 100; i++) await kontingente.nimm('lesen meier', { anzahl: 50, sekunden: 10 })
    expect(wege).toBeLessThanOrEqual(11)
    await quelle.destroy()
  })
})
