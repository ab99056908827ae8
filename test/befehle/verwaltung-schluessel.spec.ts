import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { jest } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { schluesselWechseln } from '../../src/befehle/verwaltung-schluessel.js'
import { protokollPruefen } from '../../src/befehle/verwaltung-protokoll.js'
import { type Konfiguration, liesKonfiguration } from '../../src/konfiguration.js'
import { Versiegelung } from '../../src/plattform/protokoll/versiegelung.js'
import {
  faktortresor,
  ladeFaktortresor,
  pruefeFaktoren,
  verlangeFaktorschluessel,
} from '../../src/plattform/zugang/faktorschluessel.js'
import { Tresor } from '../../src/plattform/zugang/tresor.js'
import { Zweitfaktoren } from '../../src/plattform/zugang/zweitfaktoren.js'
import { starteApp, type TestApp } from '../app.js'
import { lokalesKonto } from '../konten.js'

let t: TestApp
let ordner: string
let verwalter: pg.Client
let ausgabe: string[]
const [erster, zweiter] = [
  'der erste Schlüssel dieses Hauses, lang genug',
  'der zweite Schlüssel dieses Hauses, lang genug',
]
const tresor = (schluessel: string): Tresor => faktortresor(Buffer.from(schluessel))
const mit = (angaben: Record<string, string>): Konfiguration => liesKonfiguration({ DATEN: ordner, ...angaben })
beforeAll(async () => {
  t = await starteApp('alles', undefined, { ZWEITFAKTOR_SCHLUESSEL: erster, PROTOKOLL_SCHLUESSEL: erster })
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-schluessel-'))
  await writeFile(path.join(ordner, 'bisher'), `${erster}\n`)
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
})
beforeEach(() => {
  ausgabe = []
  for (const name of ['log', 'error'] as const)
    jest.spyOn(console, name).mockImplementation((zeile: unknown) => void ausgabe.push(String(zeile)))
})
afterEach(() => jest.restoreAllMocks())
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
  await rm(ordner, { recursive: true })
})

/** An account with a factor that is set up, and its secret. */
async function mitFaktor(kennung: string) {
  const id = await lokalesKonto(t, kennung)
  const faktoren = t.app.get(Zweitfaktoren, { strict: false })
  const { geheimnis } = await faktoren.beginnen({ id, name: kennung }, kennung)
  const uhr = new TOTP({ secret: Secret.fromBase32(geheimnis) })
  // Both steps are right, whenever the one before turns.
  const codes = await faktoren.bestaetigen({ id, name: kennung }, uhr.generate({ timestamp: Date.now() - 15_000 }))
  expect(codes).toHaveLength(10)
  return { id, geheimnis }
}

const wechseln = (art: string, konfiguration: Konfiguration, datei = path.join(ordner, 'bisher')) =>
  schluesselWechseln(t.datenbank.lesen.connection, [art, '--bisher-datei', datei], konfiguration)

test('nothing in a dump of any table reads as the secret, in whatever notation', async () => {
  const { geheimnis } = await mitFaktor('abzug')
  const { rows } = await verwalter.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('ris', 'oeffentlich')`,
  )
  let abzug = ''
  for (const { name } of rows) {
    const tabelle = await verwalter.query<{ zeile: string }>(`SELECT x::text AS zeile FROM ${name} x`)
    abzug += tabelle.rows.map(({ zeile }) => zeile).join('\n')
  }
  expect(abzug).toContain('abzug')
  const gelesen = [Buffer.from(Secret.fromBase32(geheimnis).bytes), Buffer.from(geheimnis)]
  const schriften = gelesen.flatMap((bytes) => (['hex', 'base64', 'base64url'] as const).map((s) => bytes.toString(s)))
  for (const schrift of [geheimnis, ...schriften.map((s) => s.replace(/=+$/, ''))])
    expect(abzug.toLowerCase()).not.toContain(schrift.toLowerCase())
})

test('the database takes no secret that is not encrypted', async () => {
  const id = await lokalesKonto(t, 'lesbar')
  await verwalter.query(`SET ris.akteur = 'system'`)
  await expect(
    verwalter.query(`INSERT INTO ris.zweitfaktor (benutzer_id, geheimnis) VALUES ($1, 'ABCDEFGH')`, [id]),
  ).rejects.toThrow(/zweitfaktor_verschluesselt/)
})

test('a start with a wrong key says what to do and whom it concerns; the right one goes on', async () => {
  await mitFaktor('fremd')
  await expect(verlangeFaktorschluessel(t.datenbank, tresor(zweiter))).rejects.toThrow(
    /^ZWEITFAKTOR_SCHLUESSEL ist nicht der Schlüssel.*schluessel wechseln zweitfaktor --bisher-datei.*fremd/s,
  )
  await verlangeFaktorschluessel(t.datenbank, tresor(erster))
})

test('a secret that was put to another account opens nothing', async () => {
  const [a, b] = [await mitFaktor('eins'), await mitFaktor('zwei')]
  await verwalter.query(`SET ris.akteur = 'system'`)
  const tausche = () =>
    verwalter.query(
      `UPDATE ris.zweitfaktor z SET geheimnis = v.geheimnis FROM ris.zweitfaktor v
        WHERE (z.benutzer_id, v.benutzer_id) IN (($1, $2), ($2, $1))`,
      [a.id, b.id],
    )
  await tausche()
  expect(await pruefeFaktoren(t.datenbank, tresor(erster))).toEqual(['eins', 'zwei'])
  await tausche()
  expect(await pruefeFaktoren(t.datenbank, tresor(erster))).toEqual([])
})

test('what an earlier version stored readable is encrypted at the start', async () => {
  const { id, geheimnis } = await mitFaktor('frueher')
  await verwalter.query(`SET ris.akteur = 'system'`)
  await verwalter.query('ALTER TABLE ris.zweitfaktor DROP CONSTRAINT zweitfaktor_verschluesselt')
  await verwalter.query('UPDATE ris.zweitfaktor SET geheimnis = $2, schluessel = NULL WHERE benutzer_id = $1', [
    id,
    geheimnis,
  ])
  await verwalter.query(
    'ALTER TABLE ris.zweitfaktor ADD CONSTRAINT zweitfaktor_verschluesselt CHECK (schluessel IS NOT NULL) NOT VALID',
  )
  await t.app.get(Zweitfaktoren, { strict: false }).onModuleInit()
  const { rows } = await verwalter.query<{ geheimnis: string }>(
    'SELECT geheimnis FROM ris.zweitfaktor WHERE benutzer_id = $1',
    [id],
  )
  expect(tresor(erster).oeffnen(rows[0]!.geheimnis, id)).toBe(geheimnis)
})

test('the key of the factors changes for all at once, is recorded, and doing it again changes nothing', async () => {
  const { id, geheimnis } = await mitFaktor('wechsel')
  const konfiguration = mit({ ZWEITFAKTOR_SCHLUESSEL: zweiter })
  await wechseln('zweitfaktor', konfiguration)
  expect(ausgabe[0]).toMatch(/^[1-9]\d* zweite Faktoren sind mit dem neuen Schlüssel verschlüsselt\.$/)
  expect(await pruefeFaktoren(t.datenbank, tresor(zweiter))).toEqual([])
  const neu = new Zweitfaktoren(t.datenbank, await ladeFaktortresor(konfiguration))
  const code = new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate({ timestamp: Date.now() + 15_000 })
  expect(await neu.pruefe({ id, name: 'wechsel' }, code)).toBe(true)
  const { rows } = await verwalter.query<{ vorher: object; nachher: object }>(
    `SELECT vorher, nachher FROM ris.protokoll WHERE zeile = $1 AND was = 'Schlüssel der zweiten Faktoren wechseln'`,
    [id],
  )
  expect(rows).toEqual([
    { vorher: { schluessel: tresor(erster).kennung }, nachher: { schluessel: tresor(zweiter).kennung } },
  ])
  await wechseln('zweitfaktor', konfiguration)
  expect(ausgabe[1]).toMatch(/^0 /)
  const dritter = path.join(ordner, 'dritter')
  await writeFile(dritter, 'ein dritter Schlüssel, den niemand kennt, lang genug')
  await expect(wechseln('zweitfaktor', mit({ ZWEITFAKTOR_SCHLUESSEL: erster }), dritter)).rejects.toThrow(/wechsel/)
  expect(await pruefeFaktoren(t.datenbank, tresor(zweiter))).toEqual([])
})

test('the key of the log changes only over a chain that is whole', async () => {
  const quelle = t.datenbank.lesen.connection
  await new Versiegelung(t.datenbank, Buffer.from(erster)).versiegeln()
  const konfiguration = mit({ PROTOKOLL_SCHLUESSEL: zweiter })
  expect(await protokollPruefen(quelle, [], konfiguration)).toBe(1)
  await wechseln('protokoll', konfiguration)
  expect(await protokollPruefen(quelle, [], konfiguration)).toBe(0)
  await new Versiegelung(t.datenbank, Buffer.from(zweiter)).versiegeln()
  await wechseln('protokoll', konfiguration)
  expect(await protokollPruefen(quelle, [], konfiguration)).toBe(0)

  await verwalter.query('ALTER TABLE ris.protokoll DISABLE TRIGGER USER')
  await verwalter.query(`UPDATE ris.protokoll SET akteur = 'niemand' WHERE id = (SELECT min(id) FROM ris.protokoll)`)
  await writeFile(path.join(ordner, 'zweiter'), zweiter)
  await expect(
    wechseln('protokoll', mit({ PROTOKOLL_SCHLUESSEL: erster }), path.join(ordner, 'zweiter')),
  ).rejects.toThrow(/^Mit dem bisherigen Schlüssel stimmt das Protokoll nicht\./)
})

test('beside an embedded database the key is a file that only its owner reads', async () => {
  const eins = await ladeFaktortresor(mit({}))
  expect((await stat(path.join(ordner, 'zweitfaktor.schluessel'))).mode & 0o777).toBe(0o600)
  expect((await ladeFaktortresor(mit({}))).kennung).toBe(eins.kennung)
})

test.each([[[]], [['zweitfaktor']], [['siegel', '--bisher-datei', 'x']], [['zweitfaktor', '--neu', 'x']]])(
  'bad words %j say what is possible',
  async (worte) => {
    await expect(schluesselWechseln(t.datenbank.lesen.connection, worte, mit({}))).rejects.toThrow(
      /^Sagen Sie, welcher: schluessel wechseln/,
    )
  },
)
