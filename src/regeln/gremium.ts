import { datumKurz, type Tag } from './datum.js'
import type { Hindernis } from './regelverstoss.js'
import { warnung } from './warnung.js'

/** What waits for a Gremium with no Sitzung that would come to it is forgotten there, once it has ended. */
export function endwarnungen({ name, bis, wartende }: { name: string; bis: Tag; wartende: number }): Hindernis[] {
  if (wartende === 0) return []
  const was = wartende === 1 ? 'wartet noch eine Beratung' : `warten noch ${wartende} Beratungen`
  return [
    warnung(
      'beratungen_warten',
      `Auf „${name}“ ${was} ohne Sitzung. Nach dem ${datumKurz(bis)} tagt es nicht mehr: Planen Sie sie vorher, oder bei seinem Nachfolger.`,
    ),
  ]
}
