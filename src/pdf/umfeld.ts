import { Inhalt, Lauf } from './bloecke.js'
import type { Ausrichtung } from './zeile.js'
import { FARBE } from './masse.js'
import { schriftart } from './schrift.js'
import { Element } from './struktur.js'
import { Stilstueck } from './stueck.js'

/** Where a block stands and what it inherits. */
export interface Umfeld {
  x: number
  breite: number
  eltern: Element
  /** Inside a table: smaller, ragged. */
  zelle: boolean
  liste: number
  ausrichtung: Ausrichtung | undefined
  fett: boolean
  grau: boolean
  zahl: boolean
  /** Shrinks the text of tables with very many columns. */
  faktor: number
  werk: Werk
}

/** State of one document while it is set. */
export class Werk {
  private tabellen = 0
  private ebene = 0
  /** Structure elements that carry an identifier, for the tree of identifiers. */
  readonly ids: { id: string; element: Element }[] = []

  tabelle(): string {
    return `t${++this.tabellen}`
  }

  /** Heading levels start at 1 and skip none (PDF/UA 7.4.2). */
  ueberschrift(ebene: number): number {
    this.ebene = Math.min(ebene, this.ebene + 1)
    return this.ebene
  }
}

export const VERWEIS = /^(https?:|mailto:|tel:)/i

export interface Schriftbild {
  groesse: number
  fett?: boolean
  farbe?: string
}

function stilstueck(lauf: Lauf, umfeld: Umfeld, { groesse, fett, farbe }: Schriftbild): Stilstueck {
  const schrift = schriftart(lauf.fett || fett || umfeld.fett, lauf.kursiv, umfeld.zahl)
  const verweis = lauf.link && VERWEIS.test(lauf.link) ? lauf : undefined
  const tinte = verweis ? FARBE.akzent : (farbe ?? (umfeld.grau ? FARBE.grau : FARBE.tinte))
  return { text: lauf.text, stil: { schrift, groesse, farbe: tinte, verweis } }
}

/** Runs → text in styles. */
export const stile = (inhalt: Inhalt, umfeld: Umfeld, bild: Schriftbild): Stilstueck[] =>
  inhalt.map((teil) => ('umbruch' in teil ? teil : stilstueck(teil, umfeld, bild)))
