import { Abweisung } from '../fehler/abweisung.js'

/** Asks each pool of this process one trivial question. */
export class Bereitschaft {
  constructor(private readonly pools: readonly { query(sql: string): Promise<unknown> }[]) {}

  async pruefen(): Promise<void> {
    try {
      await Promise.all(this.pools.map((pool) => pool.query('SELECT 1')))
    } catch {
      throw new Abweisung(503, 'Die Datenbank antwortet nicht.')
    }
  }
}
