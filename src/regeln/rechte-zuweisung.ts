import type { Tag } from './datum.js'
import { amtsrollen, type Amtsrolle } from './amtsrollen.js'
import type { Rollenzuweisung, Vertretener } from './rechte.js'
import { gilt, type Zeitraum } from './zeitraum.js'

/** A role as it is stored: with its period, and with the Vertretung through which somebody else holds it for a time. */
export interface GespeicherteRolle extends Zeitraum {
  rolle: string
  organisationseinheitId: string | null
  einheiten: readonly string[] | null
  gremiumId: string | null
  vertretung: (Zeitraum & { fuer: Vertretener; rollen: readonly string[] }) | null
}

/**
 * Roles that nobody holds for somebody else. Who runs the system names a second one instead; a program has no deputy.
 */
export const nichtVertretbar: readonly Amtsrolle[] = ['administration', 'lesen_api']

export const istAmtsrolle = (rolle: string): rolle is Amtsrolle => (amtsrollen as readonly string[]).includes(rolle)

/**
 * The roles that count today. A Vertretung lends what the other one holds himself that day, no more: it ends with its own
 * period and with that of the role, and what is lent is not lent on.
 */
export function geltendeRollen(gespeichert: readonly GespeicherteRolle[], heute: Tag): Rollenzuweisung[] {
  return gespeichert.flatMap(({ rolle, organisationseinheitId, einheiten, gremiumId, vertretung, ...zeitraum }) => {
    // A code that this version does not know gives nothing.
    if (!istAmtsrolle(rolle) || !gilt(zeitraum, heute)) return []
    const zuweisung = { rolle, organisationseinheitId, einheiten, gremiumId }
    if (!vertretung) return [zuweisung]
    const gedeckt = vertretung.rollen.includes(rolle) && !nichtVertretbar.includes(rolle)
    return gedeckt && gilt(vertretung, heute) ? [{ ...zuweisung, fuer: vertretung.fuer }] : []
  })
}
