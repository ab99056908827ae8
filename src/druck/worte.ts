import type { Abstimmung, BeratungAnzeige } from '../ansichten/vorlage.js'
import type { Tag } from '../regeln/datum.js'

/** `2016-09-14` → `14.09.2016`. */
export const tagText = (tag: Tag): string => tag.split('-').reverse().join('.')

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

/** `9 Ja, 4 Nein, 2 Enthaltungen`. Zero votes are said, zero of the rest is not. */
export function abstimmungText({ ja, nein, enthaltung, ungueltig = 0, befangen = 0 }: Abstimmung): string {
  return [
    `${ja} Ja`,
    `${nein} Nein`,
    `${enthaltung} ${enthaltung === 1 ? 'Enthaltung' : 'Enthaltungen'}`,
    ...(ungueltig ? [`${ungueltig} ungültig`] : []),
    ...(befangen ? [`${befangen} befangen`] : []),
  ].join(', ')
}
