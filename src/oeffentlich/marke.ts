import { Eingabefehler } from '../regeln/regelverstoss.js'

/** Where a page of a list ended, as an opaque text: the values of its sort key. */
export const alsMarke = (werte: string[]): string => Buffer.from(JSON.stringify(werte)).toString('base64url')

/** @throws Eingabefehler when the text was not made by `alsMarke` with as many values. */
export function ausMarke(marke: string, anzahl: number): string[] {
  const fehler = new Eingabefehler([{ zeiger: '/weiter', text: 'Diese Stelle der Liste gibt es nicht.' }])
  try {
    const werte: unknown = JSON.parse(Buffer.from(marke, 'base64url').toString())
    if (Array.isArray(werte) && werte.length === anzahl && werte.every((w) => typeof w === 'string')) return werte
  } catch {
    throw fehler
  }
  throw fehler
}
