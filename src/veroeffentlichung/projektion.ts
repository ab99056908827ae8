import { type Gezeigt, gestempelt, type Zeiten } from './felder/zeigen.js'
import type { Verzeichnis, Ort } from './verzeichnis.js'

/** What a noun shows to the public: its view without the times, which the epilogue adds, and the columns beside it. */
export interface Projektion {
  ansicht: Gezeigt
  spalten: Spalten
  /** The columns of a part that changes often and can be written alone. */
  verlauf?: Spalten
}

/** Beside what lists filter and sort by, only what its table lets out. */
export type Spalten = Record<string, string | number | null | readonly string[] | Gezeigt>

/** Of a part that was projected alone there is only that part. */
export type Teilprojektion = Partial<Projektion>

/** Pure: the same rows and addresses give the same view. */
export interface Projektor<Roh> {
  /** SQL of the working rows of one object as one jsonb; the object is `b.id`. */
  sql: string
  istOeffentlich(roh: Roh): boolean
  /** The last part of the address it would like to have. */
  wunsch(roh: Roh): string
  /** Only called for what is public. */
  projiziere(roh: Roh, ort: Ort, verzeichnis: Verzeichnis): Projektion
  verlauf?: Teilprojektor<never>
  /** Where the times stand; without it in the view. */
  stempeln?(projektion: Teilprojektion, zeiten: Zeiten): Teilprojektion
}

/** The part of a noun that can be loaded and written alone; its rows must answer `istOeffentlich` and `wunsch` too. */
export interface Teilprojektor<Roh> {
  sql: string
  projiziere(roh: Roh, verzeichnis: Verzeichnis): Spalten
}

export const stempleAnsicht = (p: Teilprojektion, zeiten: Zeiten): Teilprojektion => ({
  ...p,
  ansicht: gestempelt(p.ansicht, zeiten),
})

/** `Haupt- und Personalausschuss` → `haupt-und-personalausschuss`. */
export function alsAdresse(text: string): string {
  const ersetzt = text
    .toLowerCase()
    .replace(/[äöüß]/g, (z) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[z] ?? z)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return ersetzt.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'ohne-namen'
}

export const alsInstant = (zeit: string): string => new Date(zeit).toISOString()

/** `16:00:00` → `16:00`. */
export const alsUhrzeit = (zeit: string | null): string | null => zeit?.slice(0, 5) ?? null
