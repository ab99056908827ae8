import type { Client } from 'pg'
import { DataSource } from 'typeorm'
import { Startfehler } from '../startfehler.js'
import { eignerQuelle, eignerVerbindung } from './quellen.js'

/** Any number that nothing else in this database uses for pg_advisory_lock. */
export const migrationssperre = 20160542

/**
 * Brings the schema up to date and returns how many migrations ran. TypeORM takes no lock: of four instances that start
 * at once on an empty database, three fail. The lock is on a connection of its own and ends with it.
 * `nur`: names of the migrations to stop at, for a backup that was taken with an older version.
 */
export async function migrieren(url: string, nur?: readonly string[]): Promise<number> {
  const waechter = eignerVerbindung(url)
  await waechter.connect()
  try {
    await waechter.query('SELECT pg_advisory_lock($1)', [migrationssperre])
    if (!nur) await pruefeVollendet(waechter)
    const quelle = await new DataSource(eignerQuelle(url, nur)).initialize()
    try {
      return (await quelle.runMigrations({ transaction: 'each' })).length
    } finally {
      await quelle.destroy()
    }
  } finally {
    await waechter.end()
  }
}

/** Exists from the moment a backup is loaded until everything that belongs to a restore is done. */
export const unvollendet = 'public.wiederherstellung_unvollendet'

async function pruefeVollendet(eigner: Client): Promise<void> {
  const { rows } = await eigner.query<{ da: boolean }>('SELECT to_regclass($1) IS NOT NULL AS da', [unvollendet])
  if (rows[0]!.da)
    throw new Startfehler(
      'In dieser Datenbank ist eine Wiederherstellung abgebrochen. Beginnen Sie sie in einer leeren Datenbank noch einmal.',
    )
}
