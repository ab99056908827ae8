import { Schema, type AttributeSpec, type DOMOutputSpec, type NodeSpec } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'
import { erlaubteLinkadresse, linkfehler } from './linkadresse.js'

/*
 * The one rich text of the house: the editor in the browser and the check on the server read this file.
 * Colours, fonts, sizes, images and underline cannot exist: images are Anlagen, underlined text looks like a link.
 */

export const MAX_SPALTEN = 50

const zahl = (von: number, bis: number, vorgabe: number): AttributeSpec => ({
  default: vorgabe,
  validate: (wert: unknown) => {
    if (!Number.isInteger(wert) || (wert as number) < von || (wert as number) > bis) {
      throw new RangeError(`muss eine ganze Zahl von ${von} bis ${bis} sein`)
    }
  },
})

const href: AttributeSpec = {
  validate: (wert: unknown) => {
    const fehler = linkfehler(wert)
    if (fehler) throw new RangeError(fehler)
  },
}

const tabelle = tableNodes({
  tableGroup: 'block',
  cellContent: '(paragraph | bullet_list | ordered_list)+',
  cellAttributes: {},
})

const colwidth: AttributeSpec = {
  default: null,
  validate: (wert: unknown) => {
    const breite = (w: unknown) => Number.isInteger(w) && (w as number) >= 0 && (w as number) <= 10_000
    if (wert !== null && !(Array.isArray(wert) && wert.length <= MAX_SPALTEN && wert.every(breite))) {
      throw new RangeError('muss leer oder eine Liste ganzer Zahlen sein')
    }
  },
}

const zelle = (vorlage: NodeSpec): NodeSpec => ({
  ...vorlage,
  attrs: { colspan: zahl(1, MAX_SPALTEN, 1), rowspan: zahl(1, 10_000, 1), colwidth },
})

const nummerAus = (element: { getAttribute(name: string): string | null }) => {
  const nummer = Number(element.getAttribute('start') ?? 1)
  return { start: Number.isInteger(nummer) && nummer >= 0 && nummer <= 100_000 ? nummer : 1 }
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }],
      toDOM: (): DOMOutputSpec => ['p', 0],
    },
    heading: {
      // Two levels: the section of the Vorlage is the h2, so level 1 is shown as h3 and level 2 as h4.
      attrs: { level: zahl(1, 2, 1) },
      content: 'text*',
      marks: '',
      group: 'block',
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((ebene) => ({ tag: `h${ebene}`, attrs: { level: ebene <= 3 ? 1 : 2 } })),
      toDOM: (knoten): DOMOutputSpec => [knoten.attrs.level === 1 ? 'h3' : 'h4', 0],
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ul' }],
      toDOM: (): DOMOutputSpec => ['ul', 0],
    },
    ordered_list: {
      attrs: { start: zahl(0, 100_000, 1) },
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ol', getAttrs: nummerAus }],
      toDOM: (knoten): DOMOutputSpec =>
        knoten.attrs.start === 1 ? ['ol', 0] : ['ol', { start: String(knoten.attrs.start) }, 0],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: (): DOMOutputSpec => ['li', 0],
    },
    table: tabelle.table,
    table_row: tabelle.table_row,
    table_cell: zelle(tabelle.table_cell),
    table_header: zelle(tabelle.table_header),
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: (): DOMOutputSpec => ['br'],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const adresse: unknown = element.getAttribute('href')
            return erlaubteLinkadresse(adresse) ? { href: adresse } : false
          },
        },
      ],
      toDOM: (marke): DOMOutputSpec => ['a', { href: String(marke.attrs.href), rel: 'noopener' }, 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Google Docs wraps everything it copies in <b style="font-weight:normal">.
        { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
        { style: 'font-weight', getAttrs: (wert) => (/^(bold(er)?|[6-9]\d\d)$/.test(wert) ? null : false) },
      ],
      toDOM: (): DOMOutputSpec => ['strong', 0],
    },
    em: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
      toDOM: (): DOMOutputSpec => ['em', 0],
    },
  },
})
