import { passwortEinwand } from './passwort.js'

test.each([
  ['Kohlrabi 17', /zu kurz/],
  ['x'.repeat(201), /zu lang/],
  ['mueller-2026-herbst', /Kennung/],
  ['Passwort12345!', /leicht zu erraten/],
  ['aaaaaaaaaaaaaa', /leicht zu erraten/],
  ['123412341234', /leicht zu erraten/],
  ['RathausRathaus1', /leicht zu erraten/],
])('%s is refused', (passwort, satz) => {
  expect(passwortEinwand(passwort, 'mueller')).toMatch(satz)
})

test.each(['Kohlrabi Turm Nebel 17', 'korrekt pferd batterie', 'Übergabe nach der Sommerpause'])('%s is taken', (p) => {
  expect(passwortEinwand(p, 'mueller')).toBeNull()
})
