import type { EntityManager } from 'typeorm'

/** Whoever can ask the database: the manager that reads, or the transaction that writes. */
export type Abfragend = Pick<EntityManager, 'query'>

/** The rows of a statement; TypeORM answers UPDATE and DELETE with a pair of rows and their number. */
export async function zeilen<T>(db: Abfragend, sql: string, werte: unknown[] = []): Promise<T[]> {
  const antwort: unknown = await db.query(sql, werte)
  const paar =
    Array.isArray(antwort) && antwort.length === 2 && Array.isArray(antwort[0]) && typeof antwort[1] === 'number'
  return (paar ? (antwort as [T[], number])[0] : antwort) as T[]
}

export async function eineZeile<T>(db: Abfragend, sql: string, werte: unknown[] = []): Promise<T | null> {
  return (await zeilen<T>(db, sql, werte))[0] ?? null
}
