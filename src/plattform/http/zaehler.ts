import type { Grenze } from './klassen.js'

interface Fenster {
  ende: number
  zahl: number
}

/** So many callers are remembered at once; the oldest is forgotten first, which only ever lets more through. */
const hoechstens = 100_000

/** Counts calls in windows of fixed length, in the memory of this process. */
export class Zaehler {
  private readonly fenster = new Map<string, Fenster>()

  constructor(private readonly jetzt: () => number = Date.now) {}

  /** Seconds to wait, or 0. */
  zaehle(schluessel: string, { anzahl, sekunden }: Grenze): number {
    const nun = this.jetzt()
    const bisher = this.fenster.get(schluessel)
    if (!bisher || bisher.ende <= nun) {
      this.beginne(schluessel, { ende: nun + sekunden * 1000, zahl: 1 })
      return 0
    }
    bisher.zahl++
    return bisher.zahl <= anzahl ? 0 : Math.ceil((bisher.ende - nun) / 1000)
  }

  private beginne(schluessel: string, fenster: Fenster): void {
    // Taken out first, so that the map stays in the order of beginning.
    this.fenster.delete(schluessel)
    this.fenster.set(schluessel, fenster)
    const aeltester = this.fenster.keys().next()
    if (this.fenster.size > hoechstens && !aeltester.done) this.fenster.delete(aeltester.value)
  }
}
