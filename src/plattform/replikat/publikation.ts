import type { Client } from 'pg'
import { Startfehler } from '../startfehler.js'

/** What a second server subscribes to. */
export const publikation = 'ris_oeffentlich'

/** Publishes the tables of the schema `oeffentlich`; again, to bring the list up to date. @throws Startfehler */
export async function gibFrei(eigner: Client): Promise<void> {
  const { rows } = await eigner.query<{ wal_level: string }>('SHOW wal_level')
  if (rows[0]!.wal_level !== 'logical')
    throw new Startfehler(
      `Der Datenbankserver läuft mit wal_level=${rows[0]!.wal_level}. Stellen Sie wal_level=logical ein und starten Sie ihn neu.`,
    )
  if (!(await gibt(eigner))) await eigner.query(`CREATE PUBLICATION ${publikation}`)
  await publikationNachziehen(eigner)
}

/** After a migration: tables that came are published, too. Nothing where nobody asked for a replica. */
export async function publikationNachziehen(eigner: Client): Promise<void> {
  if (!(await gibt(eigner))) return
  const { rows } = await eigner.query<{ liste: string }>(
    `SELECT string_agg(oid::regclass::text, ', ' ORDER BY relname) AS liste FROM pg_class
      WHERE relnamespace = 'oeffentlich'::regnamespace AND relkind = 'r'`,
  )
  await eigner.query(`ALTER PUBLICATION ${publikation} SET TABLE ${rows[0]!.liste}`)
}

async function gibt(eigner: Client): Promise<boolean> {
  const { rowCount } = await eigner.query('SELECT FROM pg_publication WHERE pubname = $1', [publikation])
  return rowCount === 1
}
