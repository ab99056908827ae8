import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import type { Dokument } from '../pdf/bloecke.js'
import { tagInBerlin } from '../regeln/datum.js'
import { eingefroren } from './eingefroren.js'
import { vorlageDruck } from './vorlage.druck.js'

/**
 * The two prints of a public Vorlage, out of its public view and nothing else: with the course of its Beratungen as of
 * the last change, or as frozen at its Freigabe.
 */
export function oeffentlicherDruck(v: VorlageAnsicht, art: 'verlauf' | 'fassung', basisUrl: string): Dokument {
  const immer = { unterzeichnung: 'gezeichnet' as const, basisUrl }
  if (art === 'fassung') return vorlageDruck(eingefroren(v), { ...immer, zeitpunkt: new Date(v.fassung.freigegebenAm) })
  const stand = new Date(v.geaendert)
  return vorlageDruck(v, { ...immer, verlauf: { stand: tagInBerlin(stand) }, zeitpunkt: stand })
}
