import {
  absatz,
  doc,
  fett,
  kursiv,
  link,
  liste,
  nummern,
  tabelle,
  ueberschrift,
  umbruch,
} from '../../richtext/bauen.js'
import type { RichKnoten } from '../../richtext/dokument.js'
import { istLeer, richBloecke } from './richtext.druck.js'

const bloecke = (...inhalt: RichKnoten[]) => richBloecke(doc(...inhalt))

describe('Text zu Blöcken', () => {
  test('Auszeichnungen und Umbrüche bleiben Stücke eines Absatzes', () => {
    const stuecke = absatz('sehen u.a. ', fett('ein'), ' ', kursiv('Konzept'), umbruch(), link('vor', 'https://nrw.de'))
    expect(bloecke(stuecke)).toEqual([
      {
        art: 'absatz',
        inhalt: [
          { text: 'sehen u.a. ' },
          { text: 'ein', fett: true },
          { text: ' ' },
          { text: 'Konzept', kursiv: true },
          { umbruch: true },
          { text: 'vor', link: 'https://nrw.de' },
        ],
      },
    ])
  })

  test('leere Absätze, Words Abstände, fallen weg', () => {
    expect(bloecke(absatz(), absatz(' '), absatz('x'), absatz())).toHaveLength(1)
    expect(istLeer(doc(absatz(), absatz('\u00a0')))).toBe(true)
    expect(istLeer(doc(liste('x')))).toBe(false)
  })

  test.each([
    [
      [1, 2, 1],
      [3, 4, 3],
    ],
    [
      [2, 2, 1, 2],
      [3, 4, 3, 4],
    ],
    [[2], [3]],
  ] as [(1 | 2)[], number[]][])('Überschriften %j werden %j: keine Ebene wird übersprungen', (ebenen, erwartet) => {
    const ist = bloecke(...ebenen.map((ebene) => ueberschrift(ebene, 'x')))
    expect(ist.map((block) => block.art === 'ueberschrift' && block.ebene)).toEqual(erwartet)
  })

  test('Listen behalten Verschachtelung und erste Nummer', () => {
    expect(bloecke(nummern(3, 'a', [absatz('b'), liste('c')]))).toEqual([
      {
        art: 'liste',
        geordnet: true,
        beginn: 3,
        eintraege: [
          [{ art: 'absatz', inhalt: [{ text: 'a' }] }],
          [
            { art: 'absatz', inhalt: [{ text: 'b' }] },
            { art: 'liste', geordnet: false, eintraege: [[{ art: 'absatz', inhalt: [{ text: 'c' }] }]] },
          ],
        ],
      },
    ])
  })

  test('die Kopfzeile einer Tabelle wird zum Kopf, der sich wiederholt', () => {
    const [block] = bloecke(tabelle(['Feld', 'Stand'], ['Arbeit', 'umgesetzt'], ['Bildung', 'offen']))
    expect(block).toMatchObject({ art: 'tabelle', kopf: [[{ kopf: true }, { kopf: true }]] })
    expect(block?.art === 'tabelle' && block.rumpf).toHaveLength(2)
  })

  test('eine Kopfzelle, die in den Rumpf ragt, bleibt im Rumpf', () => {
    const text = tabelle(['Feld', 'Stand'], ['umgesetzt'])
    text.content![0]!.content![0]!.attrs = { colspan: 1, rowspan: 2, colwidth: null }
    expect(bloecke(text)[0]).toMatchObject({ kopf: [], rumpf: [[{ kopf: true, zeilen: 2 }, { kopf: true }], [{}]] })
  })

  test('eine Zeile, die Zellen von oben ganz füllen, bleibt eine Zeile', () => {
    const text = tabelle(['Feld', 'Stand'], ['über zwei Zeilen'], [], ['x', 'y'])
    text.content![1]!.content![0]!.attrs = { colspan: 2, rowspan: 2, colwidth: null }
    expect(bloecke(text)[0]).toMatchObject({ rumpf: [[{ spalten: 2, zeilen: 2 }], [], [{}, {}]] })
  })

  test('die Spalte mit mehr Text wird breiter', () => {
    const [block] = bloecke(tabelle(['Nr.', 'Text'], ['1', 'Ein langer Satz mit vielen Wörtern, der Platz braucht.']))
    const [schmal, breit] = block?.art === 'tabelle' ? block.spalten : []
    expect(breit!.anteil).toBeGreaterThan(2 * schmal!.anteil)
  })

  test.each([
    ['/vorlagen/2016-0542', undefined, undefined],
    ['/vorlagen/2016-0542', 'https://ris.example.de', 'https://ris.example.de/vorlagen/2016-0542'],
    ['#oben', 'https://ris.example.de', undefined],
    ['mailto:rat@herne.example', undefined, 'mailto:rat@herne.example'],
  ])('Link %s mit Adresse %s führt nach %s', (href, basisUrl, ziel) => {
    const [block] = richBloecke(doc(absatz(link('x', href))), { ...(basisUrl && { basisUrl }) })
    expect(block?.art === 'absatz' && block.inhalt[0]).toEqual({ text: 'x', ...(ziel && { link: ziel }) })
  })
})
