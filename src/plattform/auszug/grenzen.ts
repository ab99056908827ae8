/** Of one file; enough for a budget of a thousand pages, and an end for what was built to have none. */
export const grenzen = {
  /** Characters of text, and as many again of what is hidden. */
  zeichen: 4_000_000,
  seiten: 5_000,
  /** Entries of an archive that are looked at. */
  eintraege: 10_000,
  /** Hidden texts that are told one by one. */
  liste: 1_000,
  /** Bytes of all parts that are unpacked. */
  entpackt: 256 * 1024 * 1024,
  /** Bytes of the answer of the process. */
  antwort: 48 * 1024 * 1024,
  millisekunden: 30_000,
  /** Seconds on the processor; ends it even if its parent is gone. */
  rechenzeit: 30,
  /** Megabytes of JavaScript objects, and of all memory it can write to. */
  heap: 384,
  speicher: 1_024,
} as const

/** Gathers text up to a limit. */
export class Sammler {
  private readonly stuecke: string[] = []
  private laenge = 0
  gekuerzt = false

  constructor(private readonly hoechstens: number = grenzen.zeichen) {}

  dazu(stueck: string): void {
    const frei = this.hoechstens - this.laenge
    if (stueck.length > frei) this.gekuerzt = true
    if (frei <= 0) return
    this.stuecke.push(stueck.slice(0, frei))
    this.laenge += Math.min(stueck.length, frei)
  }

  get voll(): boolean {
    return this.laenge >= this.hoechstens
  }

  toString(): string {
    return this.stuecke.join('')
  }
}
