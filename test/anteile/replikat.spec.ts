import { cp, readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { jest } from '@jest/globals'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { anwendung } from '../../src/app.module.js'
import { replikat } from '../../src/befehle/verwaltung-replikat.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { InterneDateien, OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { type Eingebettet, starteEingebettet } from '../../src/plattform/datenbank/eingebettet.js'
import { migrieren } from '../../src/plattform/datenbank/migrieren.js'
import { amtQuelle } from '../../src/plattform/datenbank/quellen.js'
import { Dateiablage } from '../../src/veroeffentlichung/dateiablage.js'
import { VeroeffentlichungModul } from '../../src/veroeffentlichung/veroeffentlichung.module.js'
import { datei, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { oeffentlicheVorlage, setzeStand } from '../fabrik/vorlage.js'
import { frage, loesche, neuerOrdner } from '../sicherung/stadt.js'

// Two servers, as docs/betrieb.md describes them: in the house the database of the staff and beside it the Schleuse, outside
// a server that holds the public world alone.
let ordner: string
let haus: Eingebettet
let draussen: Eingebettet
let quelle: DataSource
let db: Datenbank
let app: NestFastifyApplication
let adresse: string
let hoerer: pg.Client
const gemeldet: number[] = []

const in_ = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
/** Over the network, as from another machine: the rules for the local socket are others. */
const als = (url: string, benutzer: string, kennwort: string): string =>
  Object.assign(new URL(url), { username: benutzer, password: kennwort, search: '' }).href
const verbindung = (url: string): string => {
  const { hostname, port, pathname, username, password } = new URL(url)
  return `host=${hostname} port=${port} dbname=${pathname.slice(1)} user=${username} password=${password}`
}

async function alsVerwalter<T extends pg.QueryResultRow>(
  e: Eingebettet,
  datenbank: string,
  ...sql: string[]
): Promise<T[]> {
  const client = new pg.Client(in_(e.verwalter, datenbank))
  await client.connect()
  try {
    let rows: T[] = []
    for (const eine of sql) ({ rows } = await client.query<T>(eine))
    return rows
  } finally {
    await client.end()
  }
}

async function bis(was: () => Promise<boolean>): Promise<void> {
  while (!(await was())) await pause(20)
}

const abgeglichen = (e: Eingebettet, datenbank: string) =>
  bis(async () => {
    const [zeile] = await alsVerwalter<{ n: number; offen: number }>(
      e,
      datenbank,
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE srsubstate <> 'r')::int AS offen FROM pg_subscription_rel`,
    )
    return zeile!.n > 0 && zeile!.offen === 0
  })

/** Everything that was public in the house until now has arrived outside. */
const angekommen = async (): Promise<void> => {
  const sql = 'SELECT position::text AS p FROM oeffentlich.stand'
  const [soll] = await frage<{ p: string }>(haus.zugaenge.eigner!, sql)
  await bis(async () => (await frage<{ p: string }>(draussen.zugaenge.eigner!, sql))[0]?.p === soll!.p)
}

const replikatlogin = (): string => als(in_(haus.verwalter, 'ratsfolge_schleuse'), 'ratsfolge_replikat', 'weitergabe')

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  ordner = await neuerOrdner()
  haus = await starteEingebettet(path.join(ordner, 'haus'), { einstellungen: ['wal_level=logical'] })
  draussen = await starteEingebettet(path.join(ordner, 'draussen'))
  await migrieren(haus.zugaenge.eigner!)
  quelle = await new DataSource(amtQuelle(haus.zugaenge.amt!)).initialize()
  db = new Datenbank(quelle)
  const speicher = (name: string): string => path.join(ordner, 'haus', 'dateien', name)
  const intern = new InterneDateien(speicher('intern'))
  new VeroeffentlichungModul(db, new Dateiablage(db, intern, new OeffentlicheDateien(speicher('oeffentlich'))))
  await koerperschaft(db, { name: 'Stadt Herne' })
  await vorlageMitPlan('2026/0001')

  await schleuse()
  await alsVerwalter(
    draussen,
    'ratsfolge',
    'DROP OWNED BY ris_amt, ris_eingang CASCADE',
    'DROP ROLE ratsfolge_amt, ris_amt, ris_eingang',
  )
  await replikat(draussen.zugaenge.eigner!, ['einrichten'])
  await alsVerwalter(
    draussen,
    'ratsfolge',
    `CREATE SUBSCRIPTION ris_oeffentlich CONNECTION '${verbindung(replikatlogin())}' PUBLICATION ris_oeffentlich`,
  )
  await abgeglichen(draussen, 'ratsfolge')
  hoerer = new pg.Client(draussen.zugaenge.oeffentlich)
  await hoerer.connect()
  hoerer.on('notification', ({ payload }) => gemeldet.push(Number(payload)))
  await hoerer.query('LISTEN oeffentlich')
  await bringeDateien()
  const { oeffentlich } = draussen.zugaenge
  const konfiguration = liesKonfiguration({
    ANTEIL: 'oeffentlich',
    DATENBANK_URL_OEFFENTLICH: oeffentlich,
    DATEN: path.join(ordner, 'gibt-es-nicht'),
    DATEN_OEFFENTLICH: path.join(ordner, 'draussen-dateien'),
    BASIS_URL: 'http://ris.example',
  })
  app = await anwendung(konfiguration, konfiguration.datenbank!, false)
  await app.listen(0, '127.0.0.1')
  adresse = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
})
afterAll(async () => {
  jest.restoreAllMocks()
  await app?.close()
  await hoerer?.end()
  await quelle?.destroy()
  await draussen?.stoppen()
  await haus?.stoppen()
  await loesche(ordner)
})

/** A database in the house that holds what goes outside: whoever takes the login of outside finds nothing else behind it. */
async function schleuse(): Promise<void> {
  const ziel = in_(haus.zugaenge.eigner!, 'ratsfolge_schleuse')
  await replikat(haus.zugaenge.eigner!, ['freigeben'])
  await alsVerwalter(
    haus,
    'ratsfolge',
    `CREATE ROLE ratsfolge_schleuse LOGIN REPLICATION PASSWORD 'innen' IN ROLE ris_oeffentlich`,
    `CREATE ROLE ratsfolge_replikat LOGIN REPLICATION PASSWORD 'weitergabe'`,
    'CREATE DATABASE ratsfolge_schleuse OWNER ris_eigner',
    `SELECT pg_create_logical_replication_slot('ratsfolge_schleuse', 'pgoutput')`,
  )
  const hba = (await alsVerwalter<{ hba_file: string }>(haus, 'postgres', 'SHOW hba_file'))[0]!.hba_file
  await writeFile(
    hba,
    `host ratsfolge_schleuse ratsfolge_replikat 127.0.0.1/32 scram-sha-256
host all ratsfolge_replikat all reject
host replication ratsfolge_replikat all reject
${await readFile(hba, 'utf8')}`,
  )
  await replikat(ziel, ['einrichten'])
  await replikat(ziel, ['freigeben'])
  const innen = als(in_(haus.verwalter, 'ratsfolge'), 'ratsfolge_schleuse', 'innen')
  await alsVerwalter(
    haus,
    'ratsfolge_schleuse',
    'SELECT pg_reload_conf()',
    'GRANT CONNECT ON DATABASE ratsfolge_schleuse TO ratsfolge_replikat',
    'GRANT USAGE ON SCHEMA oeffentlich TO ratsfolge_replikat',
    'GRANT SELECT ON ALL TABLES IN SCHEMA oeffentlich TO ratsfolge_replikat',
    `CREATE SUBSCRIPTION ratsfolge_schleuse CONNECTION '${verbindung(innen)}' PUBLICATION ris_oeffentlich
       WITH (create_slot = false, slot_name = 'ratsfolge_schleuse')`,
  )
  await abgeglichen(haus, 'ratsfolge_schleuse')
}

async function vorlageMitPlan(nummer: string) {
  const intern = new InterneDateien(path.join(ordner, 'haus', 'dateien', 'intern'))
  const abgelegt = await intern.erzeugt(Buffer.from(`Lageplan zu ${nummer}`), 'lageplan.txt')
  const { id } = await datei(db, { ...abgelegt, groesse: String(abgelegt.groesse) })
  const rat = await gremium(db)
  return oeffentlicheVorlage(db, {
    nummer,
    betreff: `Turnhalle ${nummer}`,
    schritte: [{ gremium: rat }],
    anlagen: [{ originalId: id, titel: 'Lageplan' }],
  })
}

/** What rsync does in operation. */
const bringeDateien = () =>
  cp(path.join(ordner, 'haus', 'dateien', 'oeffentlich'), path.join(ordner, 'draussen-dateien'), { recursive: true })

const hole = (pfad: string): Promise<Response> => fetch(adresse + pfad, { redirect: 'manual' })
const dateiweg = async (kurz: string): Promise<string> => {
  const [zeile] = await frage<{ id: string }>(
    haus.zugaenge.eigner!,
    `SELECT d.kurzadresse AS id FROM oeffentlich.datei d JOIN oeffentlich.vorlage v ON v.id = d.vorlage WHERE v.kurzadresse = $1`,
    [kurz],
  )
  return `/dateien/${zeile!.id}`
}

test('outside there is the public world and nothing else: no schema, no role, no row of the staff', async () => {
  const [da] = await alsVerwalter<{ schemas: string[]; rollen: string[] }>(
    draussen,
    'ratsfolge',
    `SELECT ARRAY(SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_|information_schema' ORDER BY 1) AS schemas,
       ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname ~ '^ris_' ORDER BY 1) AS rollen`,
  )
  expect(da).toEqual({ schemas: ['oeffentlich', 'public'], rollen: ['ris_eigner', 'ris_oeffentlich'] })
  const tafeln = `SELECT relname::text AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`
  expect(await frage(draussen.zugaenge.eigner!, tafeln)).toEqual([{ t: 'replikat_migrationen' }])
})

test('its schema is the one of the house, column for column and index for index', async () => {
  const bau = `
    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull AS teil
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'oeffentlich'::regnamespace AND c.relkind = 'r'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'oeffentlich'
    UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'oeffentlich'::regnamespace
    ORDER BY 1`
  const dort = await frage(draussen.zugaenge.eigner!, bau)
  expect(dort.length).toBeGreaterThan(50)
  expect(dort).toEqual(await frage(haus.zugaenge.eigner!, bau))
})

test('pages, prints and files are served from there', async () => {
  const seite = await hole('/vorlagen/2026-0001')
  expect(seite.status).toBe(200)
  expect(await seite.text()).toContain('Turnhalle 2026/0001')
  expect((await hole('/vorlagen/2026-0001.pdf')).headers.get('content-type')).toBe('application/pdf')
  expect(await (await hole(await dateiweg('2026-0001'))).text()).toBe('Lageplan zu 2026/0001')
  expect((await hole('/bereit')).status).toBe(200)
})

test('a change and a taking back arrive, and whoever listens there is told the position', async () => {
  const neue = await vorlageMitPlan('2026/0002')
  await angekommen()
  await bringeDateien()
  expect((await hole('/vorlagen/2026-0002')).status).toBe(200)
  const weg = await dateiweg('2026-0002')
  expect((await hole(weg)).status).toBe(200)

  await setzeStand(db, neue, 'depubliziert')
  await angekommen()
  for (const pfad of ['/vorlagen/2026-0002', '/vorlagen/2026-0002.pdf', weg])
    expect((await hole(pfad)).status).toBe(404)
  const [stand] = await frage<{ p: string }>(haus.zugaenge.eigner!, 'SELECT position AS p FROM oeffentlich.stand')
  await bis(async () => gemeldet.at(-1) === Number(stand!.p))
  expect(gemeldet).toEqual([...gemeldet].sort((a, b) => a - b))
})

test('the login that stands outside reaches the Schleuse and nothing behind it', async () => {
  const versuch = async (url: string, sql: string, replication?: string) => {
    const client = new pg.Client({ connectionString: url, ...(replication && ({ replication } as object)) })
    try {
      await client.connect()
      await client.query(sql)
      return 'ging'
    } catch (fehler) {
      return (fehler as { code?: string }).code
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const login = replikatlogin()
  const slot = `CREATE_REPLICATION_SLOT probe TEMPORARY LOGICAL test_decoding`
  expect(await versuch(login, 'SELECT FROM oeffentlich.vorlage')).toBe('ging')
  expect(await versuch(in_(login, 'ratsfolge'), 'SELECT 1')).toBe('28000')
  expect(await versuch(in_(login, 'ratsfolge'), slot, 'database')).toBe('28000')
  expect(await versuch(login, 'IDENTIFY_SYSTEM', 'true')).toBe('28000')
  // Without the Schleuse it would read every row of the staff as it is written: that is why it is there.
  const innen = als(in_(haus.verwalter, 'ratsfolge'), 'ratsfolge_schleuse', 'innen')
  expect(await versuch(innen, slot, 'database')).toBe('ging')
})

test('nobody mistakes a replica for a town: no migration of the staff, no staff; setting it up again changes nothing', async () => {
  await expect(migrieren(draussen.zugaenge.eigner!)).rejects.toThrow(/Replikat/)
  await expect(replikat(haus.zugaenge.eigner!, ['einrichten'])).rejects.toThrow(/eigene, leere/)
  const vorher = await frage(draussen.zugaenge.eigner!, 'SELECT position FROM oeffentlich.stand')
  expect(await replikat(draussen.zugaenge.eigner!, ['einrichten'])).toBe(0)
  expect(await frage(draussen.zugaenge.eigner!, 'SELECT position FROM oeffentlich.stand')).toEqual(vorher)
})
