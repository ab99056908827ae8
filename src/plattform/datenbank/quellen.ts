import pg from 'pg'
import type { DataSourceOptions } from 'typeorm'
import { entities, migrationen } from '../../schema/index.js'

const tag = 1082

/** Days stay the text they are, `2026-01-02`: a Date would move them with the time zone. numeric is text in pg anyway. */
const typen: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === tag ? (wert: string) => wert : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

const gemeinsam = { types: typen, keepAlive: true, connectionTimeoutMillis: 10_000 }

/** Session of the owner: everything it makes belongs to the group, not to the login. */
const alsGruppe = '-c role=ris_eigner'

/** Nothing here runs for seconds, but a wrong estimate could have a statement of a millisecond compiled for a hundred. */
const ohneJit = '-c jit=off'

/** The working schema, for the staff. */
export const amtQuelle = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  synchronize: false,
  migrationsRun: false,
  installExtensions: false,
  applicationName: 'ratsfolge-amt',
  poolSize: 12,
  extra: { ...gemeinsam, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, options: ohneJit },
})

/** Changes the schema; open only during the start. */
export const eignerQuelle = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: [],
  migrations: migrationen,
  migrationsTableName: 'migrationen',
  synchronize: false,
  installExtensions: false,
  applicationName: 'ratsfolge-eigner',
  poolSize: 1,
  extra: { ...gemeinsam, options: alsGruppe },
})

export const eignerVerbindung = (url: string): pg.Client =>
  new pg.Client({ ...gemeinsam, connectionString: url, options: alsGruppe, application_name: 'ratsfolge-eigner' })

/** The public world: reads only, and never long. */
export function oeffentlicherPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    ...gemeinsam,
    connectionString: url,
    application_name: 'ratsfolge-oeffentlich',
    max: 12,
    statement_timeout: 5_000,
    options: '-c default_transaction_read_only=on',
  })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  return pool.on('error', () => undefined)
}
