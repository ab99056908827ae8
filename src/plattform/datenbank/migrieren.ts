import { DataSource } from 'typeorm'
import { eignerQuelle, eignerVerbindung } from './quellen.js'

/** Any number that nothing else in this database uses for pg_advisory_lock. */
const sperre = 20160542

/**
 * Brings the schema up to date and returns how many migrations ran. TypeORM takes no lock: of four instances that start
 * at once on an empty database, three fail. The lock is on a connection of its own and ends with it.
 */
export async function migrieren(url: string): Promise<number> {
  const waechter = eignerVerbindung(url)
  await waechter.connect()
  try {
    await waechter.query('SELECT pg_advisory_lock($1)', [sperre])
    const quelle = await new DataSource(eignerQuelle(url)).initialize()
    try {
      return (await quelle.runMigrations({ transaction: 'each' })).length
    } finally {
      await quelle.destroy()
    }
  } finally {
    await waechter.end()
  }
}
