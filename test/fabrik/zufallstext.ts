import fc from 'fast-check'
import type { RichDokument, RichKnoten } from '../../src/richtext/dokument.js'
import { satz } from './zufallswoerter.js'

const links = [
  'https://www.mags.nrw/integration?a=1&b=<2>',
  'mailto:rat@herne.example',
  'tel:+492323160',
  '/vorlagen/2016-0542',
  '#oben',
]
const marken: fc.Arbitrary<RichKnoten['marks'] & {}> = fc
  .subarray(['link', 'em', 'strong'], { minLength: 0 })
  .chain((namen) =>
    fc
      .constantFrom(...links)
      .map((href) => namen.map((type) => (type === 'link' ? { type, attrs: { href } } : { type }))),
  )

const textstueck = fc
  .tuple(
    satz(14),
    fc.oneof({ weight: 5, arbitrary: fc.constant<RichKnoten['marks'] & {}>([]) }, { weight: 2, arbitrary: marken }),
    fc.boolean(),
  )
  .map(([text, marks, abstand]): RichKnoten => ({
    type: 'text',
    text: abstand ? `${text} ` : text,
    ...(marks.length && { marks }),
  }))

const inline = fc.oneof(
  { weight: 12, arbitrary: textstueck },
  { weight: 1, arbitrary: fc.constant<RichKnoten>({ type: 'hard_break' }) },
)

const absatzAus = (stueck: fc.Arbitrary<RichKnoten>, hoechstens: number) =>
  fc
    .array(stueck, { maxLength: hoechstens })
    .map((content): RichKnoten => (content.length ? { type: 'paragraph', content } : { type: 'paragraph' }))

const absatz = absatzAus(inline, 5)
const zellabsatz = absatzAus(
  satz(4).map((text): RichKnoten => ({ type: 'text', text })),
  2,
)

const ueberschrift = fc
  .tuple(fc.constantFrom(1, 2), satz(8))
  .map(([level, text]): RichKnoten => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }))

/** Lists within lists: the last entry goes deeper. */
const liste = (tiefe: number): fc.Arbitrary<RichKnoten> =>
  fc
    .tuple(
      fc.constantFrom('bullet_list', 'ordered_list'),
      fc.constantFrom(1, 1, 0, 7, 99_998),
      fc.array(fc.array(absatz, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      tiefe > 0 ? liste(tiefe - 1).map((innen) => [innen]) : fc.constant([]),
    )
    .map(([type, start, eintraege, innen]) => ({
      type,
      ...(type === 'ordered_list' && { attrs: { start } }),
      content: eintraege.map((absaetze, i) => ({
        type: 'list_item',
        content: i === eintraege.length - 1 ? [...absaetze, ...innen] : absaetze,
      })),
    }))

const tiefeListe = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 8 }) },
  )
  .chain(liste)

const zelle = (type: string, colspan: number, inhalt: RichKnoten[]): RichKnoten => ({
  type,
  attrs: { colspan, rowspan: 1, colwidth: null },
  content: inhalt,
})

/** Small, wide (14 columns) or long (300 rows) tables. */
const raster = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ spalten: fc.integer({ min: 1, max: 6 }), zeilen: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ spalten: fc.integer({ min: 7, max: 14 }), zeilen: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ spalten: fc.integer({ min: 1, max: 3 }), zeilen: fc.integer({ min: 60, max: 300 }) }),
  },
)

/** With and without a head, with cells over several columns and lists in cells. */
const tabelle = fc
  .tuple(
    raster,
    fc.boolean(),
    fc.boolean(),
    fc.array(fc.oneof({ weight: 8, arbitrary: zellabsatz }, { weight: 1, arbitrary: liste(1) }), {
      minLength: 5,
      maxLength: 12,
    }),
  )
  .map(([{ spalten, zeilen }, mitKopf, verbunden, inhalte]): RichKnoten => ({
    type: 'table',
    content: Array.from({ length: zeilen }, (_, z) => {
      const type = mitKopf && z === 0 ? 'table_header' : 'table_cell'
      const inhalt = (s: number) => [inhalte[(z * spalten + s) % inhalte.length]!]
      // Every fifth row of such a table is one cell across all columns.
      const zellen =
        verbunden && z % 5 === 2
          ? [zelle(type, spalten, inhalt(0))]
          : Array.from({ length: spalten }, (_, s) => zelle(type, 1, inhalt(s)))
      return { type: 'table_row', content: zellen }
    }),
  }))

/** Never half of a character: the application takes no such text. */
const hoechstens = (zeichen: number, text: string): string => [...text].slice(0, zeichen).join('')

/** A cell higher than a page. */
const turm = fc.tuple(satz(14), fc.integer({ min: 200, max: 900 })).map(([text, mal]): RichKnoten => ({
  type: 'table',
  content: [
    {
      type: 'table_row',
      content: ['Nr.', 'Text'].map((t) =>
        zelle('table_header', 1, [{ type: 'paragraph', content: [{ type: 'text', text: t }] }]),
      ),
    },
    {
      type: 'table_row',
      content: [
        zelle('table_cell', 1, [{ type: 'paragraph' }]),
        zelle('table_cell', 1, [
          { type: 'paragraph', content: [{ type: 'text', text: hoechstens(6000, Array(mal).fill(text).join(' ')) }] },
        ]),
      ],
    },
  ],
}))

const bloecke = (hoechstens: number): fc.Arbitrary<RichDokument> =>
  fc
    .array(
      fc.oneof(
        { weight: 24, arbitrary: absatz },
        { weight: 8, arbitrary: ueberschrift },
        { weight: 6, arbitrary: tiefeListe },
        { weight: 6, arbitrary: tabelle },
        { weight: 1, arbitrary: turm },
      ),
      { minLength: 1, maxLength: hoechstens },
    )
    .map((content) => ({ type: 'doc', content }))

/** A rich text that passes the check of src/richtext. */
export const richtext = bloecke(12)

/** A short one, for resolutions. */
export const kurzerRichtext = bloecke(2)
