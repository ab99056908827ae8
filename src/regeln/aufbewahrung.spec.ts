import { aufbewahrungsklassen, fristgrenze, fristHindernisse, klassennamen } from './aufbewahrung.js'

test('keine Voreinstellung ist kürzer, als eine Gemeinde setzen dürfte', () => {
  for (const name of klassennamen) {
    const { tage, mindestens } = aufbewahrungsklassen[name]
    expect(tage ?? Infinity).toBeGreaterThanOrEqual(mindestens)
  }
})

test.each<[string, number | null, string[]]>([
  ['protokoll_lesen', 180, []],
  ['protokoll_lesen', 179, ['frist_zu_kurz']],
  ['protokoll_lesen', null, []],
  ['oeffentlich', 5, ['frist_fest']],
  ['gibt_es_nicht', 5, ['klasse_unbekannt']],
  ['constructor', 5, ['klasse_unbekannt']],
])('%s auf %s Tage: %j', (name, tage, codes) => {
  expect(fristHindernisse(name, tage).map((h) => h.code)).toEqual(codes)
})

test('die Grenze liegt die Frist vor jetzt', () => {
  expect(fristgrenze(new Date('2026-03-31T10:00:00Z'), 30)).toEqual(new Date('2026-03-01T10:00:00Z'))
})
