import type { RichDokument, RichKnoten } from './dokument.js'

/** Plain text for search, OParl and mail: one block a line, words never glued together, lists with their numbers. */
export function zuText(dokument: RichDokument): string {
  return dokument.content.map((knoten) => blocktext(knoten)).join('\n')
}

/** A document without a single word: one empty paragraph is what an emptied editor sends. */
export const istLeer = (dokument: RichDokument | null): boolean => !dokument || zuText(dokument).trim() === ''

/** The text of one paragraph, heading or cell content; line breaks stay line breaks. */
export function zeilentext(knoten: RichKnoten): string {
  if (knoten.type === 'hard_break') return '\n'
  return knoten.text ?? (knoten.content ?? []).map(zeilentext).join('')
}

/** @param einzug blanks before each line, two per level of a list */
export function blocktext(knoten: RichKnoten, einzug = ''): string {
  const kinder = knoten.content ?? []
  switch (knoten.type) {
    case 'bullet_list':
      return kinder.map((punkt) => punkttext(punkt, einzug, '- ')).join('\n')
    case 'ordered_list':
      return kinder.map((punkt, i) => punkttext(punkt, einzug, `${Number(knoten.attrs?.start ?? 1) + i}. `)).join('\n')
    case 'table':
      return kinder.map((zeile) => (zeile.content ?? []).map(zellentext).join('\t')).join('\n')
    default:
      return zeilentext(knoten).replace(/^/gm, einzug)
  }
}

function punkttext(punkt: RichKnoten, einzug: string, zeichen: string): string {
  const tiefer = `${einzug}  `
  const zeilen = (punkt.content ?? []).map((kind) => blocktext(kind, tiefer)).join('\n')
  return einzug + zeichen + zeilen.slice(tiefer.length)
}

const zellentext = (zelle: RichKnoten) =>
  (zelle.content ?? [])
    .map((kind) => blocktext(kind))
    .join(' ')
    .replaceAll('\n', ' ')
