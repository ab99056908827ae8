import type { BeratungZustand } from './beratung-schritte.js'
import type { SitzungZustand } from './sitzung-schritte.js'

/**
 * What the reader is told of a step; the kinds of "nothing" are distinct (ui.md 5). Decided when it is published, from the
 * states of step and Sitzung: `bevorstehend` says that no Sitzung has dealt with it yet. Whether its day is past is for the
 * page to see, since nothing public may depend on the clock.
 */
export type BeratungAnzeige = 'ergebnis' | KeinErgebnis
export type KeinErgebnis = 'bevorstehend' | 'ausstehend' | 'ohne_ergebnis' | 'nichtoeffentlich' | 'entfallen'

export interface Anzeigelage {
  oeffentlich: boolean
  beratung: BeratungZustand | null
  sitzung: SitzungZustand | null
  beschluss: { vorlaeufig: boolean } | null
  /** Whether the town shows outcomes before the Niederschrift is signed. */
  vorlaeufigeZeigen: boolean
}

/** What a reader is told of the outcome of a step or an item. */
export function anzeigeVon({
  oeffentlich,
  beratung,
  sitzung,
  beschluss,
  vorlaeufigeZeigen,
}: Anzeigelage): BeratungAnzeige {
  if (!oeffentlich) return 'nichtoeffentlich'
  if (beschluss) return vorlaeufigeZeigen || !beschluss.vorlaeufig ? 'ergebnis' : 'ausstehend'
  if (beratung === 'entfallen') return 'entfallen'
  return sitzung === null ? 'bevorstehend' : nachSitzung[sitzung]
}

const nachSitzung: Record<SitzungZustand, KeinErgebnis> = {
  geplant: 'bevorstehend',
  to_in_vorbereitung: 'bevorstehend',
  eingeladen: 'bevorstehend',
  laufend: 'bevorstehend',
  unterbrochen: 'bevorstehend',
  beendet: 'ausstehend',
  nachbereitet: 'ohne_ergebnis',
  abgesagt: 'ohne_ergebnis',
  verlegt: 'bevorstehend',
}
