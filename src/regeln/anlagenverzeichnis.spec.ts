import { nennt, ohneVerborgene } from './anlagenverzeichnis.js'

const gehaelter = { nr: 2, name: 'Gehälter der Dezernentinnen' }

test.each<[string, boolean]>([
  ['Gehälter der Dezernentinnen', true],
  ['Anlage 2: Gehälter der Dezernentinnen (nichtöffentlich)', true],
  ['gehälter  der dezernentinnen.pdf', true],
  ['Anlage 2', true],
  ['2. Übersicht', true],
  ['Anlage: Gehälter', true],
  ['Anlage 1: Lageplan', false],
  ['Anlage 12: Lageplan', false],
  ['Lageplan', false],
  ['Anlage', false],
  ['Gehaltstabelle', false],
])('„%s“ nennt die Anlage 2 „Gehälter der Dezernentinnen“: %s', (eintrag, ja) =>
  expect(nennt(eintrag, gehaelter)).toBe(ja),
)

test('kurze Titel werden als ganze Wörter gesucht', () => {
  expect(nennt('Stellenplanung', { nr: 3, name: 'Plan' })).toBe(false)
  expect(nennt('Plan der Stellen', { nr: 3, name: 'Plan' })).toBe(true)
})

test('was keine nichtöffentliche Anlage nennt, bleibt in seiner Ordnung', () =>
  expect(ohneVerborgene(['Anlage 1: Lageplan', 'Anlage 2: Gehälter', 'Gutachten'], [gehaelter])).toEqual([
    'Anlage 1: Lageplan',
    'Gutachten',
  ]))
