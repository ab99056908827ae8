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

export const nichtAngemeldet = (): Abweisung => new Abweisung(401, 'Melden Sie sich an.')
export const keinRecht = (): Abweisung => new Abweisung(403, 'Dafür fehlt Ihnen das Recht.')
