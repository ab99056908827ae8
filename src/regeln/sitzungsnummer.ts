import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { warnung } from './warnung.js'

/** "5. Sitzung", as it stands on every paper. */
export const sitzungsnummerWort = (nummer: number): string => `${nummer}. Sitzung`

/** A number that was given is given; counting goes on behind it. @param vergeben the highest that was given */
export const zaehlerfehler = (vergeben: number, naechste: number): Feldfehler[] =>
  naechste > vergeben
    ? []
    : [
        {
          zeiger: '/naechste',
          text: `Die ${sitzungsnummerWort(vergeben)} gibt es schon. Die nächste ist frühestens die ${vergeben + 1}.`,
        },
      ]

/** What is left out is told before, and why stays in the log. */
export function zaehlerwarnungen(vergeben: number, naechste: number): Hindernis[] {
  const [erste, letzte] = [vergeben + 1, naechste - 1]
  if (letzte < erste) return []
  const worte = erste === letzte ? `Die Nummer ${erste} bleibt` : `Die Nummern ${erste} bis ${letzte} bleiben`
  return [warnung('nummern_luecke', `${worte} in dieser Zählung frei.`)]
}
