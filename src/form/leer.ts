import { type Feld, freiwillig, type Glieder } from './feld.js'

/** What a blank form has in this place: null or an empty list; undefined: something must be said. */
export const leererWert = ({ schema }: Feld): null | [] | undefined =>
  schema.nullable ? null : schema.type === 'array' ? [] : undefined

/** The same members, none of which must be there. */
export const alleFreiwillig = (glieder: Glieder): Glieder =>
  Object.fromEntries(Object.entries(glieder).map(([name, { feld }]) => [name, freiwillig(feld)]))

/** The same, where what a blank form fills by itself may be left out. */
export const leerbare = (glieder: Glieder): Glieder =>
  Object.fromEntries(
    Object.entries(glieder).map(([name, glied]) => [
      name,
      leererWert(glied.feld) === undefined ? glied : freiwillig(glied.feld),
    ]),
  )

/**
 * What a value says: without members that are absent, null, an empty list or an object that says nothing; all these are
 * one and the same. Undefined: it says nothing. Places in a list are kept.
 */
export function gehalt(wert: unknown): unknown {
  if (wert === undefined || wert === null) return undefined
  if (Array.isArray(wert)) return wert.length === 0 ? undefined : wert.map((w) => gehalt(w) ?? null)
  if (typeof wert !== 'object') return wert
  const glieder = Object.entries(wert)
    .map(([name, inhalt]) => [name, gehalt(inhalt)] as const)
    .filter(([, inhalt]) => inhalt !== undefined)
  return glieder.length === 0 ? undefined : Object.fromEntries(glieder)
}
