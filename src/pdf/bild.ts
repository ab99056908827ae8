import { Bild } from './bloecke.js'
import { Posten } from './fluss.js'
import { SEITE } from './masse.js'
import { Element, zeichenkette } from './struktur.js'
import { Umfeld } from './umfeld.js'

/** A picture with its alternative text; never larger than the place it has. */
export function setzeBild(bild: Bild, umfeld: Umfeld, posten: Posten[]): void {
  const hoechstens = SEITE.unten - SEITE.oben
  const faktor = Math.min(1, umfeld.breite / bild.breite, hoechstens / bild.hoehe)
  const breite = bild.breite * faktor
  const hoehe = bild.hoehe * faktor
  const x = umfeld.ausrichtung === 'rechts' ? umfeld.x + umfeld.breite - breite : umfeld.x
  const element = new Element('Figure', umfeld.eltern)
  posten.push({
    art: 'kiste',
    hoehe,
    bindet: false,
    male(stift, y) {
      const rahmen = [x, SEITE.hoehe - y - hoehe, x + breite, SEITE.hoehe - y].map((wert) => wert.toFixed(2)).join(' ')
      element.attribute = `/Alt${zeichenkette(bild.alt)}/A<</O/Layout/Placement/Block/BBox[${rahmen}]>>`
      stift.bild(bild.png, x, y, breite, hoehe, element)
    },
  })
}
