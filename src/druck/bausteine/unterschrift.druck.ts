import type { Unterschrift } from '../../ansichten/vorlage.js'
import type { Block } from '../../pdf/bloecke.js'
import { absatz } from './bausteine.js'

/** By hand: room and a rule. "gez.": released electronically, the name stands for the signature. Taken over: as the source has it. */
export type Unterzeichnung = 'von_hand' | 'gezeichnet' | 'uebernommen'

/** Organ, "In Vertretung", signature, name, office. Never split across pages. */
export function unterschriftDruck(unterschrift: Unterschrift, unterzeichnung: Unterzeichnung): Block[] {
  const { amt, zusatz, name, funktion } = unterschrift
  const zeichen: Block[] =
    unterzeichnung === 'von_hand'
      ? [
          { art: 'abstand', hoehe: 42 },
          { art: 'linie', breite: 170, staerke: 'haar' },
          { art: 'abstand', hoehe: 4 },
          absatz(name, 'fett', { abstandDanach: 0 }),
        ]
      : ohneLinie(unterzeichnung === 'gezeichnet' ? `gez. ${name}` : name)
  return [
    {
      art: 'zusammen',
      bloecke: [
        { art: 'abstand', hoehe: 14 },
        absatz(amt, 'fett', { abstandDanach: 0 }),
        ...(zusatz ? [absatz(zusatz, 'text', { abstandDanach: 0 })] : []),
        ...zeichen,
        ...(funktion ? [absatz(funktion, 'still', { abstandDanach: 0 })] : []),
      ],
    },
  ]
}

/** Where the town names units only, the public view has no name here. */
const ohneLinie = (name: string): Block[] =>
  name ? [{ art: 'abstand', hoehe: 10 }, absatz(name.trim(), 'fett', { abstandDanach: 0 })] : []

/** Who brought it in, in place of the administration. What they signed by hand is the paper that they handed in. */
export const einreicherDruck = (zeilen: readonly string[]): Block[] =>
  zeilen.length === 0
    ? []
    : [
        {
          art: 'zusammen',
          bloecke: [
            { art: 'abstand', hoehe: 14 },
            ...zeilen.map((zeile) => absatz(zeile, 'fett', { abstandDanach: 0 })),
          ],
        },
      ]
