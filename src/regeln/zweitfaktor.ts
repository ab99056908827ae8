import type { Amtsrolle } from './amtsrollen.js'
import type { Rollenzuweisung } from './rechte.js'

/** Who must have a second factor, as the town decides. */
export const faktorregeln = ['keine', 'rollen', 'alle'] as const
export type Faktorregel = (typeof faktorregeln)[number]

/** What one person with these roles does the world sees, or nobody could undo. */
export const faktorrollen: readonly Amtsrolle[] = ['freigabe', 'veroeffentlichungspruefung', 'administration']

export interface Ausgewiesen {
  regel: Faktorregel
  /** Who signs in at the provider has the second factor there; example accounts open on this machine alone. */
  weg: string
  hatFaktor: boolean
  rollen: readonly Pick<Rollenzuweisung, 'rolle'>[]
}

/** Must the person set up a second factor before anything else? A role that is only lent counts like an own one. */
export const faktorFehlt = ({ regel, weg, hatFaktor, rollen }: Ausgewiesen): boolean =>
  weg === 'passwort' &&
  !hatFaktor &&
  (regel === 'alle' || (regel === 'rollen' && rollen.some(({ rolle }) => faktorrollen.includes(rolle))))
