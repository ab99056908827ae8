import { type Akteur, einheitenMit } from './rechte.js'

export const protokollAktionen = ['INSERT', 'UPDATE', 'DELETE', 'LESEN'] as const
export type ProtokollAktion = (typeof protokollAktionen)[number]

/** Tables whose rows say how the house is set up and nothing of what it deliberates on. */
const einrichtung: ReadonlySet<string> = new Set([
  'anmelderegel',
  'anmeldestand',
  'benutzer',
  'gremium',
  'gruppe_rolle',
  'koerperschaft',
  'nummernkreis',
  'organisationseinheit',
  'protokoll',
  'protokoll_tilgung',
  'rolle_zuweisung',
  'vertretung',
])

/**
 * Who checks the log sees that a paper was changed, by whom and when, but not its words, unless he may read non-public
 * papers of every unit anyway: a log must not be the back door to them (domain.md R9.4).
 */
export const darfInhaltSehen = (akteur: Akteur, tabelle: string): boolean =>
  einrichtung.has(tabelle) || einheitenMit(akteur, 'vorlage.lesen_nichtoeffentlich') === 'alle'

/** Where a paper is at home: who wrote it, whose unit has the lead. */
export interface Heimat {
  angelegtVonId: string | null
  federfuehrungId: string
}

/** Does somebody look into a paper that is neither his own nor of a unit he has a role for? */
export const liestFremdes = (akteur: Akteur, { angelegtVonId, federfuehrungId }: Heimat): boolean =>
  angelegtVonId !== akteur.id &&
  !akteur.rollen.some((z) => z.organisationseinheitId === federfuehrungId || z.einheiten?.includes(federfuehrungId))
