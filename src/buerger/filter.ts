import type { VorlagenFilter } from '../ansichten/listen.js'
import { vorlageZustandOeffentlich } from '../regeln/worte/vorlage.js'
import { vorlageArten } from '../regeln/vorlageart.js'

/** A query string as it comes in: anything may be repeated or missing. */
export type Anfrage = Record<string, string | string[] | undefined>

const einer = (wert: string | string[] | undefined) => (Array.isArray(wert) ? wert[0] : wert)?.trim() || undefined
const ausListe = <T extends string>(werte: readonly T[], wert: string | undefined) => werte.find((w) => w === wert)
const zustaende = Object.keys(vorlageZustandOeffentlich) as (keyof typeof vorlageZustandOeffentlich)[]

/** What of the query string narrows the list; everything else is left out, so that each list has one address. */
export function vorlagenFilter(anfrage: Anfrage): VorlagenFilter {
  const jahr = einer(anfrage.jahr)
  const filter: VorlagenFilter = {
    art: ausListe(vorlageArten, einer(anfrage.art)),
    zustand: ausListe(zustaende, einer(anfrage.zustand)),
    jahr: jahr && /^\d{4}$/.test(jahr) ? Number(jahr) : undefined,
    gremium: einer(anfrage.gremium),
    federfuehrung: einer(anfrage.federfuehrung),
    einreicher: einer(anfrage.einreicher),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, wert]) => wert !== undefined))
}

/** The cursor of a list. */
export const marke = (anfrage: Anfrage): string | null => einer(anfrage.nach) ?? null

/** True when the form sent empty fields: the reader is led to the address without them. */
export const hatLeere = (anfrage: Anfrage) => Object.values(anfrage).some((wert) => wert === '')
