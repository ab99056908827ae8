import { Abweisung } from '../fehler/abweisung.js'

interface Verbindungen {
  query(sql: string): Promise<unknown>
}

/** Asks each pool of this process one trivial question. */
export class Bereitschaft {
  private readonly pools: Verbindungen[] = []

  /** Each share of the application names the connections that it needs. */
  braucht(pool: Verbindungen): void {
    this.pools.push(pool)
  }

  async pruefen(): Promise<void> {
    try {
      await Promise.all(this.pools.map((pool) => pool.query('SELECT 1')))
    } catch {
      throw new Abweisung(503, 'Die Datenbank antwortet nicht.')
    }
  }
}
