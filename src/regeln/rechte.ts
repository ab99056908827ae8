import { type Hindernis, rechtFehlt } from './regelverstoss.js'

import { type Amtsrolle, type Recht, rollenKatalog } from './amtsrollen.js'

/** A role, for all of the house or only for one unit or one Gremium. */
export interface Rollenzuweisung {
  rolle: Amtsrolle
  organisationseinheitId?: string | null
  /** The unit with everything below it: a role on a unit counts for its sub-units too (docs/adr/0024). */
  einheiten?: readonly string[] | null
  gremiumId?: string | null
  /** Whom the actor stands in for; undefined: the role is his own. */
  fuer?: Vertretener
}

/** Who is stood in for (Vertretung). */
export interface Vertretener {
  id: string
  name: string
}

/** Who acts. */
export interface Akteur {
  id: string
  /** In whose place this request is made, where no role of his own gives the right (Vertretung). */
  fuer?: string
  /** Id of the request he acts by. */
  anfrage?: string
  name: string
  rollen: readonly Rollenzuweisung[]
  /** A program with a key of the interface may do no more than this, whatever the account may. */
  umfang?: readonly Recht[]
}

/** Where it is done: the Federführung of the Vorlage, the Gremien that meet or deliberate. */
export interface Wirkungskreis {
  organisationseinheitId?: string | null
  gremiumIds?: readonly string[]
}

/** What concerns everybody at once: no role that is bound to a unit or a Gremium gives it. */
const fuerDasGanzeHaus: ReadonlySet<Recht> = new Set([
  'organisation.schreiben',
  'oeffentlichkeitsregeln.schreiben',
  'oeffentlichkeitsregeln.bestaetigen',
  'nummernkreis.schreiben',
  'benutzer.schreiben',
  'rechte.bestaetigen',
  'protokoll.lesen',
])

const istGebunden = (z: Rollenzuweisung): boolean => Boolean(z.organisationseinheitId ?? z.gremiumId)

/** The roles that give the right: anywhere, or in one of these places. */
function rollenMit(akteur: Akteur, recht: Recht, kreise?: readonly Wirkungskreis[]): readonly Rollenzuweisung[] {
  if (akteur.umfang && !akteur.umfang.includes(recht)) return []
  return akteur.rollen.filter(
    (z) =>
      rollenKatalog[z.rolle].rechte.includes(recht) &&
      !(fuerDasGanzeHaus.has(recht) && istGebunden(z)) &&
      (!kreise || kreise.some((kreis) => giltHier(z, kreis))),
  )
}

/**
 * Without `kreise`: does the actor hold the right anywhere (menus, lists)? With them: in one of these places? A role bound
 * to a unit counts there and below, one bound to a Gremium where that is named; an unbound role counts everywhere.
 */
export const darf = (akteur: Akteur, recht: Recht, ...kreise: Wirkungskreis[]): boolean =>
  rollenMit(akteur, recht, kreise.length > 0 ? kreise : undefined).length > 0

/** In whose place the actor uses the right; null: a role of his own gives it, or none does. */
export function fuerWen(akteur: Akteur, recht: Recht, ...kreise: Wirkungskreis[]): Vertretener | null {
  const rollen = rollenMit(akteur, recht, kreise.length > 0 ? kreise : undefined)
  return rollen.some(({ fuer }) => !fuer) ? null : (rollen[0]?.fuer ?? null)
}

/** The reason that the right is missing here, or none. */
export function pruefeRecht(
  akteur: Akteur,
  { recht, bezeichnung }: { recht: Recht; bezeichnung: string },
  ...kreise: Wirkungskreis[]
): Hindernis[] {
  if (darf(akteur, recht, ...kreise)) return []
  return [{ code: rechtFehlt, text: `Für „${bezeichnung}“ fehlt Ihnen hier das Recht.` }]
}

/** The units where the actor holds the right by a role bound to one, with what is below them; `alle`: in every one. */
export function einheitenMit(akteur: Akteur, recht: Recht): 'alle' | string[] {
  const hier = rollenMit(akteur, recht).filter((z) => !z.gremiumId)
  return hier.some((z) => !z.organisationseinheitId) ? 'alle' : [...new Set(hier.flatMap(einheitenVon))]
}

/** The Gremien for which a role bound to them gives the right. */
export const gremienMit = (akteur: Akteur, recht: Recht): string[] => [
  ...new Set(rollenMit(akteur, recht).flatMap(({ gremiumId }) => gremiumId ?? [])),
]

const einheitenVon = ({ organisationseinheitId, einheiten }: Rollenzuweisung): readonly string[] =>
  einheiten ?? (organisationseinheitId ? [organisationseinheitId] : [])

const giltHier = (zuweisung: Rollenzuweisung, { organisationseinheitId, gremiumIds = [] }: Wirkungskreis): boolean =>
  (!zuweisung.organisationseinheitId ||
    (!!organisationseinheitId && einheitenVon(zuweisung).includes(organisationseinheitId))) &&
  (!zuweisung.gremiumId || gremiumIds.includes(zuweisung.gremiumId))
