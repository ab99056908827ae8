import { render } from 'preact-render-to-string'
import { absatz, doc, fett, kursiv, link, liste, nummern, tabelle, ueberschrift, umbruch } from './bauen.js'
import type { RichDokument } from './dokument.js'
import { RichText } from './zu-jsx.js'

const html = (dokument: RichDokument) => render(<RichText dokument={dokument} />)

describe('RichText', () => {
  test.each([
    ['Absatz mit maskierten Zeichen', doc(absatz('<b> & "')), '<p>&lt;b> &amp; &quot;</p>'],
    ['Überschriften ab h3', doc(ueberschrift(1, 'A'), ueberschrift(2, 'B')), '<h3>A</h3><h4>B</h4>'],
    [
      'fett, kursiv, Umbruch',
      doc(absatz(fett('a'), umbruch(), kursiv('b'))),
      '<p><strong>a</strong><br/><em>b</em></p>',
    ],
    [
      'Liste in der Liste',
      doc(liste([absatz('a'), nummern(3, 'b')])),
      '<ul><li><p>a</p><ol start="3"><li><p>b</p></li></ol></li></ul>',
    ],
    ['Liste ab 1 ohne Angabe', doc(nummern(1, 'b')), '<ol><li><p>b</p></li></ol>'],
    [
      'Link',
      doc(absatz(link('Stadt', 'https://herne.de'))),
      '<p><a class="kern-link" href="https://herne.de" rel="noopener">Stadt</a></p>',
    ],
    ['Link, der an der Prüfung vorbeikam, als Text', doc(absatz(link('x', 'javascript:alert(1)'))), '<p>x</p>'],
  ])('%s', (_, dokument, erwartet) => expect(html(dokument)).toBe(erwartet))

  test('Tabelle mit Kopf, in einem Bereich, den die Tastatur erreicht', () => {
    expect(html(doc(tabelle(['Jahr'], ['2027'])))).toBe(
      '<div class="tabelle" tabindex="0" role="group" aria-label="Tabelle, seitlich verschiebbar"><table>' +
        '<thead><tr><th scope="col"><p>Jahr</p></th></tr></thead><tbody><tr><td><p>2027</p></td></tr></tbody></table></div>',
    )
  })

  test('Kopfzelle am Zeilenanfang gilt für die Zeile, Verbünde bleiben', () => {
    const zeile = {
      type: 'table_row',
      content: [
        { type: 'table_header', attrs: { colspan: 1, rowspan: 2 }, content: [absatz('Summe')] },
        { type: 'table_cell', attrs: { colspan: 2, rowspan: 1 }, content: [absatz('1')] },
      ],
    }
    expect(html(doc({ type: 'table', content: [zeile] }))).toContain(
      '<tbody><tr><th scope="row" rowspan="2"><p>Summe</p></th><td colspan="2"><p>1</p></td></tr></tbody>',
    )
  })
})
