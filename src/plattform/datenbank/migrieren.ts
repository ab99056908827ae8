import type { Client } from 'pg'
import { DataSource } from 'typeorm'
import { Startfehler } from '../startfehler.js'
import { migrationen } from '../../schema/index.js'
import { publikationNachziehen } from '../replikat/publikation.js'
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
    await pruefeZustand(waechter, nur !== undefined)
    const auswahl = migrationen.filter(({ name }) => !nur || nur.includes(name))
    const quelle = await new DataSource(eignerQuelle(url, auswahl)).initialize()
    try {
      const gelaufen = (await quelle.runMigrations({ transaction: 'each' })).length
      if (gelaufen > 0) await publikationNachziehen(waechter)
      return gelaufen
    } finally {
      await quelle.destroy()
    }
  } finally {
    await waechter.end()
  }
}

/** Exists from the moment a backup is loaded until everything that belongs to a restore is done. */
export const unvollendet = 'public.wiederherstellung_unvollendet'

/** Exists in a database that holds a copy of the public world only. */
export const replikatvermerk = 'replikat_migrationen'

async function pruefeZustand(eigner: Client, stelltHer: boolean): Promise<void> {
  const { rows } = await eigner.query<{ halb: boolean; replikat: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS halb, to_regclass($2) IS NOT NULL AS replikat',
    [unvollendet, `public.${replikatvermerk}`],
  )
  if (rows[0]!.halb && !stelltHer)
    throw new Startfehler(
      'In dieser Datenbank ist eine Wiederherstellung abgebrochen. Beginnen Sie sie in einer leeren Datenbank noch einmal.',
    )
  if (rows[0]!.replikat)
    throw new Startfehler(
      'Diese Datenbank ist ein Replikat. Hier läuft nur ANTEIL=oeffentlich, ohne Zugang des Eigners.',
    )
}
