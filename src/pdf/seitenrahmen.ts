import { Dokument } from './bloecke.js'
import { anfang, grapheme } from './grapheme.js'
import { FARBE, SEITE } from './masse.js'
import { schriftart } from './schrift.js'
import type { Stift } from './stift.js'
import { Element } from './struktur.js'
import { Stil } from './stueck.js'
import { Zeile, zeilen } from './zeile.js'

/** UTF-16 units: no line of this page holds as many, but for marks that take no room. */
const HOECHSTENS = 256

/** Artifacts have no owner; drawing wants one that never reaches the file. */
const niemand = new Element('Artifact', null)

const stil = (groesse: number, farbe: string, fett = false): Stil => ({ schrift: schriftart(fett), groesse, farbe })
const ziffern = (groesse: number, farbe: string): Stil => ({ schrift: schriftart(false, false, true), groesse, farbe })

/** Words are measured one by one: that is how they are set and remembered. */
function textbreite(text: string, { schrift, groesse }: Stil): number {
  const woerter = anfang(text, HOECHSTENS).split(' ')
  const summe = woerter.reduce((breite, wort) => breite + (wort ? schrift.form(wort).breite : 0), 0)
  return ((summe + (woerter.length - 1) * schrift.leer) * groesse) / 1000
}

/** Cuts a line at a word so that it fits, and says so by an ellipsis. */
function angepasst(text: string, art: Stil, breite: number): string {
  const passt = (teil: string) => textbreite(teil, art) <= breite
  if (text.length <= HOECHSTENS && passt(text)) return text
  const woerter = anfang(text, HOECHSTENS).split(' ')
  while (woerter.length > 1 && !passt(`${woerter.join(' ')} …`)) woerter.pop()
  const buchstaben = [...grapheme(woerter.join(' '))]
  const erste = (anzahl: number) => buchstaben.slice(0, anzahl).join('')
  let [passend, zuViele] = [0, buchstaben.length + 1]
  while (zuViele - passend > 1) {
    const mitte = (passend + zuViele) >> 1
    if (passt(`${erste(mitte)} …`)) passend = mitte
    else zuViele = mitte
  }
  return `${erste(passend)} …`
}

/** A line at its place beside the text. */
interface Randzeile {
  zeile: Zeile
  x: number
}

function randzeile(text: string, art: Stil, x: number, breite: number, rechts = false): Randzeile | null {
  if (!text.trim()) return null
  const kurz = angepasst(text.trim(), art, breite)
  const [zeile] = zeilen([{ text: kurz, stil: art }], breite + 1, rechts ? 'rechts' : 'links', false)
  return zeile ? { zeile, x: rechts ? x - 1 : x } : null
}

function schreibe(stift: Stift, rand: Randzeile | null, y: number): void {
  if (rand) stift.zeile(rand.zeile, rand.x, y, niemand)
}

/** What stands around the text of every page; not part of the content (ISO 14289-1, 7.8). */
export class Seitenrahmen {
  private readonly kennzeichen: Randzeile | null
  private readonly kopf: (Randzeile | null)[]
  private readonly fuss: Randzeile | null

  constructor(
    { kennzeichen = '', laufkopf, fuss }: Dokument,
    private readonly seiten: number,
  ) {
    const { links: x, textbreite: breite } = SEITE
    this.kennzeichen = randzeile(kennzeichen, stil(9, FARBE.warnung, true), x, breite, true)
    const fett = stil(9, FARBE.akzent, true)
    const platz = Math.min(textbreite(laufkopf.links, fett) + 1, breite * 0.45)
    const rechts = x + platz + 18
    this.kopf = [
      randzeile(laufkopf.links, fett, x, platz),
      randzeile(laufkopf.rechts, stil(9, FARBE.grau), rechts, x + breite - rechts, true),
    ]
    this.fuss = randzeile(fuss, stil(8.5, FARBE.grau), x, breite - 100)
  }

  private maleKopf(stift: Stift): void {
    for (const zeile of this.kopf) schreibe(stift, zeile, 50)
    stift.linie(SEITE.links, 58, SEITE.textbreite, 0.4, FARBE.haar)
  }

  private maleFuss(stift: Stift, seite: number): void {
    const { links: x, textbreite: breite, hoehe } = SEITE
    const y = hoehe - 42
    stift.linie(x, y - 14, breite, 0.4, FARBE.haar)
    schreibe(stift, this.fuss, y)
    const zahl = `Seite ${seite} von ${this.seiten}`
    schreibe(stift, randzeile(zahl, ziffern(8.5, FARBE.grau), x + breite - 90, 90, true), y)
  }

  /** Draws the frame of page `seite`, counted from 1. */
  male(stift: Stift, seite: number): void {
    if (seite === 1) stift.flaeche(0, 0, SEITE.breite, 7, FARBE.akzent)
    // The punch mark of DIN 5008 (hole puncher): half the height of the sheet.
    stift.linie(0, SEITE.hoehe / 2, 12, 0.4, FARBE.haar)
    stift.schmuck('/Type/Pagination/Subtype/Header', () => {
      schreibe(stift, this.kennzeichen, 30)
      if (seite > 1) this.maleKopf(stift)
    })
    stift.schmuck('/Type/Pagination/Subtype/Footer', () => this.maleFuss(stift, seite))
  }
}
