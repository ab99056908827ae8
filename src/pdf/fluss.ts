import type { Stift } from './stift.js'

/** Vertical space; vanishes at the head of a page. */
export interface Leim {
  art: 'leim'
  hoehe: number
}

/** Something with a height that is drawn at a place. */
export interface Kiste {
  art: 'kiste'
  hoehe: number
  /** No page break between this and the next box. */
  bindet: boolean
  male(stift: Stift, y: number): void
  /** Distance of the first baseline from the top, for a label beside it. */
  grundlinie?: number
  /** Splits at this height. `muss`: it is alone on the page and has to give way. */
  teile?(hoehe: number, muss: boolean): { teil: Kiste; rest: Kiste } | null
  /** Repeated above, when this box starts a page. */
  kopf?: Kiste
  /** Is such a repetition. */
  wiederholt?: boolean
  /** Frame drawn behind neighbouring boxes of the same frame. */
  rahmen?: Rahmen
}

export interface Rahmen {
  male(stift: Stift, oben: number, unten: number): void
}

export type Posten = Leim | Kiste

export const leim = (hoehe: number): Leim => ({ art: 'leim', hoehe })

/** Adds vertical space; neighbouring spaces do not add up, the larger one counts. */
export function abstand(liste: Posten[], hoehe: number): void {
  const letzter = liste.at(-1)
  if (letzter?.art === 'leim') liste[liste.length - 1] = leim(Math.max(letzter.hoehe, hoehe))
  else liste.push(leim(hoehe))
}

export const hoehe = (liste: Posten[]): number => liste.reduce((summe, posten) => summe + posten.hoehe, 0)

/** Space at the end of a cell or a box belongs to nobody. */
export function ohneLeimAmEnde(liste: Posten[]): Posten[] {
  let ende = liste.length
  while (ende && liste[ende - 1]!.art === 'leim') ende--
  return ende === liste.length ? liste : liste.slice(0, ende)
}

/** Binds the last box to what follows. */
export function binde(liste: Posten[]): void {
  for (let i = liste.length - 1; i >= 0; i--) {
    const posten = liste[i]!
    if (posten.art === 'kiste') {
      posten.bindet = true
      return
    }
  }
}

export interface Fuellung {
  gesetzt: Posten[]
  rest: Posten[]
}

/** What is left for the next page: no space at its head, the head of its table repeated. */
function fortsetzung(liste: Posten[], ab: number, vorne?: Kiste): Posten[] {
  while (!vorne && ab < liste.length && liste[ab]!.art === 'leim') ab++
  const rest = liste.slice(ab)
  if (vorne) rest.unshift(vorne)
  const erste = rest[0]
  if (erste?.art === 'kiste' && erste.kopf) rest.unshift(erste.kopf)
  return rest
}

/**
 * Fills a height with as much of the list as fits. With `muss` something is placed in any case,
 * even if a binding has to give way or the box stands out.
 */
export function fuelle(liste: Posten[], platz: number, muss: boolean): Fuellung {
  let y = 0
  let erlaubt = 0
  let passt = 0
  let i = 0
  for (; i < liste.length; i++) {
    const posten = liste[i]!
    if (posten.art === 'kiste') {
      if (y + posten.hoehe > platz + 0.01) break
      if (!posten.wiederholt) passt = i + 1
      if (!posten.bindet && !posten.wiederholt) erlaubt = i + 1
    }
    y += posten.hoehe
  }
  if (i === liste.length) return { gesetzt: liste, rest: [] }
  const grosse = liste[i] as Kiste
  const teilung = grosse.teile?.(platz - y, false) ?? (muss && !erlaubt ? grosse.teile?.(platz - y, true) : null)
  if (teilung) return { gesetzt: [...liste.slice(0, i), teilung.teil], rest: fortsetzung(liste, i + 1, teilung.rest) }
  const ende = erlaubt || (muss ? passt || i + 1 : 0)
  return { gesetzt: liste.slice(0, ende), rest: fortsetzung(liste, ende) }
}

/** Draws boxes from `y` downwards; frames behind their run of boxes. */
export function male(stift: Stift, liste: Posten[], y: number): void {
  let rahmen: Rahmen | undefined
  for (let i = 0; i < liste.length; i++) {
    const posten = liste[i]!
    if (posten.art === 'kiste') {
      if (posten.rahmen !== rahmen) {
        rahmen = posten.rahmen
        if (rahmen) rahmen.male(stift, y, y + hoehe(lauf(liste, i, rahmen)))
      }
      posten.male(stift, y)
    }
    y += posten.hoehe
  }
}

/** The run of boxes within one frame that starts at `von`. */
function lauf(liste: Posten[], von: number, rahmen: Rahmen): Posten[] {
  let bis = von
  for (let i = von; i < liste.length; i++) {
    const posten = liste[i]!
    if (posten.art === 'leim') continue
    if (posten.rahmen !== rahmen) break
    bis = i + 1
  }
  return liste.slice(von, bis)
}

/** Boxes that stay together as long as a page can hold them. */
export function stapel(liste: Posten[], bindet = false): Kiste {
  const posten = ohneLeimAmEnde(liste)
  return {
    art: 'kiste',
    hoehe: hoehe(posten),
    bindet,
    male: (stift, y) => male(stift, posten, y),
    teile(platz, muss) {
      if (!muss) return null
      const { gesetzt, rest } = fuelle(posten, platz, true)
      return rest.length ? { teil: stapel(gesetzt), rest: stapel(rest, bindet) } : null
    },
  }
}

/** Distributes a list over pages of these heights. */
export function seiten(liste: Posten[], platz: (seite: number) => number): Posten[][] {
  const ergebnis: Posten[][] = []
  let rest = liste
  do {
    const fuellung = fuelle(rest, platz(ergebnis.length), true)
    ergebnis.push(fuellung.gesetzt)
    rest = fuellung.rest
  } while (rest.length)
  return ergebnis
}
