import type { Tag } from '../regeln/datum.js'

export const gremiumArten = ['rat', 'ausschuss', 'beirat', 'bezirksvertretung', 'fraktion'] as const
export type GremiumArt = (typeof gremiumArten)[number]

export interface GremiumAnsicht {
  id: string
  kurzadresse: string
  name: string
  /** Genitive with article as the town writes it: "des Integrationsrates". */
  genitiv: string | null
  kuerzel: string | null
  art: GremiumArt
  /** Public meetings, newest first. */
  sitzungen: { id: string; adresse: string; datum: Tag; beginn: string | null; abgesagt: boolean }[]
  angelegt: string
  geaendert: string
}
