import { titelregeln, type Titelregel } from './nichtoeffentlichkeit.js'
import { type Akteur, pruefeRecht } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { zweitePerson } from './zweite-person.js'

/** Names of the staff or only their unit; from what shows least on. */
export const namenregeln = ['einheit', 'namen'] as const
export type Namenregel = (typeof namenregeln)[number]

/** What the town tells the public: its policies (domain.md R9.3). */
export interface Oeffentlichkeitsregeln {
  titelNichtoeffentlich: Titelregel
  ergebnisseVorlaeufig: boolean
  namenOeffentlich: Namenregel
}

/** What shows less or the same, and holds at once; and what is wanted beyond that: it shows more, so a second person confirms it. */
export interface Aufteilung {
  sofort: Oeffentlichkeitsregeln
  wunsch: Oeffentlichkeitsregeln | null
}

export function teileAuf(geltende: Oeffentlichkeitsregeln, gewollte: Oeffentlichkeitsregeln): Aufteilung {
  const sofort = {
    titelNichtoeffentlich: geringeres(titelregeln, geltende.titelNichtoeffentlich, gewollte.titelNichtoeffentlich),
    // Without it a provisional outcome reads "ausstehend", so showing it always tells more.
    ergebnisseVorlaeufig: geltende.ergebnisseVorlaeufig && gewollte.ergebnisseVorlaeufig,
    namenOeffentlich: geringeres(namenregeln, geltende.namenOeffentlich, gewollte.namenOeffentlich),
  }
  const { titel, namen, ergebnisse } = mehrGezeigt(sofort, gewollte)
  return { sofort, wunsch: titel || namen || ergebnisse ? gewollte : null }
}

const geringeres = <T>(stufen: readonly T[], a: T, b: T): T => stufen[Math.min(stufen.indexOf(a), stufen.indexOf(b))]!

/** Of which rules the wish shows more than what holds. */
export const mehrGezeigt = (geltende: Oeffentlichkeitsregeln, gewollte: Oeffentlichkeitsregeln) => ({
  titel: titelregeln.indexOf(gewollte.titelNichtoeffentlich) > titelregeln.indexOf(geltende.titelNichtoeffentlich),
  namen: namenregeln.indexOf(gewollte.namenOeffentlich) > namenregeln.indexOf(geltende.namenOeffentlich),
  ergebnisse: gewollte.ergebnisseVorlaeufig && !geltende.ergebnisseVorlaeufig,
})

/** The whole town: a role for one unit or one Gremium does not reach so far. */
const ganzesHaus = {}

export const regelnAendern = {
  recht: 'oeffentlichkeitsregeln.schreiben',
  bezeichnung: 'Regeln der Öffentlichkeit ändern',
} as const

export const regelnBestaetigen = {
  recht: 'oeffentlichkeitsregeln.bestaetigen',
  bezeichnung: 'Regeln der Öffentlichkeit bestätigen',
} as const

/** Why he does not act on the rules of the town; empty: he may. */
export const gegenAkt = (akteur: Akteur, akt: typeof regelnAendern | typeof regelnBestaetigen): Hindernis[] =>
  pruefeRecht(akteur, akt, ganzesHaus)

/** R9.9: what shows more of everything at one stroke is confirmed by somebody else, and not in the place of who wished it. */
export function gegenBestaetigung(gewuenschtVonId: string, akteur: Akteur): Hindernis[] {
  const ohneRecht = gegenAkt(akteur, regelnBestaetigen)
  if (ohneRecht.length > 0) return ohneRecht
  const beteiligt = { recht: regelnBestaetigen.recht, kreis: ganzesHaus, beteiligte: [gewuenschtVonId] }
  return zweitePerson(akteur, beteiligt, (wer) => `${wer} diese Regeln gewünscht. Bestätigen muss sie jemand anderes.`)
}
