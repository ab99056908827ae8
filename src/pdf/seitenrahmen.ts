import { Dokument } from './bloecke.js'
import { FARBE, SEITE } from './masse.js'
import { schriftart } from './schrift.js'
import type { Stift } from './stift.js'
import { Element } from './struktur.js'
import { Stil } from './stueck.js'
import { zeilen } from './zeile.js'

/** Artifacts have no owner; drawing wants one that never reaches the file. */
const niemand = new Element('Artifact', null)

const stil = (groesse: number, farbe: string, fett = false): Stil => ({ schrift: schriftart(fett), groesse, farbe })
const ziffern = (groesse: number, farbe: string): Stil => ({ schrift: schriftart(false, false, true), groesse, farbe })

/** Cuts a line at a word so that it fits, and says so by an ellipsis. */
function gekuerzt(text: string, art: Stil, breite: number): string {
  const passt = (teil: string) => art.schrift.breite(teil, art.groesse) <= breite
  if (passt(text)) return text
  const woerter = text.split(' ')
  while (woerter.length > 1 && !passt(`${woerter.join(' ')} …`)) woerter.pop()
  let teil = woerter.join(' ')
  while (teil && !passt(`${teil} …`)) teil = [...teil].slice(0, -1).join('')
  return `${teil} …`
}

function male(stift: Stift, text: string, art: Stil, x: number, y: number, breite: number, rechts = false): void {
  if (!text.trim()) return
  const kurz = gekuerzt(text.trim(), art, breite)
  const [zeile] = zeilen([{ text: kurz, stil: art }], breite + 1, rechts ? 'rechts' : 'links', false)
  if (zeile) stift.zeile(zeile, rechts ? x - 1 : x, y, niemand)
}

function laufkopf(stift: Stift, { links, rechts }: Dokument['laufkopf']): void {
  const { links: x, textbreite } = SEITE
  const fett = stil(9, FARBE.akzent, true)
  const platz = Math.min(fett.schrift.breite(links, fett.groesse) + 1, textbreite * 0.45)
  male(stift, links, fett, x, 50, platz)
  male(stift, rechts, stil(9, FARBE.grau), x + platz + 18, 50, textbreite - platz - 18, true)
  stift.linie(x, 58, textbreite, 0.4, FARBE.haar)
}

function fuss(stift: Stift, text: string, seite: number, seiten: number): void {
  const { links: x, textbreite, hoehe } = SEITE
  const y = hoehe - 42
  stift.linie(x, y - 14, textbreite, 0.4, FARBE.haar)
  male(stift, text, stil(8.5, FARBE.grau), x, y, textbreite - 100)
  male(stift, `Seite ${seite} von ${seiten}`, ziffern(8.5, FARBE.grau), x + textbreite - 90, y, 90, true)
}

/** What stands around the text of every page; not part of the content (ISO 14289-1, 7.8). */
export function maleRahmen(stift: Stift, dokument: Dokument, seite: number, seiten: number): void {
  const { links: x, textbreite, breite, hoehe } = SEITE
  if (seite === 1) stift.flaeche(0, 0, breite, 7, FARBE.akzent)
  // The punch mark of DIN 5008 (hole puncher): half the height of the sheet.
  stift.linie(0, hoehe / 2, 12, 0.4, FARBE.haar)
  stift.schmuck('/Type/Pagination/Subtype/Header', () => {
    const kennzeichen = dokument.kennzeichen ?? ''
    male(stift, kennzeichen, stil(9, FARBE.warnung, true), x, 30, textbreite, true)
    if (seite > 1) laufkopf(stift, dokument.laufkopf)
  })
  stift.schmuck('/Type/Pagination/Subtype/Footer', () => fuss(stift, dokument.fuss, seite, seiten))
}
