/** The request is refused for a reason that is no rule of the domain: not signed in, no right, too many tries. */
export class Abweisung extends Error {
  constructor(
    readonly status: number,
    readonly satz: string,
    /** Seconds until it makes sense to try again; sent as Retry-After. */
    readonly warten?: number,
  ) {
    super(satz)
  }
}

/** The town demands a second factor, and the person has none yet. */
export class FaktorFehlt extends Abweisung {
  constructor() {
    super(
      403,
      `Richten Sie zuerst Ihren zweiten Faktor ein, im Browser unter ${faktorWeg}. Vorher geht nichts anderes.`,
    )
  }
}

/** Where it is set up. */
export const faktorWeg = '/amt/konto/zweiter-faktor'

export const nichtAngemeldet = (): Abweisung => new Abweisung(401, 'Melden Sie sich an.')
export const keinRecht = (): Abweisung => new Abweisung(403, 'Dafür fehlt Ihnen das Recht.')
