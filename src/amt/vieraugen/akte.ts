import type { Akte } from '../../web/aktenrahmen.js'

interface VorlageOderVorgang {
  nummer: string | null
  betreff: string
  vorgangId?: string | null
}

export const akteVon = ({ nummer, betreff, vorgangId }: VorlageOderVorgang): Akte => ({
  kurz: nummer ?? (vorgangId ? 'Vorgang' : 'ohne Nummer'),
  name: [nummer, betreff].filter(Boolean).join(': '),
})

export const veroeffentlichungen = { name: 'Veröffentlichungen', adresse: '/amt/veroeffentlichungen' }
