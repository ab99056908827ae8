import type { Recht } from './amtsrollen.js'
import { type Akteur, darf, pruefeRecht, type Wirkungskreis } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { istLeererText } from './text.js'
import { mitAltemGrund, type Trotzdem, verbleibende } from './warnung.js'

/** A step of a state machine as data: the same row makes the button, guards the service and stands in the handbook. */
export interface Schrittregel<Zustand extends string> {
  von: readonly Zustand[]
  nach: Zustand
  recht: Recht
  /** What stands on the button. */
  bezeichnung: string
  /** A sentence why is asked for and kept. */
  grundNoetig?: boolean
}

/** Whether a step is offered at all: those that are somebody else's are not shown. */
export const darfGehen = (akteur: Akteur, { recht }: Pick<Schrittregel<string>, 'recht'>, kreise: Wirkungskreis[]) =>
  darf(akteur, recht, ...kreise)

/**
 * What every step asks: the right, the state, the reason. Who lacks the right hears nothing else; in another state the
 * further reasons would not make sense.
 */
export function pruefeSchritt<Zustand extends string>(
  regel: Schrittregel<Zustand>,
  stand: { zustand: Zustand; grund?: string | null; trotzdem?: readonly Trotzdem[]; kreise: Wirkungskreis[] },
  akteur: Akteur,
  ist: string,
  eigene: () => Hindernis[],
): Hindernis[] {
  const ohneRecht = pruefeRecht(akteur, regel, ...stand.kreise)
  if (ohneRecht.length > 0) return ohneRecht
  const { von, grundNoetig, bezeichnung } = regel
  if (!von.includes(stand.zustand))
    return [{ code: 'falscher_zustand', text: `${ist} „${bezeichnung}“ ist dann nicht möglich.` }]
  const ohneGrund = grundNoetig && istLeererText(stand.grund)
  const gruende = [
    ...(ohneGrund ? [{ code: 'grund_fehlt', text: `Nennen Sie den Grund für „${bezeichnung}“.` }] : []),
    ...eigene(),
  ]
  return verbleibende(gruende, mitAltemGrund(gruende, stand.trotzdem, stand.grund))
}
