import { absatz, doc, fett, link, liste, nummern, tabelle, ueberschrift, umbruch } from './bauen.js'
import { istLeer, zuText } from './zu-text.js'

describe('zuText', () => {
  test.each([
    ['Absätze untereinander', doc(absatz('eins'), absatz('zwei')), 'eins\nzwei'],
    [
      'Auszeichnungen ohne Lücke im Wort',
      doc(absatz('Rats', fett('beschluss'), ' ', link('hier', '/x'))),
      'Ratsbeschluss hier',
    ],
    ['Zeilenumbrüche', doc(absatz('Herne', umbruch(), 'Rathaus')), 'Herne\nRathaus'],
    ['Überschriften', doc(ueberschrift(1, 'Kosten'), absatz('keine')), 'Kosten\nkeine'],
    [
      'Listen mit ihren Nummern',
      doc(nummern(2, 'Der Rat beschließt.', [absatz('Er beauftragt'), liste('FB 31', 'FB 21')])),
      '2. Der Rat beschließt.\n3. Er beauftragt\n  - FB 31\n  - FB 21',
    ],
    ['Umbrüche im Listenpunkt', doc(liste([absatz('a', umbruch(), 'b')])), '- a\n  b'],
    ['Tabellen zeilenweise', doc(tabelle(['Jahr', 'Betrag'], ['2027', '1'])), 'Jahr\tBetrag\n2027\t1'],
  ])('%s', (_, dokument, text) => expect(zuText(dokument)).toBe(text))
})

test.each([
  [null, true],
  [doc(absatz()), true],
  [doc(absatz(' \u00a0 ')), true],
  [doc(liste('')), false],
  [doc(absatz('x')), false],
])('istLeer(%j) ist %s', (dokument, leer) => expect(istLeer(dokument)).toBe(leer))
