import { datumKurz, type Tag } from './datum.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { warnung } from './warnung.js'

export interface Ende {
  /** The last day on which the Gremium exists; null: it has not ended. */
  bis: Tag | null
  /** Who took over, if somebody did. */
  nachfolger: string | null
}

export const bestehtAm = ({ bis }: Pick<Ende, 'bis'>, tag: Tag): boolean => bis === null || tag <= bis

export const gibtEsNichtMehr = (name: string, { bis, nachfolger }: Ende): string =>
  `Das Gremium „${name}“ gab es bis zum ${datumKurz(bis!)}.${nachfolger ? ` Ihm folgt „${nachfolger}“.` : ''}`

/** What waits for a Gremium with no Sitzung that would come to it is forgotten there, once it has ended. */
export function endwarnungen({ name, bis, wartende }: { name: string; bis: Tag; wartende: number }): Hindernis[] {
  if (wartende === 0) return []
  const was = wartende === 1 ? 'wartet noch eine Beratung' : `warten noch ${wartende} Beratungen`
  return [
    warnung(
      'beratungen_warten',
      `Auf „${name}“ ${was} ohne Sitzung. Nach dem ${datumKurz(bis)} tagt es nicht mehr: Planen Sie sie vorher, oder bei seinem Nachfolger.`,
    ),
  ]
}

export interface Name {
  name: string
  genitiv: string | null
  kuerzel: string | null
}

/** From that day until the next one; null: from the beginning. */
export interface NameAb extends Name {
  von: Tag | null
}

export const gleicherName = (a: Name, b: Name): boolean =>
  a.name === b.name && a.genitiv === b.genitiv && a.kuerzel === b.kuerzel

/** A new name is another one than that before it, and than that after it. `namen` by their days, oldest first. */
export function umbenennungsfehler(namen: readonly NameAb[], ab: Tag, neu: Name): Feldfehler[] {
  const davor = namen.findLast(({ von }) => von === null || von < ab)
  const danach = namen.find(({ von }) => von !== null && von > ab)
  return [davor, danach].some((n) => n && gleicherName(n, neu))
    ? [{ zeiger: '/name', text: 'So heißt das Gremium davor oder danach schon. Geben Sie den neuen Namen an.' }]
    : []
}

/** The day of a name is moved between those before and after it. */
export function verlegungsfehler(namen: readonly NameAb[], von: Tag | null, ab: Tag | null): Feldfehler[] {
  if (ab === von) return []
  const zeiger = '/ab'
  if (von === null)
    return [{ zeiger, text: 'Der erste Name gilt von Anfang an. Berichtigen Sie den Tag des nächsten.' }]
  const i = namen.findIndex((n) => n.von === von)
  const [davor, danach] = [namen[i - 1]?.von ?? null, namen[i + 1]?.von ?? null]
  const dazwischen = ab !== null && (davor === null || davor < ab) && (danach === null || ab < danach)
  return dazwischen
    ? []
    : [{ zeiger, text: 'Der Tag muss nach dem des vorigen und vor dem des nächsten Namens liegen.' }]
}
