import pg from 'pg'
import type { Geheimnisse } from './eingebettet-ordner.js'

export const datenbankname = 'ratsfolge'

/** Group roles carry the rights (granted by the migrations); logins only belong to a group. */
const gruppen = ['ris_eigner', 'ris_amt', 'ris_oeffentlich', 'ris_eingang']
export const anmelderollen = {
  eigner: 'ratsfolge_eigner',
  amt: 'ratsfolge_amt',
  oeffentlich: 'ratsfolge_oeffentlich',
  eingang: 'ratsfolge_eingang',
} as const

/** Makes roles, logins and the database, whichever are missing. The only work done as superuser. */
export async function einrichten(adresse: string, geheimnisse: Geheimnisse, datenbank: string): Promise<void> {
  const client = new pg.Client({ connectionString: adresse, application_name: 'ratsfolge-einrichtung' })
  await client.connect()
  try {
    await client.query(rollen(geheimnisse))
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [datenbank])
    if (!rowCount) await datenbankAnlegen(client, datenbank)
  } finally {
    await client.end()
  }
}

/** A database that belongs to the owner group and that only the groups may enter. */
export async function datenbankAnlegen(client: pg.Client, name: string, vorlage?: string): Promise<void> {
  const datenbank = client.escapeIdentifier(name)
  await client.query(
    `CREATE DATABASE ${datenbank} OWNER ris_eigner${vorlage ? ` TEMPLATE ${client.escapeIdentifier(vorlage)}` : ''}`,
  )
  await client.query(
    `REVOKE ALL ON DATABASE ${datenbank} FROM PUBLIC; GRANT CONNECT ON DATABASE ${datenbank} TO ${gruppen.join(', ')}`,
  )
}

function rollen(geheimnisse: Geheimnisse): string {
  const fehlt = (rolle: string, sonst: string): string =>
    `IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${rolle}') THEN CREATE ROLE ${rolle} ${sonst}; END IF;`
  const logins = (['eigner', 'amt', 'oeffentlich', 'eingang'] as const).map(
    (zugang) =>
      `${fehlt(anmelderollen[zugang], `LOGIN IN ROLE ris_${zugang}`)}
       ALTER ROLE ${anmelderollen[zugang]} PASSWORD ${pg.escapeLiteral(geheimnisse[zugang])};`,
  )
  return `DO $einrichten$ BEGIN
    ${gruppen.map((gruppe) => fehlt(gruppe, 'NOLOGIN')).join('\n')}
    ${logins.join('\n')}
    ALTER ROLE ${anmelderollen.eingang} SET statement_timeout = '5s';
    ALTER ROLE ${anmelderollen.oeffentlich} SET default_transaction_read_only = on;
    ALTER ROLE ${anmelderollen.oeffentlich} SET statement_timeout = '5s';
  END $einrichten$`
}
