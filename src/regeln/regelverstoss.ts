/** Why a step may not be taken. Shown next to the disabled button and sent as `hindernisse` in the problem+json body. */
export interface Hindernis {
  code: string
  text: string
  /** A warning: whoever says why, does it all the same (warnung.ts). */
  bestaetigbar?: true
}

/** Of the reason that the right itself is missing. */
export const rechtFehlt = 'recht_fehlt'

/** What is wrong with one input. `zeiger` is a JSON pointer (RFC 6901) into the body, for example `/beratungsfolge/1/gremium`. */
export interface Feldfehler {
  zeiger: string
  text: string
}

/** A domain rule said no. Carries every reason, so that nobody has to fix one error only to meet the next. */
export class Regelverstoss extends Error {
  constructor(readonly hindernisse: readonly Hindernis[]) {
    super(hindernisse.map((h) => h.text).join(' '))
  }

  /** Nothing but warnings: the same once more, with a reason for each, goes through. */
  get bestaetigbar(): boolean {
    return this.hindernisse.every((h) => h.bestaetigbar)
  }

  /** Nobody without the right learns what else stands in the way, so it is the only reason. */
  get ohneRecht(): boolean {
    return this.hindernisse.some(({ code }) => code === rechtFehlt)
  }
}

/** The input itself is wrong. Carries every fault with its place. */
export class Eingabefehler extends Error {
  constructor(readonly felder: readonly Feldfehler[]) {
    super(felder.map((f) => f.text).join(' '))
  }
}

/** Was somebody else faster than who has read this version? null is met by whatever there is (RFC 9110 13.1.1). */
export const veraltet = (gelesen: number | null, vorhanden: number): boolean =>
  gelesen !== null && gelesen !== vorhanden

/** Somebody else was faster: the part has another version than the caller believes. */
export class Versionskonflikt extends Error {
  constructor(
    /** null: any was asked for. */
    readonly erwartet: number | null,
    readonly vorhanden: number,
    /** The stored content, so that nothing typed is lost and both texts can be compared. */
    readonly inhalt: unknown,
  ) {
    super('Der Inhalt wurde inzwischen von jemand anderem geändert.')
  }
}

/** Unknown or not for this reader: the same answer for both. */
export class NichtGefunden extends Error {
  constructor() {
    super('Das gibt es nicht, oder es ist nicht öffentlich.')
  }
}
