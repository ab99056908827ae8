import pg from 'pg'
import type { DataSource, EntityMetadata } from 'typeorm'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { ohneEntity } from './spalten.js'
import { nichtProtokolliert, schemarechte, tabellenrechte } from './rechte.js'

let test: TestDatenbank
let quelle: DataSource
let verwalter: pg.Client

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle } = await testQuelle(test))
  verwalter = new pg.Client(test.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  await verwalter.end()
  await quelle.destroy()
  await test.verwerfen()
})

const frage = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => (await verwalter.query<T>(sql)).rows

const unsere = `('ris', 'oeffentlich')`

it('every foreign key has an index that begins with its columns', async () => {
  const ohne = await frage(`
    SELECT k.conrelid::regclass::text AS tabelle, k.conname FROM pg_constraint k
     WHERE k.contype = 'f' AND k.connamespace::regnamespace::text IN ${unsere} AND NOT EXISTS (
       SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
         AND (SELECT array_agg(s ORDER BY s) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) s)
           = (SELECT array_agg(s ORDER BY s) FROM unnest(k.conkey) s))`)
  expect(ohne).toEqual([])
})

it('every right on a table is in the list, and every one of the list is granted', async () => {
  const zeilen = await frage<{ rolle: string; tabelle: string; rechte: string[] }>(`
    SELECT coalesce(r.rolname, 'PUBLIC') AS rolle, c.oid::regclass::text AS tabelle,
        array_agg(a.privilege_type ORDER BY a.privilege_type) AS rechte
      FROM pg_class c, aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
     WHERE c.relnamespace::regnamespace::text IN ${unsere} AND a.grantee <> c.relowner
     GROUP BY 1, 2`)
  const vergeben: Record<string, Record<string, string[]>> = {}
  for (const { rolle, tabelle, rechte } of zeilen) (vergeben[rolle] ??= {})[tabelle] = rechte
  expect(vergeben).toEqual(tabellenrechte)
})

it('no right is on a column, and schemas are open to the listed roles only', async () => {
  expect(
    await frage(`SELECT attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attacl IS NOT NULL AND c.relnamespace::regnamespace::text IN ${unsere}`),
  ).toEqual([])
  const zeilen = await frage<{ rolle: string; schemas: string[] }>(`
    SELECT coalesce(r.rolname, 'PUBLIC') AS rolle, array_agg(n.nspname::text ORDER BY n.nspname) AS schemas
      FROM pg_namespace n, aclexplode(n.nspacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
     WHERE n.nspname IN ('ris', 'oeffentlich', 'eingang', 'public') AND a.grantee <> n.nspowner GROUP BY 1`)
  expect(Object.fromEntries(zeilen.map((z) => [z.rolle, z.schemas]))).toEqual(schemarechte)
})

it('PUBLIC may neither run our functions nor enter the database, and nobody runs as owner but the audit', async () => {
  const funktionen = await frage<{ name: string; definer: boolean; pfad: string[] | null; alle: boolean }>(`
    SELECT p.proname AS name, p.prosecdef AS definer, p.proconfig AS pfad,
        EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0) AS alle
      FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('ris', 'oeffentlich', 'eingang', 'public') ORDER BY 1`)
  expect(funktionen.filter((f) => f.alle)).toEqual([])
  expect(funktionen.filter((f) => f.definer).map((f) => f.name)).toEqual([
    'barriere_melden',
    'lesen_protokollieren',
    'protokoll_tilgen',
    'protokollieren',
  ])
  expect(funktionen.filter((f) => f.pfad?.[0] !== 'search_path=pg_catalog, pg_temp')).toEqual([])
  expect(
    await frage(`SELECT FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      WHERE d.datname = current_database() AND a.grantee = 0`),
  ).toEqual([])
})

it.each(['amt', 'oeffentlich'] as const)(
  'the login "%s" is no superuser, owns nothing and bypasses nothing',
  async (zugang) => {
    const client = new pg.Client(test[zugang])
    await client.connect()
    const { rows } = await client.query<{ name: string; stark: boolean; eigner: boolean; gruppen: string[] }>(`
      SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication AS stark,
        pg_has_role(r.oid, 'ris_eigner', 'MEMBER') AS eigner,
        ARRAY(SELECT g.rolname::text FROM pg_roles g WHERE g.oid <> r.oid AND pg_has_role(r.oid, g.oid, 'MEMBER')) AS gruppen
        FROM pg_roles r WHERE r.rolname = current_user`)
    await client.end()
    expect(rows[0]).toMatchObject({ stark: false, eigner: false, gruppen: [`ris_${zugang}`] })
  },
)

it('no view or function of another owner is in reach', async () => {
  expect(
    await frage(`SELECT oid::regclass FROM pg_class
      WHERE relnamespace::regnamespace::text IN ${unsere} AND relkind NOT IN ('r', 'i', 'S', 't')`),
  ).toEqual([])
})

it('every table of ris has its entity, or its columns stand in the list', async () => {
  const tabellen = await frage<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'ris'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  const entities = quelle.entityMetadatas.map((m) => m.tableName)
  expect([...entities, ...Object.keys(ohneEntity)].sort()).toEqual(tabellen.map((t) => t.name))
  expect(new Set(quelle.entityMetadatas.map((m) => m.schema))).toEqual(new Set(['ris']))
})

it('every column is the one of the entity or of the list: type, null, default, key', async () => {
  const spalten = await frage<{ tabelle: string; spalte: string }>(`
    SELECT c.relname::text AS tabelle, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN NOT a.attnotnull THEN 'leer' END, CASE WHEN a.atthasdef OR a.attidentity <> '' THEN 'vorgabe' END,
        CASE WHEN EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
          THEN 'schluessel' END) AS spalte
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'ris'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`)
  const vorhanden: Record<string, string[]> = {}
  for (const { tabelle, spalte } of spalten) (vorhanden[tabelle] ??= []).push(spalte)
  const erwartet = {
    ...ohneEntity,
    ...Object.fromEntries(quelle.entityMetadatas.map((m) => [m.tableName, ausEntity(m)])),
  }
  for (const liste of [...Object.values(vorhanden), ...Object.values(erwartet)]) liste.sort()
  expect(erwartet).toEqual(vorhanden)
})

const ausEntity = (m: EntityMetadata): string[] =>
  m.columns.map((s) =>
    [
      `${s.databaseName} ${typName(s)}`,
      s.isNullable && 'leer',
      (s.default !== undefined || s.isGenerated) && 'vorgabe',
      s.isPrimary && 'schluessel',
    ]
      .filter(Boolean)
      .join(' '),
  )

const lang: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
}

function typName(s: { type: unknown; isArray: boolean; precision?: number | null; scale?: number }): string {
  const name = lang[String(s.type)] ?? String(s.type)
  const genau = s.scale === undefined ? '' : `(${s.precision},${s.scale})`
  return `${name}${genau}${s.isArray ? '[]' : ''}`
}

it('every table of ris is logged, or says why not', async () => {
  const mit = await frage<{ name: string }>(`
    SELECT DISTINCT c.relname::text AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'protokollieren' AND t.tgenabled <> 'D' ORDER BY 1`)
  const alle = [...quelle.entityMetadatas.map((m) => m.tableName), ...Object.keys(ohneEntity)]
  expect(mit.map((t) => t.name)).toEqual(alle.filter((t) => !(t in nichtProtokolliert)).sort())
})
