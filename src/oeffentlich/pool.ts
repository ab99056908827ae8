/** Injection token of the `pg.Pool` whose login may only SELECT in the schema `oeffentlich`. */
export const OEFFENTLICHER_POOL = Symbol('OEFFENTLICHER_POOL')
