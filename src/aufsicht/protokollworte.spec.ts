import { entities } from '../schema/index.js'
import { getMetadataArgsStorage } from 'typeorm'
import { spalteWort, tabelleWort } from './protokollworte.js'

test.each([
  ['freigegeben_von_id', 'Freigegeben von'],
  ['ergebnisse_vorlaeufig', 'Ergebnisse vorläufig'],
  ['bearbeitet_von_ids', 'Bearbeitet von'],
  ['groesse', 'Größe'],
])('die Spalte %s heißt „%s“', (spalte, worte) => expect(spalteWort(spalte)).toBe(worte))

test('keine Tabelle und keine Spalte zeigt ihren rohen Namen', () => {
  const { columns, tables } = getMetadataArgsStorage()
  const spalten = columns.map((c) => spalteWort(c.options.name ?? c.propertyName))
  const tabellen = tables.filter((t) => entities.includes(t.target as never)).map((t) => tabelleWort(t.name!))
  expect(spalten.length).toBeGreaterThan(100)
  expect([...spalten, ...tabellen].filter((w) => !/^[A-ZÄÖÜ]/.test(w) || /_|ae|oe|(?<![aeq])ue/.test(w))).toEqual([])
})
