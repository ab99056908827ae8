import pg from 'pg'
import { DataSource } from 'typeorm'
import { amtQuelle, eignerQuelle, eignerVerbindung } from '../../src/plattform/datenbank/quellen.js'
import { eingangspool, oeffentlicherPool } from '../../src/plattform/datenbank/verbindung.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'

// A server on the other side of the earth, where another day has begun or not ended: no hour of ours is an hour of its day.
let db: TestDatenbank
beforeAll(async () => {
  db = await testDatenbank()
  const verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
  await verwalter.query(`ALTER DATABASE ${db.name} SET timezone = 'Pacific/Kiritimati'`)
  await verwalter.end()
})
afterAll(() => db?.verwerfen())

const frage = `SELECT current_setting('timezone') AS zone, ('2026-03-28T23:30:00Z'::timestamptz)::date::text AS maerz,
  ('2026-10-25T22:30:00Z'::timestamptz)::date::text AS oktober, ('2026-10-25T23:30:00Z'::timestamptz)::date::text AS danach`

/** Every way in which the application begins a session. */
const wege: Record<string, () => Promise<unknown[]>> = {
  amt: () => ausQuelle(new DataSource(amtQuelle(db.amt))),
  Migrationen: () => ausQuelle(new DataSource(eignerQuelle(db.eigner))),
  Eigner: async () => {
    const client = eignerVerbindung(db.eigner)
    await client.connect()
    return client.query(frage).then(({ rows }) => client.end().then(() => rows))
  },
  öffentlich: () => ausPool(oeffentlicherPool(db.oeffentlich)),
  Eingang: () => ausPool(eingangspool(db.eingang)),
}

const ausPool = (pool: pg.Pool): Promise<unknown[]> =>
  pool.query(frage).then(({ rows }) => pool.end().then(() => rows as unknown[]))

async function ausQuelle(quelle: DataSource): Promise<unknown[]> {
  await quelle.initialize()
  return quelle.query<unknown[]>(frage).finally(() => quelle.destroy())
}

test.each(Object.keys(wege))('%s: der Tag ist der in Berlin, wo immer der Server steht', async (weg) => {
  expect(await wege[weg]!()).toEqual([
    { zone: 'Europe/Berlin', maerz: '2026-03-29', oktober: '2026-10-25', danach: '2026-10-26' },
  ])
})
