import type { VNode } from 'preact'
import type { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { Umleitung } from '../web/umleitung.js'

/**
 * The page of what stands at an address, or the way to where it stands now. Unknown and not public are one answer.
 * @param weg address without leading slash, `vorlagen/2016-0542`
 * @throws NichtGefunden
 */
export async function zeigen<T>(
  abfragen: Pick<OeffentlicheAbfragen, 'umgezogen'>,
  weg: string,
  ansicht: Promise<T | null>,
  seite: (ansicht: T) => VNode | Promise<VNode>,
): Promise<VNode | Umleitung> {
  const gefunden = await ansicht
  if (gefunden !== null) return seite(gefunden)
  const neu = await abfragen.umgezogen(weg)
  if (neu) return new Umleitung(neu)
  throw new NichtGefunden()
}
