import type { VeroeffentlichungStand } from '../oeffentlichkeit.js'

/** Where something stands with the public, as every staff page says it. What is meant to be public is not yet. */
export function oeffentlichkeitswort({ oeffentlich, stand }: Oeffentlichkeitsangabe): string {
  if (!oeffentlich) return 'nichtöffentlich'
  if (stand === 'oeffentlich') return 'veröffentlicht'
  return stand === 'depubliziert' ? 'aus der Öffentlichkeit genommen' : 'soll öffentlich werden'
}

interface Oeffentlichkeitsangabe {
  /** What its author wants. */
  oeffentlich: boolean
  /** What has become of it. */
  stand: VeroeffentlichungStand
}
