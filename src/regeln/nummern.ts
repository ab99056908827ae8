import {
  erlaubteZeichen,
  tokennamen,
  type Bereichstoken,
  type Musterteil,
  type Nummernmuster,
} from './nummernmuster.js'
import { Eingabefehler } from './regelverstoss.js'

/** What a number is made of. `wp`, `art`, `amt`, `gremium` as the town writes them: "IX", "SV", "FB 01". */
export interface Nummernwerte {
  jahr: number
  lfd: number
  wp?: string | null
  art?: string | null
  amt?: string | null
  gremium?: string | null
}

/** @throws {Eingabefehler} if the pattern needs a value that is missing or cannot stand in a number */
export function formatiere(muster: Nummernmuster, werte: Nummernwerte): string {
  return muster.teile.map((teil) => teiltext(teil, werte)).join('')
}

/** `IX/416` and 1 → `IX/416/1` */
export function formatiereUnternummer(muster: Nummernmuster, parent: string, sub: number): string {
  return muster.teile
    .map((teil) => ('text' in teil ? teil.text : teil.token === 'parent' ? parent : stellig(sub, teil)))
    .join('')
}

/** Key of the counter row within its circle, `jahr=2016`; empty if it never starts anew. */
export function bereichsschluessel(muster: Nummernmuster, werte: Omit<Nummernwerte, 'lfd'>): string {
  return muster.zaehltJe.map((token) => `${token}=${wert(token, werte)}`).join('|')
}

/**
 * The last part of the permalink: `2016/0542` → `2016-0542`, `14-20 / V 06995` → `14-20-v-06995`. Numbers that differ
 * only in case or punctuation get the same address on purpose: people cannot tell them apart on the telephone, so the
 * unique address refuses the second. Of a pattern that passed the check no two numbers collide. Writing out an
 * address again leaves it as it is, so that what people type, number or address, finds the Vorlage.
 */
export function kurzadresse(nummer: string): string {
  return nummer
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (zeichen) => umschrift[zeichen]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const umschrift: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

function teiltext(teil: Musterteil, werte: Nummernwerte): string {
  if ('text' in teil) return teil.text
  switch (teil.token) {
    case 'lfd':
      return stellig(werte.lfd, teil)
    case 'jj':
      return String(werte.jahr).slice(-2)
    case 'sub':
    case 'parent':
      return ''
    default:
      return wert(teil.token, werte)
  }
}

function wert(token: Bereichstoken, werte: Omit<Nummernwerte, 'lfd'>): string {
  const text = String(werte[token] ?? '').trim()
  if (text === '' || !erlaubteZeichen.test(text)) {
    const was = text === '' ? 'fehlt' : `„${text}“ passt nicht in eine Nummer`
    throw new Eingabefehler([{ zeiger: `/${token}`, text: `Nummer der Vorlage: ${tokennamen[token]} ${was}.` }])
  }
  return text
}

const stellig = (zahl: number, teil: object) =>
  String(zahl).padStart('stellen' in teil ? (teil.stellen as number) : 1, '0')
