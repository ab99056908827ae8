import { createHash } from 'node:crypto'
import type { QueryResultRow } from 'pg'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'
import type { Betroffene } from './betroffene.js'
import { projektoren } from './projektoren.js'

/** The connection of the running transaction. */
export interface Verbindung {
  query<Z extends QueryResultRow>(anweisung: { name: string; text: string; values?: unknown[] }): Promise<{ rows: Z[] }>
}

/** Prepared once per connection: planning costs more than running, and all other public changes wait meanwhile. */
export async function frage<Z extends QueryResultRow>(
  verbindung: Verbindung,
  text: string,
  values: unknown[] = [],
): Promise<Z[]> {
  return (await verbindung.query<Z>({ name: name(text), text, values })).rows
}

const namen = new Map<string, string>()

function name(text: string): string {
  const bekannt = namen.get(text)
  if (bekannt) return bekannt
  const neu = `veroeffentlichung_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  namen.set(text, neu)
  return neu
}

/** An object with its working rows and with what the public world knows of it so far. */
export interface Objekt extends QueryResultRow {
  art: OeffentlicheArt
  objekt: string
  /** The moment of loading under the lock, rounded up to the second. */
  jetzt: Date
  /** Null: it exists no more. */
  roh: unknown
  /** Null: never public so far. */
  kennung: string | null
  weg: string | null
  oeffentlich: boolean | null
  hash: string | null
  position: string | null
  angelegt: Date | null
  geaendert: Date | null
}

/** SQL of the `Objekt`s. Must run as a statement of its own after the lock is held, else it would see an older world. */
export const objekteSql = ({ sql, arten }: Betroffene): string => `
SELECT b.art, b.id AS objekt, date_trunc('second', clock_timestamp()) + interval '1 second' AS jetzt,
  CASE b.art ${arten.map((art) => `WHEN '${art}' THEN (${projektoren[art].sql})`).join('\n')} END AS roh,
  k.kennung, k.weg, k.oeffentlich, k.hash, k.position, k.angelegt, k.geaendert
  FROM (${sql}) b LEFT JOIN ris.oeffentliche_kennung k ON k.art = b.art AND k.objekt_id = b.id
 ORDER BY b.art, b.id`
