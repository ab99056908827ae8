import type { Block, Tabelle, Zelle } from '../../pdf/bloecke.js'
import type { RichKnoten } from '../../richtext/dokument.js'

/** A table of a rich text. Leading rows of header cells become the head, which repeats on every page. */
export function richTabelle(knoten: RichKnoten, bloecke: (inhalt: readonly RichKnoten[]) => Block[]): Tabelle[] {
  const zeilen = knoten.content ?? []
  if (zeilen.every((zeile) => !zeile.content?.length)) return []
  const gesetzt = zeilen.map((zeile) => (zeile.content ?? []).map((zelle) => tabellenzelle(zelle, bloecke)))
  const koepfe = kopfzeilen(gesetzt)
  return [
    {
      art: 'tabelle',
      spalten: breiten(zeilen).map((anteil) => ({ anteil })),
      kopf: gesetzt.slice(0, koepfe),
      rumpf: gesetzt.slice(koepfe),
    },
  ]
}

function tabellenzelle(zelle: RichKnoten, bloecke: (inhalt: readonly RichKnoten[]) => Block[]): Zelle {
  const spalten = spanne(zelle, 'colspan')
  const zeilen = spanne(zelle, 'rowspan')
  return {
    bloecke: bloecke(zelle.content ?? []),
    ...(zelle.type === 'table_header' && { kopf: true }),
    ...(spalten > 1 && { spalten }),
    ...(zeilen > 1 && { zeilen }),
  }
}

const spanne = (zelle: RichKnoten, name: 'colspan' | 'rowspan') => Number(zelle.attrs?.[name] ?? 1)

/** How many rows from the top are head: all of header cells, and long enough that no head cell reaches into the body. */
function kopfzeilen(zeilen: Zelle[][]): number {
  const erste = zeilen.findIndex((zeile) => !zeile.every((zelle) => zelle.kopf))
  const anzahl = erste < 0 ? Math.min(1, zeilen.length - 1) : erste
  const reichtHinein = zeilen.slice(0, anzahl).some((zeile, i) => zeile.some((z) => i + (z.zeilen ?? 1) > anzahl))
  return reichtHinein ? 0 : anzahl
}

/** Widths from the content: a column gets what its longest word and its amount of text ask for. */
function breiten(zeilen: RichKnoten[]): number[] {
  const bedarf: number[] = []
  const belegt: number[] = []
  for (const zeile of zeilen) {
    let spalte = 0
    for (const zelle of zeile.content ?? []) {
      while ((belegt[spalte] ?? 0) > 0) spalte++
      const spalten = spanne(zelle, 'colspan')
      for (let i = 0; i < spalten; i++) {
        bedarf[spalte + i] = Math.max(bedarf[spalte + i] ?? 4, spalten === 1 ? wunschbreite(textVon(zelle)) : 4)
        belegt[spalte + i] = spanne(zelle, 'rowspan')
      }
      spalte += spalten
    }
    for (let i = 0; i < belegt.length; i++) belegt[i] = Math.max(0, (belegt[i] ?? 0) - 1)
  }
  return bedarf
}

const textVon = (knoten: RichKnoten): string => (knoten.text ?? '') + (knoten.content ?? []).map(textVon).join(' ')

function wunschbreite(text: string): number {
  // A list of arguments would be too long for the words of a long cell.
  const laengstesWort = text.split(/\s+/).reduce((laenge, wort) => Math.max(laenge, wort.length), 0)
  // Area grows with the text, so the width grows with its root.
  return Math.max(4, Math.min(20, laengstesWort), Math.min(60, 3 * Math.sqrt(text.length)))
}
