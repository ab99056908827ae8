import type { AnlageForm } from '../ansichten/vorlage.js'
import type { VorlageZustand } from '../regeln/vorlage.js'

type Stand = 'intern' | 'gremium' | 'oeffentlich' | 'depubliziert'

/** What decides whether a Vorlage is public. */
export interface VorlageFakten {
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  zustand: VorlageZustand
  stand: Stand | null
  eingefroren: boolean
}

/** `v` is the Vorlage. */
export const vorlageFaktenSql = `
  'oeffentlichkeit', v.oeffentlichkeit, 'zustand', v.zustand,
  'stand', (SELECT stand FROM ris.veroeffentlichung WHERE vorlage_id = v.id),
  'eingefroren', EXISTS (SELECT FROM ris.fassung WHERE vorlage_id = v.id AND eingefroren_am IS NOT NULL)`

/** Publicity is the least of the whole chain (domain.md R9.5), and nothing is public that was not released and published. */
export const vorlageIstOeffentlich = (v: VorlageFakten): boolean =>
  v.oeffentlichkeit === 'oeffentlich' &&
  v.stand === 'oeffentlich' &&
  v.eingefroren &&
  (v.zustand === 'freigegeben' || v.zustand === 'abgeschlossen' || v.zustand === 'zurueckgezogen')

/** What decides, beside its Vorlage, whether an Anlage is public. */
export interface AnlageFakten {
  nr: number
  oeffentlich: boolean
  stand: Stand | null
}

/**
 * An Anlage that was frozen with the Fassung goes out with the Vorlage. One that was added later needs a release of its own
 * (domain.md R9.9), and one that was taken back stays back.
 */
export function anlageIstOeffentlich(anlage: AnlageFakten, eingefroren: readonly AnlageForm[]): boolean {
  if (!anlage.oeffentlich) return false
  if (anlage.stand !== null) return anlage.stand === 'oeffentlich'
  return eingefroren.some((e) => e.nr === anlage.nr && e.oeffentlich)
}
