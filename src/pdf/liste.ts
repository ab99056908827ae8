import { Block, Liste } from './bloecke.js'
import { abstand, Kiste, Posten } from './fluss.js'
import { grundlinie, TEXT, ZELLE } from './masse.js'
import { schriftart } from './schrift.js'
import { Element } from './struktur.js'
import { stile, Umfeld } from './umfeld.js'
import { zeilen } from './zeile.js'

/** Sets blocks one below the other; handed in, since lists and tables hold blocks in turn. */
export type Bloecke = (bloecke: Block[], umfeld: Umfeld) => Posten[]

const EINZUG = 16
/** A column narrower than this is not indented further. */
const SCHMAL = 90
const PUNKTE = ['•', '–']

function zeichen(liste: Liste, nummer: number, tiefe: number): string {
  return liste.geordnet ? `${(liste.beginn ?? 1) + nummer}.` : PUNKTE[tiefe % PUNKTE.length]!
}

/** Draws the label together with the first line of the entry. */
function mitZeichen(posten: Posten[], text: string, umfeld: Umfeld, element: Element): Posten[] {
  const basismass = (umfeld.zelle ? ZELLE : TEXT).text
  const mass = { groesse: basismass.groesse * umfeld.faktor, zeile: basismass.zeile * umfeld.faktor }
  const inhalt = stile([{ text }], { ...umfeld, zahl: true }, { groesse: mass.groesse })
  const zeile = zeilen(inhalt, umfeld.breite, 'links', false)[0]!
  const ort = posten.findIndex((einer) => einer.art === 'kiste')
  const erste = posten[ort] as Kiste | undefined
  const basis = erste?.grundlinie ?? grundlinie(mass)
  if (erste?.grundlinie !== undefined) {
    const male: Kiste['male'] = (stift, y) => {
      stift.zeile(zeile, umfeld.x, y + basis, element)
      erste.male(stift, y)
    }
    return posten.with(ort, { ...erste, male })
  }
  const allein: Kiste = {
    art: 'kiste',
    hoehe: mass.zeile,
    bindet: posten.length > 0,
    male: (stift, y) => stift.zeile(zeile, umfeld.x, y + basis, element),
  }
  return [allein, ...posten]
}

export function setzeListe(liste: Liste, umfeld: Umfeld, posten: Posten[], setze: Bloecke): void {
  if (!liste.eintraege.length) return
  const art = liste.geordnet ? 'Decimal' : 'Disc'
  const element = new Element('L', umfeld.eltern, `/A<</O/List/ListNumbering/${art}>>`)
  const groesse = (umfeld.zelle ? ZELLE : TEXT).text.groesse * umfeld.faktor
  const laengstes = zeichen(liste, liste.eintraege.length - 1, umfeld.liste)
  const noetig = schriftart(false, false, true).breite(laengstes, groesse) + 5
  const einzug = Math.max(umfeld.zelle ? 12 : EINZUG, noetig)
  // Very deep lists move no further to the right: the label stands below that of the level above.
  const zurueck = umfeld.liste && umfeld.breite - einzug < (umfeld.zelle ? SCHMAL / 2 : SCHMAL) ? einzug : 0
  const eigen = { ...umfeld, x: umfeld.x - zurueck, breite: umfeld.breite + zurueck }
  liste.eintraege.forEach((eintrag, i) => {
    const li = new Element('LI', element)
    const lbl = new Element('Lbl', li)
    const eltern = new Element('LBody', li)
    const innen: Umfeld = {
      ...eigen,
      x: eigen.x + einzug,
      breite: Math.max(eigen.breite - einzug, 24),
      eltern,
      liste: umfeld.liste + 1,
    }
    posten.push(...mitZeichen(setze(eintrag, innen), zeichen(liste, i, umfeld.liste), eigen, lbl))
    abstand(posten, 2.5)
  })
  if (!umfeld.liste && !umfeld.zelle) abstand(posten, 7)
}
