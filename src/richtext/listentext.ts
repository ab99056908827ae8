import { absatz, liste, nummern, umbruch } from './bauen.js'
import type { RichKnoten } from './dokument.js'

const monate = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
// "7. Mai 2014 …" is a date, not the seventh point of a list.
const muster = new RegExp(`^( *)(?:[-–*•]|(\\d{1,5})[.)](?! *(?:${monate})\\b)) +(?=\\S)`)
/** Deeper than anybody can follow, and no way to build a bomb of brackets. */
const MAX_EINZUG = 20

interface Punkt {
  einzug: number
  /** null: a bullet. */
  nummer: number | null
  zeilen: string[]
}

/** A block is a list when it starts with a point and every further line is a point or an indented continuation. */
export const istListe = (zeilen: readonly string[]): boolean =>
  muster.test(zeilen[0] ?? '') && zeilen.every((zeile) => muster.test(zeile) || zeile.startsWith(' '))

export function listenAus(zeilen: readonly string[]): RichKnoten[] {
  const punkte: Punkt[] = []
  for (const zeile of zeilen) {
    const fund = muster.exec(zeile)
    if (!fund) punkte.at(-1)?.zeilen.push(zeile.trim())
    else {
      punkte.push({
        einzug: Math.min(fund[1]!.length, MAX_EINZUG),
        nummer: fund[2] === undefined ? null : Number(fund[2]),
        zeilen: [zeile.slice(fund[0].length)],
      })
    }
  }
  return listenVon(punkte)
}

/** Consecutive points of one kind make a list; what is indented further belongs to the point above it. */
function listenVon(punkte: readonly Punkt[]): RichKnoten[] {
  const listen: { geordnet: boolean; start: number; eintraege: RichKnoten[][] }[] = []
  for (let i = 0; i < punkte.length;) {
    const punkt = punkte[i]!
    let ende = i + 1
    while (ende < punkte.length && punkte[ende]!.einzug > punkt.einzug) ende++
    const eintrag = [absatz(...zeilenInhalt(punkt.zeilen)), ...listenVon(punkte.slice(i + 1, ende))]
    const letzte = listen.at(-1)
    if (letzte && letzte.geordnet === (punkt.nummer !== null)) letzte.eintraege.push(eintrag)
    else listen.push({ geordnet: punkt.nummer !== null, start: punkt.nummer ?? 1, eintraege: [eintrag] })
    i = ende
  }
  return listen.map((l) => (l.geordnet ? nummern(l.start, ...l.eintraege) : liste(...l.eintraege)))
}

/** Lines of one paragraph with forced breaks between them. */
export const zeilenInhalt = (zeilen: readonly string[]): (string | RichKnoten)[] =>
  zeilen.flatMap((zeile, i) => (i === 0 ? [zeile] : [umbruch(), zeile]))
