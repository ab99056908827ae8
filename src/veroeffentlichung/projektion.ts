import type { Verzeichnis, Ort } from './verzeichnis.js'

/** What a noun shows to the public: its view without the times, which the epilogue adds, and the columns beside it. */
export interface Projektion {
  ansicht: object
  spalten: Record<string, unknown>
}

/** Pure: the same rows and addresses give the same view. */
export interface Projektor<Roh> {
  /** SQL of the working rows of one object as one jsonb; the object is `b.id`. */
  sql: string
  istOeffentlich(roh: Roh): boolean
  /** The last part of the address it would like to have. */
  wunsch(roh: Roh): string
  /** Only called for what is public. */
  projiziere(roh: Roh, ort: Ort, verzeichnis: Verzeichnis): Projektion
}

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
