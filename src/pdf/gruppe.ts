import { fuelle, hoehe, Kiste, male, Posten } from './fluss.js'
import type { Stift } from './stift.js'

/** A cell of a group; rows are counted within the group. */
export interface Gruppenzelle {
  zeile: number
  zeilen: number
  x: number
  breite: number
  /** Where its content starts, for the rules drawn below it. */
  posten: Posten[]
  /** Its content stands at the bottom (heads). */
  unten?: boolean
  /** Goes on on the next page: no rule below. */
  offen?: boolean
}

/** How rows look. */
export interface Gestalt {
  oben: number
  unten: number
  /** Least height of a row. */
  mindest: number
  /** Rows higher than this may break anywhere; lower ones move to the next page as a whole. */
  teilbarAb: number
  /** Rule below neighbouring cells that end at the same height; `letzte`: below the whole group. */
  strich?(stift: Stift, x: number, breite: number, y: number, letzte: boolean): void
}

/** A row must show at least this much of itself before it breaks. */
const ANBRUCH = 38

function zeilenhoehen(zellen: Gruppenzelle[], anzahl: number, gestalt: Gestalt): number[] {
  const hoehen = new Array<number>(anzahl).fill(gestalt.mindest)
  const rand = gestalt.oben + gestalt.unten
  for (const zelle of zellen) {
    if (zelle.zeilen === 1) hoehen[zelle.zeile] = Math.max(hoehen[zelle.zeile]!, hoehe(zelle.posten) + rand)
  }
  for (const zelle of zellen) {
    if (zelle.zeilen === 1) continue
    const ende = zelle.zeile + zelle.zeilen
    const vorhanden = hoehen.slice(zelle.zeile, ende).reduce((a, b) => a + b, 0)
    const fehlt = hoehe(zelle.posten) + rand - vorhanden
    if (fehlt > 0) hoehen[ende - 1]! += fehlt
  }
  return hoehen
}

const summe = (hoehen: number[], von: number, bis: number) => {
  let ergebnis = 0
  for (let i = von; i < bis; i++) ergebnis += hoehen[i]!
  return ergebnis
}

/** Cells that end at the same row, joined where they touch. */
function striche(zellen: Gruppenzelle[], zeile: number): { x: number; breite: number }[] {
  const ergebnis: { x: number; breite: number }[] = []
  const endende = zellen.filter((zelle) => zelle.zeile + zelle.zeilen - 1 === zeile && !zelle.offen)
  for (const zelle of endende.sort((a, b) => a.x - b.x)) {
    const letzter = ergebnis.at(-1)
    if (letzter && Math.abs(letzter.x + letzter.breite - zelle.x) < 0.1) letzter.breite += zelle.breite
    else ergebnis.push({ x: zelle.x, breite: zelle.breite })
  }
  return ergebnis
}

function maleGruppe(stift: Stift, y: number, zellen: Gruppenzelle[], hoehen: number[], gestalt: Gestalt): void {
  for (const zelle of zellen) {
    if (!zelle.posten.length) continue
    const oben = y + summe(hoehen, 0, zelle.zeile)
    const luft = zelle.unten
      ? summe(hoehen, zelle.zeile, zelle.zeile + zelle.zeilen) - hoehe(zelle.posten) - gestalt.oben - gestalt.unten
      : 0
    male(stift, zelle.posten, oben + gestalt.oben + luft)
  }
  if (!gestalt.strich) return
  let unten = y
  hoehen.forEach((hoch, i) => {
    unten += hoch
    for (const { x, breite } of striche(zellen, i)) gestalt.strich!(stift, x, breite, unten, i === hoehen.length - 1)
  })
}

interface Teilung {
  vorne: Gruppenzelle[]
  hinten: Gruppenzelle[]
}

/** Splits the cells after `ganze` full rows; the row after them gets `angebrochen` points of height, if any. */
function teileZellen(
  zellen: Gruppenzelle[],
  hoehen: number[],
  gestalt: Gestalt,
  ganze: number,
  angebrochen: number,
  muss: boolean,
): Teilung | null {
  const vorneZeilen = ganze + (angebrochen ? 1 : 0)
  const vorne: Gruppenzelle[] = []
  const hinten: Gruppenzelle[] = []
  for (const zelle of zellen) {
    const ende = zelle.zeile + zelle.zeilen
    if (zelle.zeile >= vorneZeilen) {
      hinten.push({ ...zelle, zeile: zelle.zeile - ganze })
      continue
    }
    if (ende <= ganze) {
      vorne.push(zelle)
      continue
    }
    const platz = summe(hoehen, zelle.zeile, ganze) + angebrochen - gestalt.oben - gestalt.unten
    const { gesetzt, rest } = fuelle(zelle.posten, platz, muss)
    if (!gesetzt.length && zelle.posten.length && zelle.zeile === ganze) return null
    vorne.push({ ...zelle, posten: gesetzt, zeilen: Math.min(ende, vorneZeilen) - zelle.zeile, offen: true })
    const zeile = Math.max(0, zelle.zeile - ganze)
    hinten.push({ ...zelle, posten: rest, zeile, zeilen: ende - ganze - zeile, unten: false })
  }
  return { vorne, hinten }
}

/** Rows that belong together because a cell spans them; mostly a single row. */
export function gruppe(zellen: Gruppenzelle[], anzahl: number, gestalt: Gestalt, kopf?: Kiste): Kiste {
  const hoehen = zeilenhoehen(zellen, anzahl, gestalt)
  const gesamt = summe(hoehen, 0, anzahl)
  const kiste: Kiste = {
    art: 'kiste',
    hoehe: gesamt,
    bindet: false,
    kopf,
    male: (stift, y) => maleGruppe(stift, y, zellen, hoehen, gestalt),
    teile(platz, muss) {
      if (!muss && gesamt <= gestalt.teilbarAb) return null
      let ganze = 0
      let y = 0
      while (ganze < anzahl && y + hoehen[ganze]! <= platz) y += hoehen[ganze++]!
      const darf = hoehen[ganze]! > gestalt.teilbarAb || (muss && !ganze)
      const angebrochen = darf && platz - y >= ANBRUCH ? platz - y : 0
      if (!ganze && !angebrochen) return null
      const teilung = teileZellen(zellen, hoehen, gestalt, ganze, angebrochen, muss)
      if (!teilung) return ganze ? ohneAnbruch(ganze) : null
      return verbunden(teilung, ganze + (angebrochen ? 1 : 0), ganze)
    },
  }
  const verbunden = (teilung: Teilung, vorneZeilen: number, ganze: number) => {
    const rest = gruppe(teilung.hinten, anzahl - ganze, gestalt, kopf)
    rest.bindet = kiste.bindet
    return { teil: gruppe(teilung.vorne, vorneZeilen, gestalt), rest }
  }
  const ohneAnbruch = (ganze: number) => {
    const teilung = teileZellen(zellen, hoehen, gestalt, ganze, 0, true)
    return teilung && verbunden(teilung, ganze, ganze)
  }
  return kiste
}
