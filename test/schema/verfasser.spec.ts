import pg from 'pg'
import { migrieren } from '../../src/plattform/datenbank/migrieren.js'
import { migrationen } from '../../src/schema/index.js'
import { leereDatenbank, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let verwalter: pg.Client
const frage = async (sql: string, werte: unknown[] = []) => (await verwalter.query<{ id: string }>(sql, werte)).rows
const als = (akteur: string) => frage(`SELECT set_config('ris.akteur', $1, false) AS id`, [akteur])

const [erika, max] = ['5d0c1c1e-7a53-4b8e-9d8e-2f1f0a5b6c01', '5d0c1c1e-7a53-4b8e-9d8e-2f1f0a5b6c02'] as const

beforeAll(async () => {
  db = await leereDatenbank()
  verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  await verwalter.end()
  await db.verwerfen()
})

test('wer vor dem Update an einem Entwurf geschrieben hat, ist auch danach sein Verfasser', async () => {
  const namen = migrationen.map((m) => m.name)
  await migrieren(db.eigner, namen.slice(0, namen.indexOf('VerfasserDerTagesordnung1764102100200')))
  await als('system')
  const [sitzung] = await frage(`INSERT INTO ris.sitzung (datum) VALUES ('2026-12-01') RETURNING id`)
  await als(max)
  await frage(`INSERT INTO ris.tagesordnung (sitzung_id, nr, art, eingefroren_am) VALUES ($1, 1, 'ladung', now())`, [
    sitzung!.id,
  ])
  await als(erika)
  await frage('INSERT INTO ris.tagesordnung (sitzung_id, nr) VALUES ($1, 2)', [sitzung!.id])
  await als('system')
  await frage('UPDATE ris.tagesordnung SET version = version + 1 WHERE nr = 2')
  await migrieren(db.eigner)
  expect(await frage('SELECT nr, bearbeitet_von_ids AS verfasser FROM ris.tagesordnung ORDER BY nr')).toEqual([
    { nr: 1, verfasser: [] },
    { nr: 2, verfasser: [erika] },
  ])
})
