import { createHash } from 'node:crypto'
import type { ClientBase, QueryResultRow } from 'pg'
import type { EntityManager } from 'typeorm'

/** Whoever can ask the database: the manager that reads, or the transaction that writes. */
export type Abfragend = Pick<EntityManager, 'queryRunner' | 'dataSource'>

/**
 * The rows of a statement of ours. It is prepared once per connection, since planning our statements costs more than
 * running them; TypeORM has no named statements, so this asks the connection itself. `sql` must come out of the code,
 * values only through `werte`: each different text is remembered.
 */
export async function zeilen<T>(db: Abfragend, sql: string, werte: unknown[] = []): Promise<T[]> {
  const laeufer = db.queryRunner ?? db.dataSource.createQueryRunner()
  try {
    const verbindung = (await laeufer.connect()) as ClientBase
    const { rows } = await verbindung.query<QueryResultRow>({ name: anweisungsname(sql), text: sql, values: werte })
    return rows as T[]
  } finally {
    if (laeufer !== db.queryRunner) await laeufer.release()
  }
}

export async function eineZeile<T>(db: Abfragend, sql: string, werte: unknown[] = []): Promise<T | null> {
  return (await zeilen<T>(db, sql, werte))[0] ?? null
}

const namen = new Map<string, string>()

/** Under which a connection remembers a statement. */
export function anweisungsname(sql: string): string {
  const bekannt = namen.get(sql)
  if (bekannt) return bekannt
  const neu = `ris_${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`
  namen.set(sql, neu)
  return neu
}
