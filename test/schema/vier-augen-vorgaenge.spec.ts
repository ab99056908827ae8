import { stadtVor } from './frueher.js'

let stadt: Awaited<ReturnType<typeof stadtVor>>
const frage: (typeof stadt)['frage'] = (sql, werte) => stadt.frage(sql, werte)

/** A town from before: one public Vorgang and one that is not, each with a public and an internal entry. */
beforeAll(async () => {
  stadt = await stadtVor('VierAugenVorgaenge1764102000000')
  await stadt.als('test')
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
  await stadt.aktualisieren()
})
afterAll(() => stadt.verwerfen())

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
