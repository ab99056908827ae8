import { Lauf, Umbruch } from './bloecke.js'
import { Schriftart, Wort } from './schrift.js'

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
}

/** Penalty of a break that must be taken. */
export const ZWANG = -1e4
const TRENNSTRAFE = 140
/** A break after a hyphen, slash or dash costs less than a hyphenation. */
const STRICHSTRAFE = 30
const NACH_STRICH = /(?<=[-/\u2010\u2013\u2014])(?=\p{L}{3})|\u200b/u
const ENTHAELT_STRICH = /[-/\u2010\u2013\u2014\u200b]/
/** A web address is never hyphenated: nobody could tell whether the hyphen belongs to it. */
const ADRESSE = /:\/\/|^www\./
const IN_ADRESSE = /(?<=[-/.?&=#_])(?=[\p{L}\d])/u
const graphemen = new Intl.Segmenter('de', { granularity: 'grapheme' })

const kasten = (text: string, stil: Stil, breite: number, wort: Wort | null = null): Stueck => ({
  art: Art.Kasten,
  breite,
  strafe: 0,
  trenn: false,
  text,
  stil,
  wort,
})
const leim = (stil: Stil): Stueck => ({
  art: Art.Leim,
  breite: (stil.schrift.leer * stil.groesse) / 1000,
  strafe: 0,
  trenn: false,
  text: ' ',
  stil,
  wort: null,
})
const strafe = (stil: Stil, wert: number, breite = 0): Stueck => ({
  art: Art.Strafe,
  breite,
  strafe: wert,
  trenn: breite > 0,
  text: '',
  stil,
  wort: null,
})

/** A part wider than the line is cut wherever it must be: nothing may run out of its column. */
function zerhackt(text: string, stil: Stil, hoechstens: number, stuecke: Stueck[]): void {
  let teil = ''
  let breite = 0
  const ab = stuecke.length
  const fuege = () => {
    if (stuecke.length > ab) stuecke.push(strafe(stil, TRENNSTRAFE * 4))
    stuecke.push(kasten(teil, stil, stil.schrift.breite(teil, stil.groesse)))
  }
  for (const { segment } of graphemen.segment(text)) {
    const dazu = stil.schrift.breite(segment, stil.groesse)
    if (teil && breite + dazu > hoechstens) {
      fuege()
      teil = ''
      breite = 0
    }
    teil += segment
    breite += dazu
  }
  if (teil) fuege()
}

function wort(text: string, stil: Stil, trennen: boolean, hoechstens: number, stuecke: Stueck[]): void {
  const { schrift, groesse } = stil
  if (!trennen && !text.includes('\u00ad')) {
    const breite = schrift.breite(text, groesse)
    if (breite <= hoechstens) {
      stuecke.push(kasten(text, stil, breite))
      return
    }
  }
  const ganzes = schrift.wort(text)
  const { teile, formen } = ganzes
  for (let i = 0; i < teile.length; i++) {
    if (i) stuecke.push(strafe(stil, TRENNSTRAFE, (schrift.strich * groesse) / 1000))
    const breite = (formen[i]!.breite * groesse) / 1000
    if (breite > hoechstens) zerhackt(teile[i]!, stil, hoechstens, stuecke)
    else stuecke.push(kasten(teile[i]!, stil, breite, i ? null : ganzes))
  }
}

function adresse(text: string, stil: Stil, hoechstens: number, stuecke: Stueck[]): void {
  text.split(IN_ADRESSE).forEach((teil, i) => {
    if (i) stuecke.push(strafe(stil, STRICHSTRAFE))
    const breite = stil.schrift.breite(teil, stil.groesse)
    if (breite > hoechstens) zerhackt(teil, stil, hoechstens, stuecke)
    else stuecke.push(kasten(teil, stil, breite))
  })
}

/** Where styles meet inside of a word, its boxes touch; together they may be wider than the line. */
function mitNotbruechen(liste: Stueck[], hoechstens: number): Stueck[] {
  let breite = 0
  return liste.flatMap((stueck) => {
    if (stueck.art !== Art.Kasten) {
      breite = 0
      return [stueck]
    }
    const passt = breite === 0 || breite + stueck.breite <= hoechstens
    breite = passt ? breite + stueck.breite : stueck.breite
    return passt ? [stueck] : [strafe(stueck.stil, TRENNSTRAFE * 4), stueck]
  })
}

/** Text → boxes, glue and penalties. No single box is wider than `hoechstens` (but for one character). */
export function stuecke(inhalt: Stilstueck[], trennen: boolean, hoechstens: number): Stueck[] {
  const liste: Stueck[] = []
  let stil: Stil | undefined
  for (const teil of inhalt) {
    if ('umbruch' in teil) {
      if (stil) liste.push(strafe(stil, ZWANG))
      continue
    }
    stil = teil.stil
    const woerter = teil.text.split(' ')
    for (let i = 0; i < woerter.length; i++) {
      if (i && liste.length && liste[liste.length - 1]!.art !== Art.Leim) liste.push(leim(stil))
      const text = woerter[i]!
      if (!text) continue
      if (ADRESSE.test(text)) {
        adresse(text, stil, hoechstens, liste)
        continue
      }
      if (!ENTHAELT_STRICH.test(text)) {
        wort(text, stil, trennen, hoechstens, liste)
        continue
      }
      text.split(NACH_STRICH).forEach((stueck, k) => {
        if (k) liste.push(strafe(teil.stil, STRICHSTRAFE))
        if (stueck) wort(stueck, teil.stil, trennen, hoechstens, liste)
      })
    }
  }
  while (liste.length && liste[liste.length - 1]!.art !== Art.Kasten) liste.pop()
  return inhalt.length > 1 ? mitNotbruechen(liste, hoechstens) : liste
}
