import pg from 'pg'
import { migrieren } from '../../src/plattform/datenbank/migrieren.js'
import { migrationen } from '../../src/schema/index.js'
import { leereDatenbank } from '../datenbank.js'

/** A town that has not been updated for a while: a database whose schema ends before that migration. */
export async function stadtVor(migration: string) {
  const namen = migrationen.map((m) => m.name)
  if (!namen.includes(migration)) throw new Error(`There is no migration ${migration}`)
  const db = await leereDatenbank()
  const verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
  await migrieren(db.eigner, namen.slice(0, namen.indexOf(migration)))
  const frage = async <T extends pg.QueryResultRow>(sql: string, werte: unknown[] = []): Promise<T[]> =>
    (await verwalter.query<T>(sql, werte)).rows
  return {
    frage,
    als: (akteur: string) => frage(`SELECT set_config('ris.akteur', $1, false)`, [akteur]),
    /** All migrations that it lacks. */
    aktualisieren: () => migrieren(db.eigner),
    async verwerfen() {
      await verwalter.end()
      await db.verwerfen()
    },
  }
}
