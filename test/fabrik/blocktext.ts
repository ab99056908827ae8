import type { Block, Zelle } from '../../src/pdf/bloecke.js'

/**
 * The text of blocks as lines in reading order, a row of a table as one line: for tests and for the check of prints.
 * @param fuge stands between the cells of a row
 */
export const blockText = (bloecke: readonly Block[], fuge = ' | '): string[] =>
  bloecke.flatMap((block) => zeilen(block, fuge))

function zeilen(block: Block, fuge: string): string[] {
  switch (block.art) {
    case 'absatz':
    case 'ueberschrift':
      return [block.inhalt.map((stueck) => ('text' in stueck ? stueck.text : '\n')).join('')]
    case 'liste':
      return block.eintraege.flatMap((eintrag) => blockText(eintrag, fuge))
    case 'tabelle':
      return [...block.kopf, ...block.rumpf, ...(block.summen ?? [])].map((reihe) => zellen(reihe, fuge))
    case 'kasten':
    case 'zusammen':
      return blockText(block.bloecke, fuge)
    case 'spalten':
      return block.spalten.flatMap((spalte) => blockText(spalte.bloecke, fuge))
    default:
      return []
  }
}

const zellen = (reihe: readonly Zelle[], fuge: string) =>
  reihe.map((zelle) => blockText(zelle.bloecke, fuge).join(fuge.replace('|', '/'))).join(fuge)

/** Every paragraph and heading by itself, in reading order. */
export function absatzTexte(bloecke: readonly Block[]): string[] {
  return bloecke.flatMap((block) => {
    switch (block.art) {
      case 'absatz':
      case 'ueberschrift':
        return zeilen(block, '')
      case 'liste':
        return block.eintraege.flatMap(absatzTexte)
      case 'tabelle':
        return [...block.kopf, ...block.rumpf, ...(block.summen ?? [])].flat().flatMap((z) => absatzTexte(z.bloecke))
      case 'kasten':
      case 'zusammen':
        return absatzTexte(block.bloecke)
      case 'spalten':
        return block.spalten.flatMap((spalte) => absatzTexte(spalte.bloecke))
      default:
        return []
    }
  })
}
