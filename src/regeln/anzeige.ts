import type { BeratungZustand } from './beratung-schritte.js'
import type { Tag } from './datum.js'
import type { SitzungZustand } from './sitzung-schritte.js'

/**
 * What the reader is told of a step; the kinds of "nothing" are distinct (ui.md 5). Decided when it is published, from the
 * states of step and Sitzung: `bevorstehend` says that no Sitzung has dealt with it yet. Whether its day is past is for the
 * page to see, since nothing public may depend on the clock.
 */
export type BeratungAnzeige = 'ergebnis' | KeinErgebnis
export type KeinErgebnis =
  'bevorstehend' | 'ausstehend' | 'ohne_ergebnis' | 'nichtoeffentlich' | 'nicht_behandelt' | 'entfallen'

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
  if (beratung === 'entfallen' || beratung === 'nicht_behandelt') return beratung
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

/** In a Vorlage that is closed no outcome will come any more: nobody is told to wait for one (Herne's Integrationsrat). */
export const nachAbschluss = <T extends { anzeige: BeratungAnzeige }>(gesagt: T): T =>
  gesagt.anzeige === 'bevorstehend' || gesagt.anzeige === 'ausstehend'
    ? { ...gesagt, anzeige: 'ohne_ergebnis' }
    : gesagt

/** Without a day to compare with, nothing is past. */
export const istVorbei = (tag: Tag | null, heute: Tag | undefined): boolean =>
  heute !== undefined && tag !== null && tag < heute

/** Its day is past, and no Sitzung has dealt with it. */
export const terminVerstrichen = (
  { anzeige, datum }: { anzeige: BeratungAnzeige; datum: Tag | null },
  heute: Tag | undefined,
): boolean => anzeige === 'bevorstehend' && istVorbei(datum, heute)
