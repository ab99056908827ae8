import { dateiAngabe, monat, monatKurz, personName, tagVon, uhrzeit, sekunde } from './format.js'

test.each([
  ['application/pdf', 1_495_040, 'PDF, 1,5 MB'],
  ['application/pdf', 84_000, 'PDF, 84 kB'],
  ['application/x-unbekannt', 2_000_000, 'Datei, 2 MB'],
])('%s mit %d Bytes: %s', (mimeType, bytes, worte) => {
  expect(dateiAngabe(mimeType, bytes)).toBe(worte)
})

test.each([
  ['16:00', '18:20', '16:00–18:20 Uhr'],
  ['16:00:00', null, '16:00 Uhr'],
  [null, null, null],
])('Sitzung von %s bis %s: %s', (beginn, ende, worte) => {
  expect(uhrzeit(beginn, ende)).toBe(worte)
})

test.each([
  ['Mühlenkamp, Radojka', 'Radojka Mühlenkamp'],
  ['Thierhoff', 'Thierhoff'],
  ['Müller, Dr. Eva, Amtsleitung', 'Müller, Dr. Eva, Amtsleitung'],
])('%s heißt auf der Seite %s', (name, worte) => {
  expect(personName(name)).toBe(worte)
})

test('Tage und Monate', () => {
  expect([monat('2016-09-27'), monatKurz('2026-03-01')]).toEqual(['September 2016', 'Mär'])
  expect(tagVon('2026-12-31T23:30:00Z')).toBe('2027-01-01')
})

test('ein Zeitpunkt in Berlin, im Sommer wie im Winter', () => {
  expect(sekunde('2016-09-27T14:00:05.000Z')).toBe('27.09.2016, 16:00:05 Uhr')
  expect(sekunde('2026-01-02T23:30:00.000Z')).toBe('03.01.2026, 00:30:00 Uhr')
})
