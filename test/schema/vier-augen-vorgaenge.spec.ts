import pg from 'pg'
import { migrieren } from '../../src/plattform/datenbank/migrieren.js'
import { migrationen } from '../../src/schema/index.js'
import { leereDatenbank, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let verwalter: pg.Client
const frage = async <T extends pg.QueryResultRow>(sql: string, werte: unknown[] = []): Promise<T[]> =>
  (await verwalter.query<T>(sql, werte)).rows

/** A town from before: one public Vorgang and one that is not, each with a public and an internal entry. */
beforeAll(async () => {
  db = await leereDatenbank()
  verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
  const namen = migrationen.map((m) => m.name)
  await migrieren(db.eigner, namen.slice(0, namen.indexOf('VierAugenVorgaenge1764102000000')))
  await frage(`SELECT set_config('ris.akteur', 'test', false)`)
  await frage(
    `INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ('FB 31', 'Schule'), ('A', 'Kultur'), ('B', 'Kultur')`,
  )
  await frage(
    `INSERT INTO ris.vorgang (titel, kurz, federfuehrung, beteiligte, oeffentlich)
     VALUES ('Offen', 'offen', 'Schule', '{Schulen}', true), ('Intern', 'intern', 'Kultur', '{}', false)`,
  )
  await frage(`WITH d AS (
      INSERT INTO ris.datei (sha512, groesse, mime_type, name) VALUES (repeat('a', 128), 1, 'text/plain', 'a.txt') RETURNING id)
    INSERT INTO ris.vorgang_eintrag (vorgang_id, reihenfolge, art, jahr, titel, oeffentlich, datei_id)
    SELECT v.id, nr, 'bericht', 2016, v.titel || nr, nr = 1, d.id FROM d, ris.vorgang v, generate_series(1, 2) nr`)
  await migrieren(db.eigner)
})
afterAll(async () => {
  await verwalter.end()
  await db.verwerfen()
})

test('was öffentlich ist, gilt als bestätigt, und nichts sonst', async () => {
  expect(await frage('SELECT freigegeben FROM ris.vorgang ORDER BY titel DESC')).toEqual([
    {
      freigegeben: {
        titel: 'Offen',
        kurz: 'offen',
        beschreibung: null,
        federfuehrung: 'Schule',
        beteiligte: ['Schulen'],
        handlungsfelder: [],
      },
    },
    { freigegeben: null },
  ])
  const bestaetigte = await frage<{ titel: string; datei: boolean }>(
    `SELECT titel, freigegebene_datei_id = datei_id AS datei FROM ris.vorgang_eintrag WHERE freigegeben_am IS NOT NULL`,
  )
  expect(bestaetigte).toEqual([{ titel: 'Offen1', datei: true }])
})

test('die Einheit ist die der Federführung, wenn nur eine so heißt', async () => {
  const einheiten = await frage(`SELECT v.titel, o.kuerzel FROM ris.vorgang v
    LEFT JOIN ris.organisationseinheit o ON o.id = v.organisationseinheit_id ORDER BY v.titel DESC`)
  expect(einheiten).toEqual([
    { titel: 'Offen', kuerzel: 'FB 31' },
    { titel: 'Intern', kuerzel: null },
  ])
})

test('was nicht mehr gewollt ist, ist mit allen Einträgen nicht mehr bestätigt', async () => {
  await frage(`UPDATE ris.vorgang SET oeffentlich = false WHERE titel = 'Offen'`)
  expect(await frage(`SELECT FROM ris.vorgang WHERE freigegeben IS NOT NULL`)).toEqual([])
  expect(await frage(`SELECT FROM ris.vorgang_eintrag WHERE freigegeben_am IS NOT NULL`)).toEqual([])
})
