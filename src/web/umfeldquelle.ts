import type { Umfeld } from './umfeld.js'

/** Where a page gets its surroundings from; the shares of the application know the town by different logins. */
export abstract class Umfeldquelle {
  abstract umfeld(): Promise<Umfeld>
}
