import fc from 'fast-check'
import { ausFormularText, formularText } from './aus-text.js'
import { absatz, doc, fett, link, liste, nummern, tabelle, ueberschrift, umbruch } from './bauen.js'
import type { RichKnoten } from './dokument.js'
import { pruefeRichtext } from './pruefen.js'

describe('ausFormularText', () => {
  test.each([
    ['nichts', '', doc(absatz())],
    ['zwei Absätze', 'eins\n\nzwei', doc(absatz('eins'), absatz('zwei'))],
    ['Zeilen eines Absatzes, aus Windows', 'Rathaus\r\nHerne', doc(absatz('Rathaus', umbruch(), 'Herne'))],
    ['Zeilenwechsel aus Word', 'Rathaus\vHerne\u0002', doc(absatz('Rathaus', umbruch(), 'Herne'))],
    ['Überschriften', '# Kosten\n\n## im Jahr 2027', doc(ueberschrift(1, 'Kosten'), ueberschrift(2, 'im Jahr 2027'))],
    ['Raute ohne Leerzeichen', '#Herne', doc(absatz('#Herne'))],
    ['Aufzählung', '- eins\n* zwei\n– drei', doc(liste('eins', 'zwei', 'drei'))],
    ['Nummern ab 3', '3. eins\n4) zwei', doc(nummern(3, 'eins', 'zwei'))],
    [
      'Liste in der Liste',
      '1. eins\n  - a\n  - b\n2. zwei',
      doc(nummern(1, [absatz('eins'), liste('a', 'b')], 'zwei')),
    ],
    ['Fortsetzung eines Punktes', '- eins\n  weiter', doc(liste([absatz('eins', umbruch(), 'weiter')]))],
    [
      'ein Datum am Anfang ist keine Liste',
      '7. Mai 2014 war die Sitzung.',
      doc(absatz('7. Mai 2014 war die Sitzung.')),
    ],
    ['ein Minus ohne Leerzeichen', '-5 Grad', doc(absatz('-5 Grad'))],
    ['unbekannte Tabelle bleibt Text', '[[Tabelle 1]]', doc(absatz('[[Tabelle 1]]'))],
  ])('%s', (_, text, erwartet) => {
    expect(ausFormularText(text)).toEqual(erwartet)
    expect(pruefeRichtext(erwartet)).toEqual({ dokument: erwartet })
  })

  const vorher = doc(absatz('Der ', fett('Rat'), ' beschließt.'), tabelle(['Jahr'], ['2027']), absatz('Ende'))
  test('unberührte Absätze behalten Fettdruck, Tabellen kommen zurück', () => {
    expect(formularText(vorher)).toBe('Der Rat beschließt.\n\n[[Tabelle 1]]\n\nEnde')
    expect(ausFormularText('Neu\n\nDer Rat beschließt.\n\n[[Tabelle 1]]\n\nSchluss', vorher)).toEqual(
      doc(absatz('Neu'), vorher.content[0]!, vorher.content[1]!, absatz('Schluss')),
    )
  })

  const wort = fc.constantFrom(
    'Rat',
    'beschließt',
    '- kein Punkt',
    '2. Haushalt',
    '# x',
    'Stadt Herne',
    'u.a.',
    '[[Tabelle 1]]',
  )
  const inhalt: fc.Arbitrary<RichKnoten> = fc.oneof(
    wort.map((w) => absatz(w)),
    fc.tuple(wort, wort).map(([a, b]) => absatz(a, umbruch(), umbruch(), b)),
    wort.map((w) => absatz(fett(w), link('hier', 'https://herne.de'))),
    fc.tuple(wort, wort).map(([a, b]) => nummern(2, a, [absatz(b), liste(a, b)])),
    wort.map((w) => ueberschrift(2, w)),
    fc.tuple(wort, wort).map(([a, b]) => tabelle([a, 'y'], [b, 'x'])),
  )
  test('Öffnen und Speichern ohne Änderung ändert nichts', () => {
    fc.assert(
      fc.property(fc.array(inhalt, { minLength: 1, maxLength: 8 }), (content) => {
        const dokument = doc(...content)
        expect(ausFormularText(formularText(dokument), dokument)).toEqual(dokument)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('auch dreitausend immer tiefere Punkte werden eine Liste, die jemand lesen kann', () => {
    const zeilen = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}- x`)
    expect(pruefeRichtext(ausFormularText(zeilen.join('\n')))).toHaveProperty('dokument')
  })

  test('was immer jemand tippt, wird ein gültiges Dokument', () => {
    const zeile = fc.oneof(wort, fc.string({ unit: 'binary' }), fc.constantFrom('', '   - tiefer', '  weiter'))
    fc.assert(
      fc.property(fc.array(zeile, { maxLength: 12 }), (zeilen) => {
        expect(pruefeRichtext(ausFormularText(zeilen.join('\n')))).toHaveProperty('dokument')
      }),
      { seed: 7, numRuns: 1000 },
    )
  })
})
