import type { Recht } from './rechte.js'

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

export const istLeererText = (text: string | null | undefined): boolean => !text || text.trim() === ''
