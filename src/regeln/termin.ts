import { datumKurz, type Tag, zeitpunktInBerlin } from './datum.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { warnung } from './warnung.js'

/** Day and hours of a Sitzung, `16:00`. */
export interface Termin {
  datum: Tag
  beginn: string | null
  ende: string | null
}

/** Hours that the change of the clock in March leaves out. */
export const terminfehler = ({ datum, beginn, ende }: Termin): Feldfehler[] =>
  Object.entries({ beginn, ende }).flatMap(([feld, zeit]) =>
    zeit && zeitpunktInBerlin(datum, zeit) === null
      ? [{ zeiger: `/${feld}`, text: `Um ${zeit} Uhr gibt es am ${datumKurz(datum)} nicht: Die Uhr wird vorgestellt.` }]
      : [],
  )

/** A Sitzung of the evening may end after midnight. */
const endetAmFolgetag = (beginn: string, ende: string): boolean => beginn >= '12:00' && ende <= '06:00'

/** What looks like a slip and may be right. `andere` are Sitzungen of the same Gremien on that day. */
export function terminwarnungen(termin: Termin, andere: readonly (Termin & { gremium: string })[]): Hindernis[] {
  const { beginn, ende } = termin
  const zuvor = beginn && ende && ende <= beginn && !endetAmFolgetag(beginn, ende)
  return [
    ...(zuvor
      ? [warnung('ende_vor_beginn', `Die Sitzung würde um ${ende} Uhr enden, aber erst um ${beginn} Uhr beginnen.`)]
      : []),
    ...andere
      .filter((a) => zurSelbenZeit(termin, a))
      .map((a) => warnung('zur_selben_zeit', `„${a.gremium}“ tagt am ${datumKurz(a.datum)} um ${a.beginn} Uhr schon.`)),
  ]
}

/** Without an end as long as it takes to begin; without a begin nobody knows. */
function zurSelbenZeit(a: Termin, b: Termin): boolean {
  if (!a.beginn || !b.beginn) return false
  return a.beginn === b.beginn || (a.beginn < schluss(b) && b.beginn < schluss(a))
}

const schluss = ({ beginn, ende }: Termin): string => (ende && ende > beginn! ? ende : ende ? '24:00' : beginn!)
