import pg from 'pg'
import type { DataSourceOptions } from 'typeorm'
import { entities, migrationen } from '../../schema/index.js'
import { gemeinsam, sitzung } from './verbindung.js'

/** Session of the owner: everything it makes belongs to the group, not to the login. */
const alsGruppe = sitzung('role=ris_eigner')

/** Nothing here runs for seconds, but a wrong estimate could have a statement of a millisecond compiled for a hundred. */
const ohneJit = sitzung('jit=off')

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
  extra: {
    ...gemeinsam,
    // What need not wait for an answer goes out at once; the server answers in order.
    pipeline: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    options: ohneJit,
  },
})

/** Changes the schema; open only during the start. */
/** `tabelle` notes which of the migrations ran. */
export const eignerQuelle = (url: string, auswahl = migrationen, tabelle = 'migrationen'): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: [],
  migrations: auswahl,
  migrationsTableName: tabelle,
  synchronize: false,
  installExtensions: false,
  applicationName: 'ratsfolge-eigner',
  poolSize: 1,
  extra: { ...gemeinsam, options: alsGruppe },
})

export const eignerVerbindung = (url: string): pg.Client =>
  new pg.Client({ ...gemeinsam, connectionString: url, options: alsGruppe, application_name: 'ratsfolge-eigner' })
