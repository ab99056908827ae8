import fc from 'fast-check'
import { absatz, doc, fett, liste, tabelle, ueberschrift } from './bauen.js'
import { gleicherWortlaut, unterschied } from './unterschied.js'

describe('unterschied', () => {
  test('ein geändertes Wort', () => {
    expect(
      unterschied(doc(absatz('Der Rat beschließt 3 Stellen.')), doc(absatz('Der Rat beschließt 4 Stellen.'))),
    ).toEqual([
      {
        blockart: 'absatz',
        art: 'geaendert',
        teile: [
          { art: 'gleich', text: 'Der Rat beschließt ' },
          { art: 'weg', text: '3' },
          { art: 'neu', text: '4' },
          { art: 'gleich', text: ' Stellen.' },
        ],
      },
    ])
  })

  test.each([
    [
      'Absatz dazwischen',
      doc(absatz('a'), absatz('b')),
      doc(absatz('a'), absatz('neu'), absatz('b')),
      ['gleich', 'neu', 'gleich'],
    ],
    ['Absatz weg', doc(absatz('a'), absatz('b')), doc(absatz('b')), ['weg', 'gleich']],
    ['ganz anderer Absatz', doc(absatz('Radweg an der Schulstraße')), doc(absatz('Haushalt')), ['weg', 'neu']],
    ['Überschrift statt Absatz', doc(absatz('Kosten')), doc(ueberschrift(1, 'Kosten')), ['weg', 'neu']],
    ['nur Fettdruck', doc(absatz('Rat')), doc(absatz(fett('Rat'))), ['gleich']],
    [
      'ein Punkt der Liste',
      doc(liste('eins', 'zwei')),
      doc(liste('eins', 'drei', 'zwei')),
      ['gleich', 'neu', 'gleich'],
    ],
    [
      'eine Zelle',
      doc(tabelle(['Jahr', 'Summe'], ['2027', '5'])),
      doc(tabelle(['Jahr', 'Summe'], ['2027', '6'])),
      ['gleich', 'geaendert'],
    ],
    ['vorher nichts', null, doc(absatz('a')), ['neu']],
  ])('%s', (_, alt, neu, arten) => expect(unterschied(alt, neu).map((b) => b.art)).toEqual(arten))

  const satz = fc.array(fc.constantFrom('Der', 'Rat', 'beschließt', 'die', 'Änderung', 'nicht.', 'u.a.', '2016'), {
    maxLength: 9,
  })
  const text = fc
    .array(
      satz.map((worte) => absatz(worte.join(' '))),
      { minLength: 1, maxLength: 6 },
    )
    .map((c) => doc(...c))
  test('ohne das Neue ist es der alte, ohne das Gestrichene der neue Text', () => {
    fc.assert(
      fc.property(text, text, (alt, neu) => {
        const bloecke = unterschied(alt, neu)
        const lies = (ohne: 'neu' | 'weg') =>
          bloecke
            .filter((b) => b.art !== ohne)
            .map((b) =>
              b.teile
                .filter((t) => t.art !== ohne)
                .map((t) => t.text)
                .join(''),
            )
        expect(lies('neu')).toEqual(alt.content.map((k) => k.content?.[0]?.text ?? ''))
        expect(lies('weg')).toEqual(neu.content.map((k) => k.content?.[0]?.text ?? ''))
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

test.each([
  ['anderer Abstand und leere Absätze', doc(absatz('a  b'), absatz()), doc(absatz('a b')), true],
  ['Fettdruck', doc(absatz('a')), doc(absatz(fett('a'))), true],
  ['anderes Wort', doc(absatz('a')), doc(absatz('b')), false],
  ['nichts und leer', null, doc(absatz()), true],
])('gleicherWortlaut: %s', (_, alt, neu, gleich) => expect(gleicherWortlaut(alt, neu)).toBe(gleich))
