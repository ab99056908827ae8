import type { Stadtwunsch } from './pruefung.js'

/** What somebody could get wrong one day, as one replacement in one source. */
export interface Saat {
  name: string
  datei: string
  /** Stands exactly once in the file. */
  suche: string
  ersetze: string
  /** What the town must be like for the leak to show. */
  regeln?: Stadtwunsch['regeln']
  /** Only the staff can see it, at routes that have this in them. */
  imAmt?: string
  /** By this account. */
  als?: string
  /** Only after the late changes of the town. */
  spaeter?: boolean
  /** Only while somebody works on what is not public: of the rest the town as it is tells enough. */
  verborgen?: boolean
}

export const saaten: readonly Saat[]
