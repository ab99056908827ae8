import { Absatz, Ueberschrift } from './bloecke.js'
import { abstand, Kiste, leim, Posten } from './fluss.js'
import { ABSATZ_DANACH, FARBE, grundlinie, TEXT, Textmass, UEBERSCHRIFT, ZELLE } from './masse.js'
import { Element } from './struktur.js'
import { stile, Umfeld } from './umfeld.js'
import { Ausrichtung, Zeile, zeilen } from './zeile.js'

/**
 * Lines → boxes: no orphan, no widow, no page break after a hyphen. After the second line it may break all the same: a
 * section begins on the page where two lines fit.
 */
function kisten(liste: Zeile[], x: number, mass: Textmass, element: Element): Kiste[] {
  const basis = grundlinie(mass)
  return liste.map((zeile, i) => ({
    art: 'kiste',
    hoehe: mass.zeile,
    bindet: i < liste.length - 1 && (i === 0 || i === liste.length - 2 || (i > 1 && zeile.getrennt)),
    grundlinie: basis,
    male: (stift, y) => stift.zeile(zeile, x, y + basis, element),
  }))
}

const skaliert = ({ groesse, zeile }: Textmass, faktor: number): Textmass =>
  faktor === 1 ? { groesse, zeile } : { groesse: Math.round(groesse * faktor * 10) / 10, zeile: zeile * faktor }

function ausrichtungVon(absatz: Absatz, umfeld: Umfeld): Ausrichtung {
  if (absatz.ausrichtung) return absatz.ausrichtung
  if (umfeld.ausrichtung) return umfeld.ausrichtung
  const blocksatz = (absatz.stil ?? 'text') === 'text' && !umfeld.zelle && !umfeld.liste
  return blocksatz ? 'block' : 'links'
}

export function setzeAbsatz(absatz: Absatz, umfeld: Umfeld, posten: Posten[]): void {
  const stil = absatz.stil ?? 'text'
  const mass = skaliert((umfeld.zelle ? ZELLE : TEXT)[stil], umfeld.faktor)
  const bild = {
    groesse: mass.groesse,
    fett: stil === 'fett' || stil === 'gross',
    farbe: stil === 'still' ? FARBE.grau : undefined,
  }
  const trennen = stil !== 'gross'
  const inhalt = stile(absatz.inhalt, umfeld, bild)
  const liste = zeilen(inhalt, umfeld.breite, ausrichtungVon(absatz, umfeld), trennen)
  if (!liste.length) return
  posten.push(...kisten(liste, umfeld.x, mass, new Element('P', umfeld.eltern)))
  const eng = umfeld.zelle || umfeld.liste > 0
  const danach = absatz.abstandDanach ?? (eng ? 2.5 : stil === 'gross' ? 0 : ABSATZ_DANACH)
  if (danach) abstand(posten, danach)
}

/** `folgt`: directly below another heading, to which it moves closer. */
export function setzeUeberschrift(ueberschrift: Ueberschrift, umfeld: Umfeld, posten: Posten[], folgt: boolean): void {
  const text = ueberschrift.inhalt.map((teil) => ('umbruch' in teil ? ' ' : teil.text)).join('')
  if (!text.trim()) return
  const ebene = umfeld.werk.ueberschrift(ueberschrift.ebene)
  const mass = UEBERSCHRIFT[ueberschrift.ebene - 1]!
  const farbe = ueberschrift.ebene === 2 ? FARBE.akzent : ueberschrift.ebene === 5 ? FARBE.grau : undefined
  const inhalt = stile(ueberschrift.inhalt, umfeld, { groesse: mass.groesse, fett: true, farbe })
  const element = new Element(`H${ebene}`, umfeld.eltern)
  const liste = kisten(zeilen(inhalt, umfeld.breite, 'links', false), umfeld.x, mass, element)
  const erste = liste[0]
  if (!erste) return
  const zeile = erste.male
  erste.male = (stift, y) => {
    stift.lesezeichen(text.replace(/\s+/g, ' ').trim(), ebene, y - 6)
    zeile(stift, y)
  }
  if (posten.length && mass.davor && !folgt) abstand(posten, mass.davor)
  for (const kiste of liste) posten.push({ ...kiste, bindet: true })
  posten.push(leim(mass.danach))
}
