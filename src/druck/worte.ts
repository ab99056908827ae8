import type { BeratungAnzeige } from '../ansichten/vorlage.js'

/** Bytes as the source prints them: 1495040 → `1460 KB`. */
export const groesseText = (bytes: number): string => `${bytes > 0 ? Math.max(1, Math.round(bytes / 1024)) : 0} KB`

/** Why a step shows no outcome; the kinds of "nothing" are distinct. */
export const anzeigeText: Record<Exclude<BeratungAnzeige, 'ergebnis'>, string> = {
  bevorstehend: 'Sitzung steht noch bevor',
  ausstehend: 'Ergebnis wird nach Genehmigung der Niederschrift veröffentlicht',
  ohne_ergebnis: 'Kein Ergebnis veröffentlicht',
  nichtoeffentlich: 'Nichtöffentlich beraten',
  entfallen: 'Beratung entfallen',
}
