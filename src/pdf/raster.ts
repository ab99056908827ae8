import { Zelle } from './bloecke.js'

/** A cell at its place in the grid. */
export interface Rasterzelle {
  zelle: Zelle
  zeile: number
  spalte: number
  zeilen: number
  spalten: number
}

const LEER: Zelle = { bloecke: [] }

const ganz = (wert: number | undefined, hoechstens: number) =>
  Math.max(1, Math.min(Math.floor(wert ?? 1) || 1, hoechstens))

/**
 * Places cells row by row around the spans from above. Every place of the grid is filled: rows of
 * different length are an error in PDF/UA (7.2), and a reader would count columns wrongly.
 */
export function raster(zeilen: Zelle[][], mindestens: number): { zellen: Rasterzelle[][]; spalten: number } {
  const belegt = zeilen.map((): boolean[] => [])
  const zellen = zeilen.map((zeile, r) =>
    zeile.map((zelle) => {
      let spalte = 0
      while (belegt[r]![spalte]) spalte++
      const hoch = ganz(zelle.zeilen, zeilen.length - r)
      let breit = 1
      const gewuenscht = ganz(zelle.spalten, 100)
      while (breit < gewuenscht && !belegt[r]![spalte + breit]) breit++
      for (let i = 0; i < hoch; i++) for (let k = 0; k < breit; k++) belegt[r + i]![spalte + k] = true
      return { zelle, zeile: r, spalte, zeilen: hoch, spalten: breit }
    }),
  )
  const spalten = Math.max(mindestens, ...belegt.map((zeile) => zeile.length))
  belegt.forEach((zeile, r) => {
    for (let spalte = 0; spalte < spalten; spalte++) {
      if (!zeile[spalte]) zellen[r]!.push({ zelle: LEER, zeile: r, spalte, zeilen: 1, spalten: 1 })
    }
    zellen[r]!.sort((a, b) => a.spalte - b.spalte)
  })
  return { zellen, spalten }
}

/** Rows that a spanning cell ties together. */
export function gruppen(zellen: Rasterzelle[][]): Rasterzelle[][][] {
  const ergebnis: Rasterzelle[][][] = []
  let ende = 0
  zellen.forEach((zeile, r) => {
    if (r >= ende) ergebnis.push([])
    ergebnis.at(-1)!.push(zeile)
    ende = Math.max(ende, r + 1, ...zeile.map((zelle) => zelle.zeile + zelle.zeilen))
  })
  return ergebnis
}
