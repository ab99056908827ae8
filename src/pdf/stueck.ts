import type { Lauf, Umbruch } from './bloecke.js'
import type { Form, Wort } from './form.js'
import type { Schriftart } from './schrift.js'

/** How a run of text looks; one object per run, so that identity means "same style". */
export interface Stil {
  schrift: Schriftart
  groesse: number
  farbe: string
  /** The run this text comes from, if it is a link. */
  verweis?: Lauf
}

/** A text run in its style, or a forced break. */
export type Stilstueck = { text: string; stil: Stil } | Umbruch

export const enum Art {
  Kasten,
  Leim,
  Strafe,
}

/** Knuth and Plass: boxes, glue and penalties. `trenn`: a hyphen of this width appears at the break. */
export interface Stueck {
  art: Art
  breite: number
  strafe: number
  trenn: boolean
  text: string
  stil: Stil
  /** This box is the first syllable of this word; a penalty and a box follow for each of the others. */
  wort: Wort | null
  /** This box is drawn like this, not joined with its neighbours. */
  form: Form | null
}

/** Penalty of a break that must be taken. */
export const ZWANG = -1e4

/** UTF-16 units. What is longer is no word: hyphenating and shaping it would take time that grows with its square. */
export const LAENGSTES_WORT = 256

const stueck = (art: Art, stil: Stil, breite: number, text: string): Stueck => ({
  art,
  breite,
  strafe: 0,
  trenn: false,
  text,
  stil,
  wort: null,
  form: null,
})

export const kasten = (text: string, stil: Stil, breite: number, wort: Wort | null = null): Stueck => ({
  ...stueck(Art.Kasten, stil, breite, text),
  wort,
})

export const formkasten = (text: string, stil: Stil, form: Form): Stueck => ({
  ...stueck(Art.Kasten, stil, (form.breite * stil.groesse) / 1000, text),
  form,
})

export const leim = (stil: Stil): Stueck => stueck(Art.Leim, stil, (stil.schrift.leer * stil.groesse) / 1000, ' ')

export const strafe = (stil: Stil, wert: number, breite = 0): Stueck => ({
  ...stueck(Art.Strafe, stil, breite, ''),
  strafe: wert,
  trenn: breite > 0,
})
