import type { Feldfehler } from '../regeln/regelverstoss.js'
import { MAX_SPALTEN } from './schema.js'

export interface Rasterzelle {
  spalten: number
  zeilen: number
}

/**
 * A table must be a full rectangle: a screen reader counts its columns, and PDF/UA (ISO 14289-1, 7.5) demands it. A row without a cell of
 * its own is one where cells from above fill it; editors make such rows.
 * Returns every row that is too short, too long or overlapped, with `/content/<row>` as pointer.
 */
export function rasterfehler(zeilen: readonly (readonly Rasterzelle[])[]): Feldfehler[] {
  const breite = (zeilen[0] ?? []).reduce((summe, zelle) => summe + zelle.spalten, 0)
  if (breite > MAX_SPALTEN) return [{ zeiger: '', text: `Eine Tabelle hat höchstens ${MAX_SPALTEN} Spalten.` }]
  const fehler: Feldfehler[] = []
  /** Per column: for how many rows it is still covered. */
  let belegt = new Array<number>(breite).fill(0)
  zeilen.forEach((zeile, nr) => {
    const belegung = belege(belegt, zeile)
    if (breite === 0 || belegung.length !== breite || belegung.includes(0)) {
      fehler.push({
        zeiger: `/content/${nr}`,
        text: `Zeile ${nr + 1} der Tabelle füllt nicht genau ${breite} Spalten wie die erste.`,
      })
    }
    belegt = Array.from({ length: breite }, (_, spalte) => Math.max(0, (belegung[spalte] ?? 0) - 1))
  })
  if (belegt.some((rest) => rest > 0)) {
    const letzte = zeilen.length - 1
    fehler.push({ zeiger: `/content/${letzte}`, text: 'Eine Zelle ragt über das Ende der Tabelle hinaus.' })
  }
  return fehler
}

/** Puts the cells of a row into the free columns; what overlaps or does not fit goes past the right edge. */
function belege(belegt: readonly number[], zeile: readonly Rasterzelle[]): number[] {
  const belegung = [...belegt]
  let spalte = 0
  for (const zelle of zeile) {
    while ((belegung[spalte] ?? 0) > 0) spalte++
    const frei = Array.from({ length: zelle.spalten }, (_, i) => belegung[spalte + i] ?? 0).every((rest) => rest === 0)
    const ziel = frei ? spalte : belegung.length
    for (let i = 0; i < zelle.spalten; i++) belegung[ziel + i] = zelle.zeilen
  }
  return belegung
}
