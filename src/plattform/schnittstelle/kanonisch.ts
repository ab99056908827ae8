import { createHash } from 'node:crypto'

/** JSON with the members of every object in the order of their names, so that equal contents give equal text. */
export function kanonisch(wert: unknown): string {
  if (Array.isArray(wert)) return `[${wert.map(kanonisch).join(',')}]`
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert) ?? 'null'
  const glieder = Object.entries(wert)
    .filter(([, inhalt]) => inhalt !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inhalt]) => `${JSON.stringify(name)}:${kanonisch(inhalt)}`)
  return `{${glieder.join(',')}}`
}

/** SHA-256 in hex over the canonical JSON. */
export const inhaltHash = (wert: unknown): string => createHash('sha256').update(kanonisch(wert)).digest('hex')
