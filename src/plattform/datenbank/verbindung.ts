import pg from 'pg'

const tag = 1082

/** Days stay the text they are, `2026-01-02`: a Date would move them with the time zone. numeric is text in pg anyway. */
const typen: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === tag ? (wert: string) => wert : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/**
 * Settings of a session, as the server reads them when it begins. The day of a town is that of Europe/Berlin, wherever its
 * server stands: `current_date` and every instant that becomes a day follow it.
 */
export const sitzung = (...einstellungen: string[]): string =>
  ['timezone=Europe/Berlin', ...einstellungen].map((e) => `-c ${e}`).join(' ')

/** What every connection of the application has in common. */
export const gemeinsam = { types: typen, keepAlive: true, connectionTimeoutMillis: 10_000, options: sitzung() }

/** The public world: reads only, and never long. */
export function oeffentlicherPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    ...gemeinsam,
    connectionString: url,
    application_name: 'ratsfolge-oeffentlich',
    max: 12,
    statement_timeout: 5_000,
    options: sitzung('default_transaction_read_only=on'),
  })
  return mitHoerer(pool)
}

/** Takes in what the public sends: few at a time, and never long. */
export const eingangspool = (url: string): pg.Pool =>
  mitHoerer(
    new pg.Pool({
      ...gemeinsam,
      connectionString: url,
      application_name: 'ratsfolge-eingang',
      max: 2,
      statement_timeout: 5_000,
    }),
  )

function mitHoerer(pool: pg.Pool): pg.Pool {
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  return pool.on('error', () => undefined)
}
