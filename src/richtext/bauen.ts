import type { RichDokument, RichKnoten } from './dokument.js'

/*
 * Small builders, for tests, demo data and imports: `doc(absatz('Der Rat beschließt …'))`.
 * They give the canonical form, the same that `pruefeRichtext` returns.
 */

type Stueck = string | RichKnoten
const knoten = (stueck: Stueck): RichKnoten => (typeof stueck === 'string' ? { type: 'text', text: stueck } : stueck)
const inhalt = (stuecke: Stueck[]) => {
  const content = stuecke.filter((s) => s !== '').map(knoten)
  return content.length ? { content } : {}
}
const marke = (text: string, type: string, attrs?: Record<string, unknown>): RichKnoten => ({
  type: 'text',
  marks: [attrs ? { type, attrs } : { type }],
  text,
})

export const doc = (...content: RichKnoten[]): RichDokument => ({ type: 'doc', content })
export const absatz = (...stuecke: Stueck[]): RichKnoten => ({ type: 'paragraph', ...inhalt(stuecke) })
export const ueberschrift = (level: 1 | 2, text: string): RichKnoten => ({
  type: 'heading',
  attrs: { level },
  ...inhalt([text]),
})
export const umbruch = (): RichKnoten => ({ type: 'hard_break' })
export const fett = (text: string): RichKnoten => marke(text, 'strong')
export const kursiv = (text: string): RichKnoten => marke(text, 'em')
export const link = (text: string, href: string): RichKnoten => marke(text, 'link', { href })

const punkte = (eintraege: (string | RichKnoten[])[]): RichKnoten[] =>
  eintraege.map((e) => ({ type: 'list_item', content: typeof e === 'string' ? [absatz(e)] : e }))
export const liste = (...eintraege: (string | RichKnoten[])[]): RichKnoten => ({
  type: 'bullet_list',
  content: punkte(eintraege),
})
export const nummern = (start: number, ...eintraege: (string | RichKnoten[])[]): RichKnoten => ({
  type: 'ordered_list',
  attrs: { start },
  content: punkte(eintraege),
})

const zelle = (type: string) => (text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [absatz(text)],
})
/** The first row is the head. */
export const tabelle = (kopf: string[], ...zeilen: string[][]): RichKnoten => ({
  type: 'table',
  content: [
    { type: 'table_row', content: kopf.map(zelle('table_header')) },
    ...zeilen.map((zeile) => ({ type: 'table_row', content: zeile.map(zelle('table_cell')) })),
  ],
})
