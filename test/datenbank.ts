import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { Datenbank } from '../src/plattform/datenbank/datenbank.js'
import { datenbankAnlegen } from '../src/plattform/datenbank/eingebettet-rollen.js'
import { migrieren } from '../src/plattform/datenbank/migrieren.js'
import { amtQuelle } from '../src/plattform/datenbank/quellen.js'

interface Postgres {
  verwalter: string
  zugaenge: { eigner: string; amt: string; oeffentlich: string; eingang: string }
}

/** A database of its own for one test file, with the address of each login. */
export interface TestDatenbank {
  name: string
  eigner: string
  amt: string
  oeffentlich: string
  eingang: string
  /** Superuser, to look behind the scenes. */
  verwalter: string
  verwerfen(): Promise<void>
}

const vorlage = 'vorlage_migriert'

/** Clones the template, which the first test of the run migrates; or a database that nobody uses any more. */
export const testDatenbank = (aus = vorlage): Promise<TestDatenbank> => anlegen(aus)

/** Without any schema, for tests of the migrations. */
export const leereDatenbank = (): Promise<TestDatenbank> => anlegen(undefined)

/** The working schema without Nest, for tests of single services. */
export async function testQuelle(db: TestDatenbank): Promise<{ quelle: DataSource; datenbank: Datenbank }> {
  const quelle = await new DataSource(amtQuelle(db.amt)).initialize()
  return { quelle, datenbank: new Datenbank(quelle) }
}

async function anlegen(aus: string | undefined): Promise<TestDatenbank> {
  const postgres = JSON.parse(process.env['TEST_POSTGRES'] ?? '') as Postgres
  const name = `t_${randomBytes(6).toString('hex')}`
  await alsVerwalter(postgres.verwalter, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    if (aus === vorlage) await vorlageMigrieren(client, postgres)
    await datenbankAnlegen(client, name, aus)
  })
  const { eigner, amt, oeffentlich, eingang } = postgres.zugaenge
  return {
    name,
    eigner: mitName(eigner, name),
    amt: mitName(amt, name),
    oeffentlich: mitName(oeffentlich, name),
    eingang: mitName(eingang, name),
    verwalter: mitName(postgres.verwalter, name),
    verwerfen: () =>
      alsVerwalter(postgres.verwalter, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }),
  }
}

/** Migrated under another name first, so that an interrupted run leaves no half template. */
async function vorlageMigrieren(client: pg.Client, { zugaenge }: Postgres): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [vorlage])
  if (rowCount) return
  await datenbankAnlegen(client, `${vorlage}_neu`)
  await migrieren(mitName(zugaenge.eigner, `${vorlage}_neu`))
  await client.query(`ALTER DATABASE ${vorlage}_neu RENAME TO ${vorlage}`)
}

function mitName(url: string, name: string): string {
  const adresse = new URL(url)
  adresse.pathname = `/${name}`
  return adresse.href
}

async function alsVerwalter(url: string, arbeit: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await arbeit(client).finally(() => client.end())
}
