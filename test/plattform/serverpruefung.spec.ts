import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Zugaenge } from '../../src/einstellungen.js'
import { pruefeServer } from '../../src/plattform/datenbank/serverpruefung.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let verwalter: pg.Client
const praefix = `pruefling_${randomBytes(5).toString('hex')}`
let anzahl = 0

beforeAll(async () => {
  db = await testDatenbank()
  verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  const { rows } = await verwalter.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles WHERE rolname LIKE $1',
    [`${praefix}%`],
  )
  for (const { name } of rows) await verwalter.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`)
  await verwalter.end()
  await db.verwerfen()
})

/** The address of a new login of this server; `$` in the statements stands for its name. */
async function zugang(...anweisungen: string[]): Promise<string> {
  const name = `${praefix}_${++anzahl}`
  await verwalter.query(`CREATE ROLE ${name} LOGIN PASSWORD 'geheim-${name}'`)
  await verwalter.query(`GRANT CONNECT ON DATABASE ${new URL(db.verwalter).pathname.slice(1)} TO ${name}`)
  for (const anweisung of anweisungen) await verwalter.query(anweisung.replaceAll('$', name))
  const adresse = new URL(db.verwalter)
  Object.assign(adresse, { username: name, password: `geheim-${name}` })
  return adresse.href
}

/** What the start says, line by line. The cluster of the tests runs without fsync, which is a fault of its own. */
async function saetze(zugaenge: Zugaenge): Promise<string[]> {
  const fehler = await pruefeServer(zugaenge).then(
    () => undefined,
    (grund: unknown) => grund as Error,
  )
  return fehler?.message.split('\n') ?? []
}
const ueberZugaenge = async (zugaenge: Zugaenge) =>
  (await saetze(zugaenge)).filter((satz) => satz.startsWith('DATENBANK_URL_'))

describe('Server', () => {
  test('einer, der Bestätigtes verlieren kann, wird abgelehnt: jede Einstellung einmal beim Namen', async () => {
    const amt = await zugang('GRANT ris_amt TO $', 'ALTER ROLE $ SET synchronous_commit = off')
    expect(await saetze({ amt, oeffentlich: db.oeffentlich })).toEqual(
      ['fsync', 'full_page_writes', 'synchronous_commit'].map(
        (name) => `Der Datenbankserver läuft mit ${name}=off und kann Beschlüsse verlieren. Schalten Sie es ein.`,
      ),
    )
  })

  test('einer, der nicht antwortet, und einer, der das Kennwort nicht nimmt, ohne dass das Kennwort dasteht', async () => {
    const falsch = new URL(await zugang('GRANT ris_amt TO $'))
    falsch.password = 'verraten'
    const [weg] = await saetze({ amt: 'postgres://ris:verraten@127.0.0.1:1/ris' })
    expect(weg).toBe('DATENBANK_URL_AMT: Der Datenbankserver 127.0.0.1:1 antwortet nicht.')
    expect(await saetze({ oeffentlich: falsch.href })).toEqual([
      'DATENBANK_URL_OEFFENTLICH: Der Datenbankserver nimmt Benutzer oder Kennwort nicht an.',
    ])
  })
})

describe('Zugänge', () => {
  test('mit genau ihrer Gruppe gehen sie alle vier durch', async () => {
    const { eigner, amt, oeffentlich, eingang } = db
    expect(await ueberZugaenge({ eigner, amt, oeffentlich, eingang })).toEqual([])
  })

  const zuviel = 'Dieser Zugang darf zu viel (SUPERUSER, BYPASSRLS oder CREATEROLE).'
  test.each<[string, keyof Zugaenge, string[], string]>([
    ['Superuser', 'amt', ['ALTER ROLE $ SUPERUSER'], zuviel],
    ['BYPASSRLS', 'oeffentlich', ['GRANT ris_oeffentlich TO $', 'ALTER ROLE $ BYPASSRLS'], zuviel],
    ['CREATEROLE', 'eigner', ['GRANT ris_eigner TO $', 'ALTER ROLE $ CREATEROLE'], zuviel],
    [
      'kann Superuser werden',
      'amt',
      ['GRANT ris_amt TO $', 'CREATE ROLE $_chef SUPERUSER', 'GRANT $_chef TO $'],
      zuviel,
    ],
    ['in keiner Gruppe', 'amt', [], 'Dieser Zugang gehört nicht zur Gruppe ris_amt.'],
    [
      'Verwaltung als Eigner',
      'amt',
      ['GRANT ris_amt, ris_eigner TO $'],
      'Dieser Zugang gehört auch zur Gruppe ris_eigner. Er darf nur ris_amt angehören.',
    ],
    [
      'Öffentlichkeit mit den Rechten der Verwaltung',
      'oeffentlich',
      ['GRANT ris_oeffentlich, ris_amt TO $'],
      'Dieser Zugang gehört auch zur Gruppe ris_amt. Er darf nur ris_oeffentlich angehören.',
    ],
    [
      'Verwaltung als Eingang',
      'amt',
      ['GRANT ris_amt, ris_eingang TO $'],
      'Dieser Zugang gehört auch zur Gruppe ris_eingang. Er darf nur ris_amt angehören.',
    ],
    [
      'Eingang, der auch lesen kann',
      'eingang',
      ['GRANT ris_eingang, ris_oeffentlich TO $'],
      'Dieser Zugang gehört auch zur Gruppe ris_oeffentlich. Er darf nur ris_eingang angehören.',
    ],
    [
      'Öffentlichkeit, der jemand das Schema der Verwaltung gezeigt hat',
      'oeffentlich',
      ['GRANT ris_oeffentlich TO $', 'GRANT USAGE ON SCHEMA ris TO $'],
      'Dieser Zugang darf in das Schema ris sehen. Entziehen Sie ihm dieses Recht.',
    ],
    [
      'besitzt das Schema',
      'amt',
      ['GRANT ris_amt TO $', 'ALTER SCHEMA ris OWNER TO $'],
      'Dieser Zugang besitzt das Schema. Nur der Eigner darf das.',
    ],
  ])('%s: abgelehnt unter dem Namen der Einstellung', async (_, art, anweisungen, satz) => {
    const url = await zugang(...anweisungen)
    const gesagt = await ueberZugaenge({ [art]: url })
    await verwalter.query('ALTER SCHEMA ris OWNER TO ris_eigner')
    expect(gesagt).toEqual([`DATENBANK_URL_${art.toUpperCase()}: ${satz}`])
  })
})
