import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import pg from 'pg'
import { anwendung } from '../../src/app.module.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { ohneInhalte } from '../../src/plattform/http/protokollierung.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'

const marke = 'Mustermann-4711'
let db: TestDatenbank
let daten: string
let app: NestFastifyApplication
let adresse: string
let zeilen = ''
beforeAll(async () => {
  db = await testDatenbank()
  daten = await mkdtemp(path.join(tmpdir(), 'ratsfolge-log-'))
  const konfiguration = { ...liesKonfiguration({ PORT: '0', DATEN: daten, LOGSTUFE: 'info' }), datenbank: db }
  const ziel = new Writable({ write: (stueck, _, fertig) => ((zeilen += String(stueck)), fertig()) })
  app = await anwendung(konfiguration, db, ziel)
  await app.listen(0, '127.0.0.1')
  adresse = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
})
afterAll(async () => {
  await app.close()
  await db.verwerfen()
  await rm(daten, { recursive: true })
})

test('das Protokoll einer Anwendung, der überall Persönliches mitgegeben wird und die dabei zerbricht', async () => {
  zeilen = ''
  const kopf = {
    cookie: `ratsfolge=${marke}; x=${marke}`,
    authorization: `Bearer ${marke}${'x'.repeat(30)}`,
    'user-agent': marke,
    referer: `http://${marke}/`,
    'x-forwarded-for': '203.0.113.77',
    'idempotency-key': marke,
  }
  const json = { 'content-type': 'application/json' }
  const anfragen: [string, RequestInit?][] = [
    [`/vorlagen?gremium=${marke}`],
    [`/vorlagen/${marke}`],
    [`/${marke}?x=${marke}`],
    [`/vorlagen/${marke}%E0%A4%A`],
    ['/api/v1/anmeldung', { method: 'POST', headers: json, body: JSON.stringify({ kennung: marke, passwort: marke }) }],
    ['/api/v1/anmeldung', { method: 'POST', headers: json, body: `{"kennung": "${marke}` }],
    [`/api/v1/vorlagen?q=${marke}`],
  ]
  const senden = () =>
    Promise.all(anfragen.map(([pfad, a]) => fetch(adresse + pfad, { ...a, headers: { ...kopf, ...a?.headers } })))
  await senden()
  const verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
  // A check that fails tells the whole row in DETAIL; a missing table breaks the rest.
  await verwalter.query(`ALTER TABLE ris.anmeldebremse ADD CONSTRAINT nie CHECK (versuche < 0) NOT VALID`)
  await verwalter.query('ALTER TABLE oeffentlich.vorlage RENAME TO weg')
  const kaputt = await senden()
  await verwalter.end()
  expect(kaputt.map((a) => a.status)).toEqual(expect.arrayContaining([500]))

  const gelesen = zeilen
    .trim()
    .split('\n')
    .map((z) => JSON.parse(z) as Record<string, unknown>)
  expect(zeilen).not.toContain(marke)
  expect(zeilen).not.toMatch(/203\.0\.113|127\.0\.0\.1|Failing row|DETAIL|"detail"|"query"|"parameters"|SELECT|INSERT/)
  const fehler = gelesen.filter((z) => z['level'] === 50)
  expect(fehler.map((z) => z['weg'])).toEqual(
    expect.arrayContaining(['GET /vorlagen', 'GET /vorlagen/:kurz', 'POST /api/v1/anmeldung']),
  )
  for (const zeile of fehler)
    expect(zeile).toMatchObject({ status: 500, reqId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  const antworten = gelesen.filter((z) => z['msg'] === 'Antwort')
  expect(antworten.map((z) => z['weg'])).toEqual(
    expect.arrayContaining(['GET unbekannt', 'GET /vorlagen/:kurz', 'GET /api/v1/vorlagen']),
  )
  const kennungen = new Set(kaputt.map((a) => a.headers.get('x-request-id')))
  expect(fehler.every((z) => kennungen.has(z['reqId'] as string))).toBe(true)
})

test.each([
  [Object.assign(new Error(`invalid input syntax: "${marke}"`), { name: 'QueryFailedError', code: '22P02' })],
  [Object.assign(new Error('x'), { detail: `Key (name)=(${marke})`, routine: 'r', query: marke, parameters: [marke] })],
  [new SyntaxError(`Unexpected token 'M', "${marke}" is not valid JSON`)],
  [new Error(`Die Datei „${marke}“ fehlt`)],
  [undefined],
])('%s wird ohne Inhalte festgehalten', (fehler) => {
  expect(JSON.stringify(ohneInhalte(fehler))).not.toContain(marke)
})
