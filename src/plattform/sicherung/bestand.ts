import type { ClientBase, QueryResultRow } from 'pg'

/**
 * Tables whose rows are in no backup: they are worth nothing later, and what is not stored cannot be stolen. So a restore
 * ends every session and one-time link, and everything that may have been used up or revoked since the backup.
 */
const fluechtig = [
  'ris.anmeldestand',
  'ris.einmallink',
  'ris.bekanntes_geraet',
  'ris.wiederherstellungscode',
  'ris.api_schluessel',
  'ris.anmeldebremse',
  'ris.idempotenz',
]

export interface Tabelle {
  name: string
  spalten: string[]
}

const unsere = `relnamespace::regnamespace::text IN ('ris', 'oeffentlich')`

/** Every table of both worlds with the columns that can be written. */
export async function tabellen(client: ClientBase): Promise<Tabelle[]> {
  const alle = await zeilen<Tabelle>(
    client,
    `SELECT c.relnamespace::regnamespace || '.' || c.relname AS name,
        array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS spalten
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = ''
      WHERE c.${unsere} AND c.relkind = 'r' GROUP BY c.oid ORDER BY 1`,
  )
  return alle
}

export const gesicherte = (alle: readonly Tabelle[]): Tabelle[] => alle.filter(({ name }) => !fluechtig.includes(name))

/** Sequences with the last value that each gave; one that gave none is not among them. */
export const folgen = (client: ClientBase): Promise<{ name: string; stand: string }[]> =>
  zeilen(
    client,
    `SELECT schemaname || '.' || quote_ident(sequencename) AS name, last_value::text AS stand FROM pg_sequences
      WHERE schemaname IN ('ris', 'oeffentlich') AND last_value IS NOT NULL ORDER BY 1`,
  )

/** How to take away every foreign key, and how to put it back: rows then go in in any order, and all are checked at the end. */
export const fremdschluessel = (client: ClientBase): Promise<{ weg: string; wieder: string }[]> =>
  zeilen(
    client,
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS weg,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS wieder
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND c.${unsere}`,
  )

/** Triggers would log every row as if it were written today, and refuse what is frozen. */
export const ausloeser = (client: ClientBase): Promise<{ weg: string; wieder: string }[]> =>
  zeilen(
    client,
    `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) AS weg,
        format('ALTER TABLE %s ENABLE %s TRIGGER %I', t.tgrelid::regclass,
          CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname) AS wieder
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.${unsere}`,
  )

export async function zeilen<T extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  werte: unknown[] = [],
): Promise<T[]> {
  return (await client.query<T>(sql, werte)).rows
}
