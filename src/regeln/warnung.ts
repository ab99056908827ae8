import type { Hindernis } from './regelverstoss.js'
import { istLeererText } from './text.js'

/** What somebody does although it was warned against, and why. */
export interface Trotzdem {
  code: string
  grund: string
}

/** A reason against that gives way to whoever says why. */
export const warnung = (code: string, text: string): Hindernis => ({ code, text, bestaetigbar: true })

/** Words that somebody can read in the log later: neither a letter nor the code of what they answer. */
const istGrund = ({ code, grund }: Trotzdem): boolean => {
  const worte = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return (grund.match(/\p{L}/gu)?.length ?? 0) >= 3 && worte(grund) !== worte(code)
}

/** What still stands in the way: everything but the warnings that were answered with a reason. */
export const verbleibende = (gruende: readonly Hindernis[], trotzdem: readonly Trotzdem[] = []): Hindernis[] =>
  gruende.flatMap((h) => {
    const antworten = h.bestaetigbar ? trotzdem.filter(({ code }) => code === h.code) : []
    if (antworten.some(istGrund)) return []
    const keiner = antworten.find(({ grund }) => !istLeererText(grund))
    return keiner
      ? [
          {
            ...h,
            text: `${h.text} „${keiner.grund.trim()}“ ist kein Grund: Sagen Sie in Worten, warum es trotzdem geschehen soll.`,
          },
        ]
      : [h]
  })

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
