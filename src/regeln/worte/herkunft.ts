import type { Herkunft } from '../herkunft.js'

export const beispielWort = 'Beispiel'

/** Null: it needs no mark. */
export const herkunftMarke = (herkunft: Herkunft | null | undefined): string | null =>
  herkunft?.art === 'beispiel' ? beispielWort : null

/** In one line. */
export function herkunftText({ art, quelle }: Herkunft): string {
  if (art === 'beispiel') return `${beispielWort}, frei erfunden`
  return quelle ? `Übernommen von: ${quelle}` : 'Übernommen aus einem früheren Verfahren'
}
