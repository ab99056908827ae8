import type { Eingangsstand } from './eingang.js'
import type { Hindernis } from './regelverstoss.js'

interface Gepruefte extends Pick<Eingangsstand, 'art' | 'darueber'> {
  oeffentlich: boolean
  uebergeordnet?: boolean
  beratungen: number
}

/** A Stellungnahme der Verwaltung stands with what somebody has brought in, and goes its way (docs/adr/0041). */
export function stellungnahmehindernisse({ art, darueber, ...v }: Gepruefte): Hindernis[] {
  if (art !== 'stellungnahme') return []
  const gruende: [boolean, string, string][] = [
    [
      v.uebergeordnet === true && !darueber,
      'stellungnahme_wozu',
      'Eine Stellungnahme gibt es zu Antrag, Anfrage, Änderungsantrag, Anregung und ihrer Neufassung. Die gewählte Vorlage ist von der Verwaltung.',
    ],
    [
      darueber?.oeffentlich === false && v.oeffentlich,
      'stellungnahme_oeffentlich',
      'Wozu Sie Stellung nehmen, ist nichtöffentlich. Dann ist es auch die Stellungnahme.',
    ],
    [v.beratungen > 0, 'stellungnahme_beratung', stellungnahmeOhneBeratung],
  ]
  return gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
}

export const stellungnahmeOhneBeratung =
  'Eine Stellungnahme wird mit dem beraten, wozu sie gehört. Entfernen Sie ihre eigenen Beratungen.'
