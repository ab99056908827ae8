import type { Rasterzelle } from './raster.js'

/** Tags and identifiers: which heads a cell belongs to. */
export class Kopfbezug {
  private readonly spalten = new Map<number, string[]>()
  private readonly zeilen = new Map<number, string[]>()

  merke(id: string, { zeile, spalte, zeilen, spalten }: Rasterzelle, kopf: boolean): void {
    const [ziel, von, anzahl] = kopf ? [this.spalten, spalte, spalten] : [this.zeilen, zeile, zeilen]
    for (let i = von; i < von + anzahl; i++) {
      const ids = ziel.get(i)
      if (ids) ids.push(id)
      else ziel.set(i, [id])
    }
  }

  neuerTeil(): void {
    this.zeilen.clear()
  }

  fuer({ zeile, spalte, zeilen, spalten }: Rasterzelle): string[] {
    const ids = new Set<string>()
    for (let i = spalte; i < spalte + spalten; i++) this.spalten.get(i)?.forEach((id) => ids.add(id))
    for (let i = zeile; i < zeile + zeilen; i++) this.zeilen.get(i)?.forEach((id) => ids.add(id))
    return [...ids]
  }
}
