import { absatz, doc, fett, kursiv, link, liste, nummern, tabelle, ueberschrift, umbruch } from './bauen.js'
import { pruefeRichtext } from './pruefen.js'

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const d = (...content: unknown[]) => ({ type: 'doc', content })
const fehlerVon = (json: unknown) => {
  const ergebnis = pruefeRichtext(json, '/sachverhalt')
  return 'fehler' in ergebnis ? ergebnis.fehler : []
}
const zelle = (attrs: object = {}) => ({ type: 'table_cell', attrs, content: [p('x')] })
const zeile = (...content: unknown[]) => ({ type: 'table_row', content })
const linkziel = '/content/0/content/0/marks/0/attrs/href'
const tief = (n: number): unknown =>
  n === 0 ? p('x') : { type: 'bullet_list', content: [{ type: 'list_item', content: [p('x'), tief(n - 1)] }] }

describe('pruefeRichtext nimmt an', () => {
  test.each([
    [
      'den Sachverhalt mit allem, was es gibt',
      doc(
        ueberschrift(1, 'Ausgangslage'),
        absatz(
          'Der Rat hat ',
          fett('einstimmig'),
          ' und ',
          kursiv('sofort'),
          umbruch(),
          link('hier', 'https://herne.de'),
        ),
        liste('eins', [absatz('zwei'), nummern(3, 'drei')]),
        tabelle(['Jahr', 'Betrag'], ['2027', '−48.000,00']),
      ),
    ],
    ['einen leeren Absatz', doc(absatz())],
    ['Emoji und Schrift von rechts nach links', doc(absatz('Fest 🎉 und שלום und عربى'))],
    ['Tabulator und Zeilenwechsel', doc(absatz('a\tb\nc'))],
  ])('%s und gibt ihn unverändert zurück', (_, dokument) => {
    expect(pruefeRichtext(dokument)).toEqual({ dokument })
  })

  test('die Herner Vorlage Wort für Wort', () => {
    const sachverhalt = doc(absatz('Die Förderrichtlinien des Landes NRW sehen u.a. ein Konzept vor.'))
    expect(pruefeRichtext(JSON.parse(JSON.stringify(sachverhalt)))).toEqual({ dokument: sachverhalt })
  })

  test('Textstücke gleicher Art und fügt sie zusammen', () => {
    const geteilt = d({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ],
    })
    expect(pruefeRichtext(geteilt)).toEqual({ dokument: doc(absatz('ab')) })
  })

  test('verbundene Zellen, die zusammen ein Rechteck füllen', () => {
    const json = d({
      type: 'table',
      content: [zeile(zelle({ colspan: 2 }), zelle({ rowspan: 2 })), zeile(zelle(), zelle())],
    })
    expect(fehlerVon(json)).toEqual([])
  })

  test('eine Zeile, die Zellen von oben ganz füllen', () => {
    const voll = [zeile(zelle({ colspan: 2, rowspan: 2 })), zeile()]
    expect(fehlerVon(d({ type: 'table', content: [zeile(zelle(), zelle()), ...voll] }))).toEqual([])
    expect(fehlerVon(d({ type: 'table', content: [...voll, zeile(zelle(), zelle())] }))).toEqual([])
  })
})

describe('pruefeRichtext weist ab und zeigt auf die Stelle', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['nichts', null, '', /Dokument/],
    ['eine Zeichenkette', 'Text', '', /Dokument/],
    ['einen einzelnen Absatz', p('x'), '', /Dokument/],
    ['ein leeres Dokument', d(), '', /leer oder unvollständig/],
    ['einen unbekannten Knoten', d(p('x'), { type: 'image' }), '/content/1/type', /„image“ gibt es/],
    ['einen Namen aus dem Prototyp', d({ type: '__proto__' }), '/content/0/type', /gibt es/],
    ['einen Knoten ohne Art', d({}), '/content/0/type', /ohne Art/],
    ['Text unmittelbar im Dokument', d({ type: 'text', text: 'x' }), '/content/0', /Textstück passt hier nicht/],
    ['eine Liste ohne Punkte', d({ type: 'bullet_list' }), '/content/0', /leer oder unvollständig/],
    [
      'einen Absatz unmittelbar in der Liste',
      d({ type: 'bullet_list', content: [p('x')] }),
      '/content/0/content/0',
      /passt hier nicht/,
    ],
    [
      'ein leeres Textstück',
      d({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
      '/content/0/content/0/text',
      /nicht leer/,
    ],
    [
      'eine Überschrift der Ebene 3',
      d({ type: 'heading', attrs: { level: 3 } }),
      '/content/0/attrs/level',
      /Ebene der Überschrift/,
    ],
    ['eine Farbe', d({ type: 'paragraph', attrs: { color: 'red' } }), '/content/0/attrs', /unbekannte Eigenschaft/],
    ['ein fremdes Feld', d({ ...p('x'), 'a/b': 1 }), '/content/0/a~1b', /nicht bekannt/],
    [
      'einen zu breiten Zellverbund',
      d({ type: 'table', content: [zeile(zelle({ colspan: 51 }))] }),
      '/content/0/content/0/content/0/attrs/colspan',
      /1 bis 50/,
    ],
    [
      'eine Tabelle mit kürzerer Zeile',
      d({ type: 'table', content: [zeile(zelle(), zelle()), zeile(zelle())] }),
      '/content/0/content/1',
      /Zeile 2 .* nicht genau 2/,
    ],
    ['eine Zeile ohne Zelle', d({ type: 'table', content: [zeile()] }), '/content/0/content/0', /Zeile 1/],
    [
      'eine Zelle über das Ende hinaus',
      d({ type: 'table', content: [zeile(zelle({ rowspan: 2 }))] }),
      '/content/0/content/0',
      /ragt/,
    ],
    [
      'eine Zeile ohne Zelle, die Zellen von oben nicht ganz füllen',
      d({ type: 'table', content: [zeile(zelle({ rowspan: 2 }), zelle()), zeile()] }),
      '/content/0/content/1',
      /Zeile 2/,
    ],
    ['einen Link mit halbem Zeichen', d(absatz(link('hier', 'https://a.de/\ud800'))), linkziel, /halbe Zeichen/],
    [
      'einen zu langen Link',
      d(absatz(link('hier', `https://a.de/${'x'.repeat(2_000)}`))),
      linkziel,
      /höchstens 2000 Zeichen/,
    ],
    ['NUL', d(p('vor dem \u0000 Zeichen')), '/content/0/content/0/text', /Nach „vor dem“ .*U\+0000/],
    ['eine halbe Ersatzzeichenfolge', d(p('\ud83c')), '/content/0/content/0/text', /Am Anfang .*U\+D83C/],
    ['zu tiefe Listen', d(tief(40)), '', /verschachtelt/],
    ['mehr als zwei Megabyte', d(p('x'.repeat(2_000_001))), '', /zu lang/],
  ])('%s', (_, json, zeiger, text) => {
    const fehler = fehlerVon(json)
    expect(fehler[0]?.zeiger).toBe(`/sachverhalt${zeiger}`)
    expect(fehler[0]?.text).toMatch(text)
  })

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//fremd.example',
    '/\\fremd.example',
    '/\t/fremd.example',
    'https://',
    'herne.de',
    '',
    17,
    null,
    `https://herne.de/${'a'.repeat(2000)}`,
  ])('den Link %j', (href) => {
    const json = d({
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
    })
    expect(fehlerVon(json)).toEqual([
      {
        zeiger: '/sachverhalt/content/0/content/0/marks/0/attrs/href',
        text: expect.stringMatching(/Adresse des Links/) as string,
      },
    ])
  })

  test.each([
    ['unterstrichen', [{ type: 'underline' }], '/marks/0/type'],
    ['zweimal fett', [{ type: 'strong' }, { type: 'strong' }], '/marks'],
    ['Auszeichnung ohne Liste', { type: 'strong' }, '/marks'],
    ['leere Auszeichnung', [null], '/marks/0/type'],
    ['Link ohne Adresse', [{ type: 'link' }], '/marks/0/attrs/href'],
  ])('%s', (_, marks, zeiger) => {
    const json = d({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] })
    expect(fehlerVon(json).map((f) => f.zeiger)).toEqual([`/sachverhalt/content/0/content/0${zeiger}`])
  })

  test('Fettdruck in einer Überschrift', () => {
    const json = d({
      type: 'heading',
      attrs: { level: 1 },
      content: [{ type: 'text', text: 'x', marks: [{ type: 'strong' }] }],
    })
    expect(fehlerVon(json)[0]?.zeiger).toBe('/sachverhalt/content/0/content/0/marks')
  })

  test('alles auf einmal, aber nicht mehr als fünfzig Fehler', () => {
    expect(fehlerVon(d({ type: 'video' }, p('\u0001')))).toHaveLength(2)
    expect(fehlerVon(d(...Array.from({ length: 80 }, () => ({ type: 'video' }))))).toHaveLength(50)
  })

  test('ein Objekt, das sich selbst enthält, ohne zu hängen', () => {
    const kreis: Record<string, unknown> = { type: 'doc' }
    kreis.content = [kreis, kreis]
    expect(fehlerVon(kreis)).toHaveLength(1)
  })
})
