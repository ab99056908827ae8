import type { Tag } from './datum.js'

/** From the first day to the last, both included; null: without this end. */
export interface Zeitraum {
  von: Tag | null
  bis: Tag | null
}

export const gilt = ({ von, bis }: Zeitraum, heute: Tag): boolean =>
  (von === null || von <= heute) && (bis === null || heute <= bis)

/** It is over; what only begins later is not. */
export const istVorbei = ({ bis }: Zeitraum, heute: Tag): boolean => bis !== null && bis < heute
