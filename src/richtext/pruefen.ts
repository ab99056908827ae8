import type { Feldfehler } from '../regeln/regelverstoss.js'
import type { RichDokument } from './dokument.js'
import { grenzverstoss } from './grenzen.js'
import { knotenfehler } from './knotenpruefung.js'
import { schema } from './schema.js'

/** Enough to mend a text; a broken converter would otherwise report every paragraph. */
const MAX_FEHLER = 50

/**
 * The only way into storage for rich text. Returns the canonical document (defaults filled in, neighbouring texts of
 * one style joined) or every fault with its place. Nothing is dropped in silence: unknown nodes, marks, attributes
 * and invisible control characters are refused, so that what was sent is what is stored. Size and depth are
 * checked before anything walks the value.
 * @param zeiger where the document stands in the body, for example `/sachverhalt`
 */
export function pruefeRichtext(json: unknown, zeiger = ''): { dokument: RichDokument } | { fehler: Feldfehler[] } {
  const verstoss = grenzverstoss(json)
  if (verstoss) return { fehler: [{ zeiger, text: verstoss }] }
  const fehler = knotenfehler(json, zeiger)
  if (fehler.length) return { fehler: fehler.slice(0, MAX_FEHLER) }
  try {
    const dokument = schema.nodeFromJSON(json)
    dokument.check()
    return { dokument: dokument.toJSON() as RichDokument }
  } catch {
    // The schema has the last word, should it ever know more than our own walk.
    return { fehler: [{ zeiger, text: 'Der Text hat einen Aufbau, den das Ratsinformationssystem nicht kennt.' }] }
  }
}
