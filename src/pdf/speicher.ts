/** Bounded memory of results that cost time: two generations, so that it never grows past twice its size. */
export class Speicher<T, S = string> {
  private jung = new Map<S, T>()
  private alt = new Map<S, T>()

  constructor(private readonly groesse: number) {}

  hole(schluessel: S, rechne: (schluessel: S) => T): T {
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
