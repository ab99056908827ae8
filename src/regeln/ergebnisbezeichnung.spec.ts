import type { Ergebnisfakten } from './ergebnis.js'
import { pruefeBezeichnung, sagtGeaendert } from './ergebnisbezeichnung.js'

test.each<[string, Ergebnisfakten & { abstimmung?: { ja: number; nein: number; enthaltung: number } }, string | null]>([
  ['ungeändert beschlossen', { art: 'beschlossen', aenderung: 'ungeaendert' }, null],
  ['Empfehlung ausgesprochen', { art: 'empfohlen' }, null],
  ['ungeändert beschlossen', { art: 'empfohlen' }, null],
  ['so gemacht', { art: 'abgelehnt' }, null],
  ['erledigt', { art: 'zurueckgezogen' }, 'erledigt'],
  ['abgelehnt', { art: 'beschlossen' }, 'abgelehnt'],
  ['zur Kenntnis genommen und vertagt', { art: 'beschlossen' }, 'vertagt'],
  ['zur Kenntnis genommen und vertagt', { art: 'vertagt' }, null],
  ['Vertagungsantrag abgelehnt', { art: 'beschlossen' }, null],
  ['einstimmig beschlossen', { art: 'beschlossen', mehrheit: 'mehrheitlich' }, 'einstimmig'],
  ['einstimmig beschlossen', { art: 'beschlossen', abstimmung: { ja: 9, nein: 2, enthaltung: 0 } }, 'einstimmig'],
  ['ungeändert beschlossen', { art: 'beschlossen', aenderung: 'geaendert' }, 'ungeändert'],
])('„%s“ (%#)', (bezeichnung, fakten, sagt) =>
  expect(pruefeBezeichnung({ ...fakten, bezeichnung }).map((f) => [f.zeiger, f.text.split('“')[0]])).toEqual(
    sagt ? [['/bezeichnung', `Die Bezeichnung sagt „${sagt}`]] : [],
  ),
)

test('wer „geändert“ nur in Worten sagt, wählt es auch', () => {
  const geaendert = { art: 'beschlossen', bezeichnung: 'mit Änderungen beschlossen' } as const
  expect(sagtGeaendert(geaendert).map((f) => f.zeiger)).toEqual(['/aenderung'])
  expect(sagtGeaendert({ ...geaendert, aenderung: 'geaendert' })).toEqual([])
  expect(sagtGeaendert({ ...geaendert, bezeichnung: 'ungeändert beschlossen' })).toEqual([])
})
