import { diffArrays, diffWordsWithSpace } from 'diff'
import type { RichDokument, RichKnoten } from './dokument.js'
import { zeilentext } from './zu-text.js'

export type Blockart = 'absatz' | 'ueberschrift' | 'punkt' | 'zeile'

export interface Textteil {
  art: 'gleich' | 'neu' | 'weg'
  text: string
}

/** A paragraph, heading, point of a list or row of a table; `teile` render as text, `<ins>` and `<del>`. */
export interface Blockunterschied {
  blockart: Blockart
  /** `geaendert`: some words differ; the others are whole blocks. */
  art: 'gleich' | 'neu' | 'weg' | 'geaendert'
  teile: Textteil[]
}

interface Textblock {
  blockart: Blockart
  text: string
}

/** Beyond this many word edits a block counts as rewritten; the search for the shortest script would take too long. */
const MAX_AENDERUNGEN = 400
/** The same for whole blocks: two documents that far apart are two documents. */
const MAX_BLOECKE = 2000
/** Blocks with less than a third of their words in common are a new one and a gone one. */
const AEHNLICH = 1 / 3

/** Word by word what has changed between two documents. Only words count: bold or a changed link address do not. */
export function unterschied(alt: RichDokument | null, neu: RichDokument | null): Blockunterschied[] {
  const gleich = (a: Textblock, b: Textblock) => a.blockart === b.blockart && a.text === b.text
  const [davor, danach] = [textbloecke(alt), textbloecke(neu)]
  const laeufe = diffArrays(davor, danach, { comparator: gleich, maxEditLength: MAX_BLOECKE })
  if (!laeufe) return [...davor.map((block) => ganz('weg', block)), ...danach.map((block) => ganz('neu', block))]
  const ergebnis: Blockunterschied[] = []
  let weg: Textblock[] = []
  for (const lauf of laeufe) {
    if (lauf.removed) weg = lauf.value
    else if (lauf.added) {
      ergebnis.push(...gegenueber(weg, lauf.value))
      weg = []
    } else {
      ergebnis.push(...weg.map((block) => ganz('weg', block)), ...lauf.value.map((block) => ganz('gleich', block)))
      weg = []
    }
  }
  return [...ergebnis, ...weg.map((block) => ganz('weg', block))]
}

/** R4.1: "geändert" is only true if the words differ; spacing and emphasis are no change of a resolution. */
export function gleicherWortlaut(alt: RichDokument | null, neu: RichDokument | null): boolean {
  const worte = (dokument: RichDokument | null) =>
    textbloecke(dokument)
      .map((block) => block.text.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
  return worte(alt) === worte(neu)
}

/** Old and new blocks at the same place, paired in order as far as they resemble each other. */
function gegenueber(weg: readonly Textblock[], neu: readonly Textblock[]): Blockunterschied[] {
  const paare = Array.from({ length: Math.max(weg.length, neu.length) }, (_, i) => [weg[i], neu[i]] as const)
  return paare.flatMap(([alt, frisch]) => {
    const teile = alt && frisch && alt.blockart === frisch.blockart ? wortweise(alt.text, frisch.text) : null
    if (frisch && teile) return [{ blockart: frisch.blockart, art: 'geaendert' as const, teile }]
    return [...(alt ? [ganz('weg', alt)] : []), ...(frisch ? [ganz('neu', frisch)] : [])]
  })
}

function wortweise(alt: string, neu: string): Textteil[] | null {
  const laeufe = diffWordsWithSpace(alt, neu, { maxEditLength: MAX_AENDERUNGEN })
  if (!laeufe) return null
  const gemeinsam = laeufe.filter((l) => !l.added && !l.removed).reduce((n, l) => n + l.value.trim().length, 0)
  if (gemeinsam < AEHNLICH * Math.max(alt.length, neu.length)) return null
  return laeufe.map((l) => ({ art: l.added ? 'neu' : l.removed ? 'weg' : 'gleich', text: l.value }))
}

const ganz = (art: 'gleich' | 'neu' | 'weg', { blockart, text }: Textblock): Blockunterschied => ({
  blockart,
  art,
  teile: [{ art, text }],
})

function textbloecke(dokument: RichDokument | null): Textblock[] {
  return (dokument?.content ?? []).flatMap((knoten) => bloeckeVon(knoten, 'absatz'))
}

function bloeckeVon(knoten: RichKnoten, absatzart: Blockart): Textblock[] {
  const kinder = knoten.content ?? []
  switch (knoten.type) {
    case 'bullet_list':
    case 'ordered_list':
      return kinder.flatMap((punkt) => (punkt.content ?? []).flatMap((kind) => bloeckeVon(kind, 'punkt')))
    case 'table':
      return kinder.map((zeile) => ({ blockart: 'zeile', text: (zeile.content ?? []).map(zellentext).join(' | ') }))
    case 'heading':
      return [{ blockart: 'ueberschrift', text: zeilentext(knoten) }]
    default:
      return [{ blockart: absatzart, text: zeilentext(knoten) }]
  }
}

const zellentext = (zelle: RichKnoten) =>
  (zelle.content ?? []).flatMap((kind) => bloeckeVon(kind, 'absatz').map((block) => block.text)).join(' ')
