import type { Block, Zelle } from '../../src/pdf/bloecke.js'

/** The text of blocks as lines in reading order, a row of a table as one line: for tests and for the check of prints. */
export const blockText = (bloecke: readonly Block[]): string[] => bloecke.flatMap(zeilen)

function zeilen(block: Block): string[] {
  switch (block.art) {
    case 'absatz':
    case 'ueberschrift':
      return [block.inhalt.map((stueck) => ('text' in stueck ? stueck.text : '\n')).join('')]
    case 'liste':
      return block.eintraege.flatMap(blockText)
    case 'tabelle':
      return [...block.kopf, ...block.rumpf, ...(block.summen ?? [])].map(reihe)
    case 'kasten':
    case 'zusammen':
      return blockText(block.bloecke)
    case 'spalten':
      return block.spalten.flatMap((spalte) => blockText(spalte.bloecke))
    default:
      return []
  }
}

const reihe = (zellen: readonly Zelle[]) => zellen.map((zelle) => blockText(zelle.bloecke).join(' / ')).join(' | ')
