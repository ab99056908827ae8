import { datumKurz, type Tag } from './datum.js'
import type { Feldfehler } from './regelverstoss.js'

/** What has names in time (docs/adr/0039). */
export type Nomen = 'gremium' | 'organisationseinheit'

const worte: Record<Nomen, { das: string; ihm: string; zeiger: string; andere: string }> = {
  gremium: { das: 'das Gremium', ihm: 'Ihm', zeiger: '/name', andere: 'heißt ein anderes Gremium' },
  organisationseinheit: {
    das: 'die Organisationseinheit',
    ihm: 'Ihr',
    zeiger: '/kuerzel',
    andere: 'hat eine andere Organisationseinheit das Kürzel',
  },
}

export interface Ende {
  /** The last day on which it exists; null: it has not ended. */
  bis: Tag | null
  /** Who took over, if somebody did. */
  nachfolger: string | null
}

export const bestehtAm = ({ bis }: Pick<Ende, 'bis'>, tag: Tag): boolean => bis === null || tag <= bis

export function gibtEsNichtMehr(nomen: Nomen, name: string, { bis, nachfolger }: Ende): string {
  const { das, ihm } = worte[nomen]
  const folgt = nachfolger ? ` ${ihm} folgt „${nachfolger}“.` : ''
  return `${das[0]!.toUpperCase()}${das.slice(1)} „${name}“ gab es bis zum ${datumKurz(bis!)}.${folgt}`
}

export interface Name {
  name: string
  /** Of a Gremium only. */
  genitiv?: string | null
  kuerzel: string | null
}

/** From that day until the next one; null: from the beginning. */
export interface NameAb extends Name {
  von: Tag | null
}

export const gleicherName = (a: Name, b: Name): boolean =>
  a.name === b.name && (a.genitiv ?? null) === (b.genitiv ?? null) && a.kuerzel === b.kuerzel

/** A new name is another one than that before it, and than that after it. `namen` by their days, oldest first. */
export function umbenennungsfehler(nomen: Nomen, namen: readonly NameAb[], ab: Tag, neu: Name): Feldfehler[] {
  const davor = namen.findLast(({ von }) => von === null || von < ab)
  const danach = namen.find(({ von }) => von !== null && von > ab)
  const text = `So heißt ${worte[nomen].das} davor oder danach schon. Geben Sie den neuen Namen an.`
  return [davor, danach].some((n) => n && gleicherName(n, neu)) ? [{ zeiger: '/name', text }] : []
}

/** Two of a kind bear it on the same day. A unit is told by its Kürzel, a Gremium by its name. */
export const gleichzeitigFehler = (nomen: Nomen, andere: string): Feldfehler => ({
  zeiger: worte[nomen].zeiger,
  text: `Zu dieser Zeit ${worte[nomen].andere} „${andere}“.`,
})

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
