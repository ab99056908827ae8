import type { Akteur } from './rechte.js'
import { sichtweite } from './sichtweite.js'

export const protokollAktionen = ['INSERT', 'UPDATE', 'DELETE', 'LESEN'] as const
export type ProtokollAktion = (typeof protokollAktionen)[number]

/** Tables whose rows say how the house is set up and nothing of what it deliberates on. */
const einrichtung: ReadonlySet<string> = new Set([
  'anmelderegel',
  'anmeldestand',
  'benutzer',
  'gremium',
  'gremium_name',
  'gruppe_rolle',
  'koerperschaft',
  'nummernkreis',
  'organisationseinheit',
  'organisationseinheit_name',
  'protokoll',
  'protokoll_tilgung',
  'rechtewunsch',
  'rolle_zuweisung',
  'vertretung',
  'wahlperiode',
])

/** Rows that cannot be without a Gremium, be it by way of their Sitzung. */
const ausSitzungen: ReadonlySet<string> = new Set([
  'abstimmung',
  'beratung',
  'beschluss',
  'ergebnisberichtigung',
  'sitzung',
  'sitzung_gremium',
  'sitzungszaehler',
  'tagesordnung',
  'tagesordnung_zeile',
  'tagesordnungspunkt',
])

/** Whose row it is, or was. */
export interface Herkunftsgremium {
  id: string
  fraktion: boolean
}

/** Why the contents of an entry stay covered. */
export type Verdeckung = 'akte' | 'fraktion'

/** Does the row say something of what is deliberated on? */
export const istAkte = (tabelle: string): boolean => !einrichtung.has(tabelle)

/**
 * Who checks the log sees that a paper was changed, by whom and when, but not its words, unless he may read non-public
 * papers of every unit anyway: a log must not be the back door to them (domain.md R9.4). What a Fraktion does in its
 * meetings is nobody's business but of who has a role for it; where nobody can tell any more whose row it was, neither.
 */
export function verdeckung(akteur: Akteur, tabelle: string, gremien: readonly Herkunftsgremium[]): Verdeckung | null {
  if (!istAkte(tabelle)) return null
  const { alles, fraktionen } = sichtweite(akteur)
  if (gremien.some(({ id, fraktion }) => fraktion && !fraktionen.includes(id))) return 'fraktion'
  if (!alles) return 'akte'
  return ausSitzungen.has(tabelle) && gremien.length === 0 ? 'fraktion' : null
}

/** Where a paper is at home: who wrote it, whose unit has the lead. */
export interface Heimat {
  angelegtVonId: string | null
  federfuehrungId: string
}

/** Does somebody look into a paper that is neither his own nor of a unit he has a role for? */
export const liestFremdes = (akteur: Akteur, { angelegtVonId, federfuehrungId }: Heimat): boolean =>
  angelegtVonId !== akteur.id &&
  !akteur.rollen.some((z) => z.organisationseinheitId === federfuehrungId || z.einheiten?.includes(federfuehrungId))
