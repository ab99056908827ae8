import type { SitzungAnsicht } from '../ansichten/sitzung.js'
import type { GeleseneSitzung } from '../oeffentlich/oeffentliche.queries.js'
import { nachAbschluss } from '../regeln/anzeige.js'

/**
 * Nobody is told to wait for the outcome of a Vorlage that is closed. What has become of it since stands in its own public view: looked up
 * when somebody reads, it tells no more than its page, and no Sitzung must be written anew when a Vorlage closes.
 */
export function ohneErwartung({ abgeschlossene, ...sitzung }: GeleseneSitzung): SitzungAnsicht {
  const erledigt = new Set(abgeschlossene)
  const tagesordnung = sitzung.tagesordnung.map((top) =>
    top.vorlage && erledigt.has(top.vorlage.id)
      ? { ...nachAbschluss(top), ...(top.voten && { voten: top.voten.map(nachAbschluss) }) }
      : top,
  )
  return { ...sitzung, tagesordnung }
}
