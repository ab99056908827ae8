import { anker, ausDerReihe, mitVerdeckten, nummeriere, type Zeile } from './tagesordnung.js'

describe('Nummern der Tagesordnung', () => {
  const oe: Zeile = { teil: 'oe' }
  const n: Zeile = { teil: 'n' }
  const unter = (z: Zeile): Zeile => ({ ...z, unterpunkt: true })
  test.each<[string, Zeile[], string[]]>([
    ['zwei Teile', [oe, oe, n], ['Ö 1', 'Ö 2', 'N 1']],
    ['Unterpunkte', [oe, unter(oe), unter(oe), oe, unter(oe)], ['Ö 1', 'Ö 1.1', 'Ö 1.2', 'Ö 2', 'Ö 2.1']],
    ['Unterpunkt ohne Punkt darüber', [unter(oe)], ['Ö 1']],
    [
      'Nachtrag zwischen versandten Nummern',
      [{ ...oe, nummer: 'Ö 1' }, oe, { ...oe, nummer: 'Ö 2' }, unter(oe)],
      ['Ö 1', 'Ö 3', 'Ö 2', 'Ö 2.1'],
    ],
    [
      'Nachtrag unter versandten Unterpunkten',
      [{ ...oe, nummer: 'Ö 6' }, { ...oe, nummer: 'Ö 6.4', unterpunkt: true }, unter(oe)],
      ['Ö 6', 'Ö 6.4', 'Ö 6.5'],
    ],
    ['nichts', [], []],
  ])('%s', (_, zeilen, nummern) => expect(nummeriere(zeilen)).toEqual(nummern))

  test.each([
    ['Ö 4', 'oe-4'],
    ['N 14', 'n-14'],
    ['Ö 6.5', 'oe-6-5'],
  ])('%s steht bei #%s', (nummer, erwartet) => expect(anker(nummer)).toBe(erwartet))
})

test.each<[string, string, string[]]>([
  ['der Reihe nach', 'oe 1, oe 2, oe 2.1, oe 10, n 1', []],
  ['ein Einschub', 'oe 1, oe 2, oe 4, oe 3, n 1', ['Ö 4 steht vor Ö 3']],
  ['je Teil', 'oe 2, n 2, oe 1, n 1', ['Ö 2 steht vor Ö 1', 'N 2 steht vor N 1']],
  ['ein Unterpunkt', 'oe 1, oe 1.2, oe 1.1', ['Ö 1.2 steht vor Ö 1.1']],
  ['übernommen, ohne Nummern', 'oe , oe ', []],
])('Nummern aus der Reihe werden vor dem Versand genannt: %s (B25)', (_, punkte, saetze) => {
  const zeilen = punkte.split(', ').map((punkt) => {
    const [teil, nummer] = punkt.split(' ') as ['oe' | 'n', string]
    return { teil, nummer }
  })
  expect(ausDerReihe(zeilen).map((satz) => satz.split(',')[0])).toEqual(saetze)
})

describe('Zeilen, die der Schreibende nicht lesen darf, bleiben, wo sie sind', () => {
  const zeilen = (kennungen: string) => [...kennungen].map((topId) => ({ topId }))
  const verdeckt = new Set(['X', 'Y'])
  test.each([
    ['am Ende', 'abX', 'ab', 'abX'],
    ['am Anfang', 'Xab', 'ab', 'Xab'],
    ['zwei hintereinander', 'aXYb', 'ab', 'aXYb'],
    ['hinter einer, die gestrichen ist', 'abXc', 'ac', 'aXc'],
    ['hinter einer, die wandert', 'aXbc', 'bca', 'bcaX'],
    ['vor neuen', 'abX', 'abn', 'abXn'],
    ['wo sonst alles gestrichen ist', 'aXbY', '', 'XY'],
    ['keine', 'ab', 'ba', 'ba'],
  ])('%s', (_, bisher, neue, erwartet) =>
    expect(mitVerdeckten(zeilen(neue), zeilen(bisher), verdeckt)).toEqual(zeilen(erwartet)),
  )
})
