import { gehalt } from '../../form/leer.js'
import { vorlageTeile } from '../../form/vorlage.form.js'
import { inhaltHash } from '../../plattform/schnittstelle/kanonisch.js'

export type Teil = keyof typeof vorlageTeile
export const teile = Object.keys(vorlageTeile) as Teil[]
export const istTeil = (name: string): name is Teil => Object.hasOwn(vorlageTeile, name)

/** The members of a part, those of the interchange form and what only this server knows. */
export const teilGlieder = (teil: Teil): string[] => [
  ...Object.keys(vorlageTeile[teil]),
  ...(teil === 'kopf' ? ['geheimhaltung'] : []),
]

/** The members of one part out of a whole. */
export function teilAus(teil: Teil, ganzes: object): Record<string, unknown> {
  const glieder = teilGlieder(teil)
  return Object.fromEntries(Object.entries(ganzes).filter(([name]) => glieder.includes(name)))
}

/**
 * SHA-256 over what a part says; a signature holds those of all parts (domain.md R14.3). Absent, null and empty lists are
 * left out, so that a member that comes into the form later voids no signature.
 */
export const teilHash = (teil: Teil, ganzes: object): string => inhaltHash(gehalt(teilAus(teil, ganzes)) ?? null)
