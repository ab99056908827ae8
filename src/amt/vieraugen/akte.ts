import type { Akte } from '../rahmen/aktenrahmen.js'

interface VorlageOderVorgang {
  nummer: string | null
  betreff: string
  vorgangId?: string | null
  /** An item without a Vorlage. */
  topId?: string | null
}

/** @param oeffentlich the address of its public page, if it has one */
export const akteVon = (
  { nummer, betreff, vorgangId, topId }: VorlageOderVorgang,
  oeffentlich: string | null = null,
): Akte => ({
  kurz: nummer ?? (vorgangId ? 'Vorgang' : topId ? 'Tagesordnungspunkt' : 'ohne Nummer'),
  name: [nummer, betreff].filter(Boolean).join(': '),
  oeffentlich,
})

export const veroeffentlichungen = { name: 'Veröffentlichungen', adresse: '/amt/veroeffentlichungen' }
