/**
 * What the house answered while a town was built, in order. Who hears it again knows the same town, since everything else in
 * it comes from one seed; so another build of the application can be given a copy of its database, and need not build it.
 */
export class Mitschrift {
  readonly antworten: unknown[]
  private gehoert = 0

  constructor(private readonly frueher: readonly unknown[] = []) {
    this.antworten = [...frueher]
  }

  async folge<T>(tue: () => Promise<T>): Promise<T> {
    if (this.gehoert < this.frueher.length) return this.antworten[this.gehoert++] as T
    const antwort = await tue()
    if (this.frueher.length === 0) this.antworten.push(antwort)
    return antwort
  }

  /** @throws when the town was built otherwise this time: then nothing that follows would be true. */
  pruefeEnde(): void {
    if (this.gehoert !== this.frueher.length)
      throw new Error(`Die Mitschrift hat ${this.frueher.length} Antworten, gefragt wurde nach ${this.gehoert}.`)
  }
}
