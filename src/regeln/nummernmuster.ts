import { Eingabefehler, type Feldfehler } from './regelverstoss.js'

/*
 * Numbers of Vorlagen (domain.md C1). A pattern is text with tokens, `{jahr}/{lfd:4}` → `2016/0542`. The counter starts
 * anew with the year, else with the Wahlperiode, if the number shows one of them. Another circle is written into the
 * token: `{lfd:3:wp+art+amt}` counts per period, kind and office; `{lfd:5:nie}` never starts anew.
 */

const bereichstoken = ['jahr', 'wp', 'art', 'amt', 'gremium'] as const
export type Bereichstoken = (typeof bereichstoken)[number]

export type Musterteil =
  { text: string } | { token: Bereichstoken | 'jj' } | { token: 'lfd' | 'sub'; stellen: number } | { token: 'parent' }

export interface Nummernmuster {
  teile: readonly Musterteil[]
  /** The counter starts anew whenever one of these changes. */
  zaehltJe: readonly Bereichstoken[]
}

/** What numbers may be made of; addresses, file names and the memory of people must bear it. */
export const erlaubteZeichen = /^[A-Za-zÄÖÜäöüß0-9 /.-]*$/
export const tokennamen: Record<Bereichstoken, string> = {
  jahr: 'Jahr',
  wp: 'Wahlperiode',
  art: 'Art',
  amt: 'Amt',
  gremium: 'Gremium',
}

/** Every fault of a pattern for numbers; empty: it can be used. */
export function pruefeMuster(muster: string, zeiger = '/muster'): Feldfehler[] {
  const ergebnis = zerlege(muster)
  const fehler = 'fehler' in ergebnis ? ergebnis.fehler : eigenesMuster(ergebnis)
  return fehler.map((text) => ({ zeiger, text }))
}

/** The same for sub-numbers, `{parent}/{sub}`. */
export function pruefeUntermuster(muster: string, zeiger = '/untermuster'): Feldfehler[] {
  const ergebnis = zerlege(muster)
  const fehler = 'fehler' in ergebnis ? ergebnis.fehler : unternummer(ergebnis)
  return fehler.map((text) => ({ zeiger, text }))
}

/** @throws {Eingabefehler} for a pattern that `pruefeMuster` refuses */
export function leseMuster(muster: string): Nummernmuster {
  return gelesen(muster, pruefeMuster(muster))
}

/** @throws {Eingabefehler} for a pattern that `pruefeUntermuster` refuses */
export function leseUntermuster(muster: string): Nummernmuster {
  return gelesen(muster, pruefeUntermuster(muster))
}

function gelesen(muster: string, fehler: Feldfehler[]): Nummernmuster {
  const ergebnis = zerlege(muster)
  if (fehler.length || 'fehler' in ergebnis) throw new Eingabefehler(fehler)
  return ergebnis
}

/** Text into parts, or what is wrong with the text alone. */
function zerlege(muster: string): Nummernmuster | { fehler: string[] } {
  const teile: Musterteil[] = []
  const fehler: string[] = []
  let zaehltJe: readonly Bereichstoken[] | null = null
  for (const stueck of muster.split(/(\{[^{}]*\})/).filter(Boolean)) {
    if (!/^\{.*\}$/.test(stueck)) {
      if (!erlaubteZeichen.test(stueck)) fehler.push(zeichensatz)
      teile.push({ text: stueck })
      continue
    }
    const gefunden = leseToken(stueck.slice(1, -1))
    if (typeof gefunden === 'string') fehler.push(gefunden)
    else {
      teile.push(gefunden.teil)
      zaehltJe ??= gefunden.zaehltJe
    }
  }
  if (muster.trim() !== muster || muster === '') fehler.push('Ein Muster beginnt und endet nicht mit Leerzeichen.')
  if (muster.length > 100) fehler.push('Ein Muster hat höchstens 100 Zeichen.')
  return fehler.length ? { fehler: [...new Set(fehler)] } : { teile, zaehltJe: zaehltJe ?? vorgabe(teile) }
}

const zeichensatz = 'Eine Nummer besteht aus Buchstaben, Ziffern, Leerzeichen, Schrägstrich, Bindestrich und Punkt.'

function leseToken(inhalt: string): { teil: Musterteil; zaehltJe: readonly Bereichstoken[] | null } | string {
  const [token, stellen, bereich, ...rest] = inhalt.split(':')
  const unbekannt = `{${inhalt}} ist kein Platzhalter. Möglich sind {jahr}, {jj}, {lfd:4}, {wp}, {art}, {amt}, {gremium}.`
  if (rest.length) return unbekannt
  if (token === 'lfd' || token === 'sub') {
    if (stellen !== undefined && !/^[1-9]$/.test(stellen)) return unbekannt
    const je = bereich === undefined ? null : bereich === 'nie' ? [] : bereich.split('+')
    if (je && !je.every((t): t is Bereichstoken => bereichstoken.includes(t as Bereichstoken))) return unbekannt
    return { teil: { token, stellen: Number(stellen ?? 1) }, zaehltJe: je }
  }
  if (stellen !== undefined) return unbekannt
  if (token === 'parent' || token === 'jj') return { teil: { token }, zaehltJe: null }
  const bekannt = bereichstoken.find((t) => t === token)
  return bekannt ? { teil: { token: bekannt }, zaehltJe: null } : unbekannt
}

const hat = (teile: readonly Musterteil[], token: string) =>
  teile.some((teil) => 'token' in teil && teil.token === token)

/** Without a word about it: per year if the number shows the year, else per Wahlperiode if it shows that. */
function vorgabe(teile: readonly Musterteil[]): readonly Bereichstoken[] {
  if (hat(teile, 'jahr') || hat(teile, 'jj')) return ['jahr']
  return hat(teile, 'wp') ? ['wp'] : []
}

function eigenesMuster({ teile, zaehltJe }: Nummernmuster): string[] {
  const laufend = teile.filter((teil) => 'token' in teil && teil.token === 'lfd').length
  const zeigt = (t: Bereichstoken) => hat(teile, t) || (t === 'jahr' && hat(teile, 'jj'))
  return [
    ...(laufend === 1 ? [] : ['Das Muster braucht genau einmal die laufende Nummer, zum Beispiel {lfd:4}.']),
    ...(hat(teile, 'parent') || hat(teile, 'sub')
      ? ['{parent} und {sub} gehören in das Muster der Unternummern.']
      : []),
    // R1.1: a yearly counter without the year gives every number again next year.
    ...zaehltJe
      .filter((t) => !zeigt(t))
      .map((t) => `Der Zähler beginnt je ${tokennamen[t]} neu, aber {${t}} fehlt. Nummern kämen doppelt vor.`),
    ...zusammenstoss(teile),
  ]
}

function unternummer({ teile }: Nummernmuster): string[] {
  const fremd = teile.some((teil) => 'token' in teil && teil.token !== 'parent' && teil.token !== 'sub')
  const genauEinmal = ['parent', 'sub'].every((t) => teile.filter((x) => 'token' in x && x.token === t).length === 1)
  return [
    ...(genauEinmal && !fremd
      ? []
      : ['Das Muster der Unternummern besteht aus je einmal {parent} und {sub}, zum Beispiel {parent}/{sub}.']),
    ...zusammenstoss(teile),
  ]
}

/** "1" and "11" next to each other read like "11" and "1": something must stand between, or one have a fixed width. */
function zusammenstoss(teile: readonly Musterteil[]): string[] {
  const fest = (teil: Musterteil) => 'text' in teil || teil.token === 'jahr' || teil.token === 'jj'
  const eng = teile.some((teil, i) => i > 0 && !fest(teil) && !fest(teile[i - 1]!))
  return eng ? ['Zwischen zwei Platzhaltern fehlt ein Trennzeichen. Nummern kämen doppelt vor.'] : []
}
