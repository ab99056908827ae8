/** How many tries are free, and how the wait grows after them. Seconds. */
export interface Budget {
  frei: number
  /** The longest wait: a delay and never a lock, so that guessing at an account cannot shut its owner out. */
  laengste: number
  /** After this time without a try everything is forgotten. */
  vergessen: number
}

/** What was tried so far under one key. Times in ms. */
export interface Versuchsstand {
  versuche: number
  zuletzt: number
  freiAb: number
}

export type Bremsurteil = { frei: true; neu: Versuchsstand } | { frei: false; warten: number }

/**
 * May there be a try now? If so, how things stand after it: each one beyond the free ones doubles the wait. A try counts
 * before it is known to be wrong, so that many at once gain nothing.
 */
export function bremse(stand: Versuchsstand | undefined, jetzt: number, budget: Budget): Bremsurteil {
  if (stand && stand.freiAb > jetzt) return { frei: false, warten: Math.ceil((stand.freiAb - jetzt) / 1000) }
  const gilt = stand && jetzt - stand.zuletzt < budget.vergessen * 1000
  const versuche = (gilt ? stand.versuche : 0) + 1
  const ueber = versuche - budget.frei
  const pause = ueber < 0 ? 0 : Math.min(2 ** Math.min(ueber, 30), budget.laengste)
  return { frei: true, neu: { versuche, zuletzt: jetzt, freiAb: jetzt + pause * 1000 } }
}
