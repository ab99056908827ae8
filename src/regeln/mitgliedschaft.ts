import type { Tag } from './datum.js'
import { gilt, type Zeitraum } from './zeitraum.js'

/** What somebody is in a Gremium, or beside it. */
export const funktionen = [
  'vorsitz',
  'stellvertretender_vorsitz',
  'mitglied',
  'sachkundig',
  'beratend',
  'stellvertretung',
  'geschaeftsstelle',
] as const
export type Funktion = (typeof funktionen)[number]

export interface Mitgliedschaft extends Zeitraum {
  gremiumId: string
  /** What the Gremium is, as far as it matters here. */
  gremiumArt: 'rat' | 'fraktion' | 'anderes'
  funktion: Funktion
  /** The Wahlperiode, the seat in the Rat, the membership that a deputy stands in for: without one of them it ends. */
  ruhtAuf: readonly Zeitraum[]
}

export const besteht = (m: Mitgliedschaft, heute: Tag): boolean =>
  gilt(m, heute) && m.ruhtAuf.every((zeitraum) => gilt(zeitraum, heute))

/** What is debated behind closed doors. */
export interface NichtoeffentlicheSache {
  /** Who debates it; several meet together. */
  gremiumIds: readonly string[]
  /** It is the meeting of a Fraktion: nobody else has a part in it. */
  inFraktion: boolean
  /** Gremien whose field the matter touches. */
  betroffeneGremien: readonly string[]
  /** Fraktionen with a seat in the Gremien that debate it. */
  fraktionIds: readonly string[]
}

/** What the Geschäftsordnung of the town allows beside the law; nothing unless it says so. */
export interface Zuhoererregeln {
  ratsmitglieder: boolean
  betroffeneGremien: boolean
  fraktionsgeschaeftsstellen: boolean
}

export const ohneZuhoerer: Zuhoererregeln = {
  ratsmitglieder: false,
  betroffeneGremien: false,
  fraktionsgeschaeftsstellen: false,
}

export type Zugangsgrund =
  'mitglied' | 'stellvertretung' | 'ratsmitglied' | 'betroffenes_gremium' | 'fraktionsgeschaeftsstelle'

/**
 * Why a person may read what is non-public today, out of all memberships that person ever had; null: no reason. It ends by
 * itself with the mandate or the Wahlperiode, since only what exists today is asked.
 */
export function zugangsgrund(
  mitgliedschaften: readonly Mitgliedschaft[],
  sache: NichtoeffentlicheSache,
  regeln: Zuhoererregeln,
  heute: Tag,
): Zugangsgrund | null {
  const heutige = mitgliedschaften.filter((m) => besteht(m, heute))
  const hier = heutige.filter((m) => sache.gremiumIds.includes(m.gremiumId))
  if (hier.some((m) => !istBeistand(m))) return 'mitglied'
  // Deputies get the papers of the Gremium, so that they can step in on the day (§ 58 Abs. 1 GO NRW: they may listen).
  if (hier.some((m) => m.funktion === 'stellvertretung')) return 'stellvertretung'
  if (sache.inFraktion) return hier.length > 0 ? 'fraktionsgeschaeftsstelle' : null
  return alsZuhoerer(heutige, sache, regeln)
}

/** § 48 Abs. 4, § 58 Abs. 1 GO NRW: listeners, as far as the Geschäftsordnung lets them in. */
function alsZuhoerer(
  heutige: readonly Mitgliedschaft[],
  sache: NichtoeffentlicheSache,
  regeln: Zuhoererregeln,
): Zugangsgrund | null {
  const mitglieder = heutige.filter((m) => !istBeistand(m))
  if (regeln.ratsmitglieder && mitglieder.some((m) => m.gremiumArt === 'rat')) return 'ratsmitglied'
  const betroffen = (m: Mitgliedschaft) => sache.betroffeneGremien.includes(m.gremiumId)
  if (regeln.betroffeneGremien && mitglieder.some(betroffen)) return 'betroffenes_gremium'
  const dient = (m: Mitgliedschaft) => m.funktion === 'geschaeftsstelle' && sache.fraktionIds.includes(m.gremiumId)
  return regeln.fraktionsgeschaeftsstellen && heutige.some(dient) ? 'fraktionsgeschaeftsstelle' : null
}

/** Beside the members, not one of them. */
const istBeistand = ({ funktion }: Mitgliedschaft): boolean =>
  funktion === 'stellvertretung' || funktion === 'geschaeftsstelle'
