import type pg from 'pg'
import { grundarten } from '../../src/regeln/nichtoeffentlichkeit.js'
import { stadtVor } from './frueher.js'

let stadt: Awaited<ReturnType<typeof stadtVor>>
const frage: (typeof stadt)['frage'] = (sql, werte) => stadt.frage(sql, werte)

/** Migrated as far as a town may be that has not been updated for a while, with a Vorlage of that time in it. */
beforeAll(async () => {
  stadt = await stadtVor('GrundDerVorlage1764102100100')
  await stadt.als('test')
  await frage(`INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ('FB 31', 'Schule')`)
  await lege('alt', 'freigegeben', { grund: 'Personal', rechtsgrundlage: '§ 48', grundart: '' })
  await lege('alter Entwurf', 'entwurf')
  await stadt.aktualisieren()
})
afterAll(() => stadt.verwerfen())

const lege = (nummer: string, zustand: string, g: Record<string, string> = {}) =>
  frage(
    `INSERT INTO ris.vorlage (nummer, art, oeffentlichkeit, federfuehrung_id, zustand, grundart, grund, rechtsgrundlage, pruefen_am)
     SELECT $1, 'beschlussvorlage', 'nichtoeffentlich', id, $2, $3, $4, $5, $6 FROM ris.organisationseinheit`,
    [nummer, zustand, ...['grundart', 'grund', 'rechtsgrundlage', 'pruefen_am'].map((name) => g[name] ?? null)],
  )

test('was früher ohne Prüftag freigegeben wurde, ist jetzt zu prüfen und lässt sich weiter bearbeiten', async () => {
  const alte = await frage(`SELECT grundart, pruefen_am = current_date AS jetzt FROM ris.vorlage ORDER BY nummer`)
  expect(alte).toEqual([
    { grundart: null, jetzt: true },
    { grundart: null, jetzt: null },
  ])
  await frage(`UPDATE ris.vorlage SET zustand = 'abgeschlossen' WHERE nummer = 'alt'`)
})

test.each<[string, string, Record<string, string>, string | null]>([
  ['ein Entwurf ohne Grund', 'entwurf', {}, null],
  ['mit allem freigegeben', 'freigegeben', { pruefen_am: '2030-01-31' }, null],
  ['ohne Prüftag in der Mitzeichnung', 'in_mitzeichnung', {}, 'vorlage_nichtoeffentlich_mit_prueftag'],
  ['mit einer unbekannten Art', 'freigegeben', { pruefen_am: '2030-01-31', grundart: 'sonstiges' }, 'vorlage_grundart'],
])('%s', async (nummer, zustand, g, regel) => {
  const angaben = { grundart: 'personal', grund: 'Stelle', rechtsgrundlage: '§ 48', ...g }
  const ergebnis = await lege(nummer, zustand, angaben).then(
    () => null,
    (fehler: pg.DatabaseError) => fehler.constraint,
  )
  expect(ergebnis).toBe(regel)
})

test.each(['vorlage', 'tagesordnungspunkt'])('%s: die Arten der Datenbank sind die der Regel', async (tabelle) => {
  const [regel] = await frage<{ sql: string }>(
    `SELECT pg_get_constraintdef(oid) AS sql FROM pg_constraint WHERE conname = $1`,
    [`${tabelle}_grundart`],
  )
  expect([...regel!.sql.matchAll(/'(\w+)'/g)].map(([, art]) => art)).toEqual(grundarten)
})
