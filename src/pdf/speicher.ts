/** Bounded memory of results that cost time: two generations, so that it never grows past twice its size. */
export class Speicher<T> {
  private jung = new Map<string, T>()
  private alt = new Map<string, T>()

  constructor(private readonly groesse: number) {}

  hole(schluessel: string, rechne: (schluessel: string) => T): T {
    let wert = this.jung.get(schluessel)
    if (wert !== undefined) return wert
    wert = this.alt.get(schluessel) ?? rechne(schluessel)
    if (this.jung.size >= this.groesse) {
      this.alt = this.jung
      this.jung = new Map()
    }
    this.jung.set(schluessel, wert)
    return wert
  }
}
