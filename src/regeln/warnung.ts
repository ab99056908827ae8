import type { Hindernis } from './regelverstoss.js'
import { istLeererText } from './text.js'

/** What somebody does although it was warned against, and why. */
export interface Trotzdem {
  code: string
  grund: string
}

/** A reason against that gives way to whoever says why. */
export const warnung = (code: string, text: string): Hindernis => ({ code, text, bestaetigbar: true })

/** What still stands in the way: everything but the warnings that were answered with a reason. */
export const verbleibende = (gruende: readonly Hindernis[], trotzdem: readonly Trotzdem[] = []): Hindernis[] =>
  gruende.filter(
    (h) => !h.bestaetigbar || !trotzdem.some(({ code, grund }) => code === h.code && !istLeererText(grund)),
  )

/**
 * The reason of the step answered its warnings, too, before there was `trotzdem`.
 * It does so for one version more (docs/adr/0035).
 */
export const mitAltemGrund = (
  gruende: readonly Hindernis[],
  trotzdem: readonly Trotzdem[] = [],
  grund?: string | null,
): Trotzdem[] => [
  ...trotzdem,
  ...(istLeererText(grund) ? [] : gruende.filter((h) => h.bestaetigbar).map(({ code }) => ({ code, grund: grund! }))),
]

/** What the log keeps as the reason of an act. */
export const alsGrund = (grund: string | null, trotzdem: readonly Trotzdem[] = []): string | null =>
  [...new Set([grund, ...trotzdem.map((t) => t.grund)])].filter((text) => !istLeererText(text)).join('; ') || null
