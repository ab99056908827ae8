import type { Tag } from '../regeln/datum.js'
import type { Verweis } from './verweis.js'

export const gremiumArten = ['rat', 'ausschuss', 'beirat', 'bezirksvertretung', 'fraktion'] as const
export type GremiumArt = (typeof gremiumArten)[number]

/** Both days included; null: from the beginning, or until today and on. */
export interface Gremiumsname {
  name: string
  von: Tag | null
  bis: Tag | null
}

export interface SitzungDesGremiums {
  id: string
  adresse: string
  datum: Tag
  beginn: string | null
  abgesagt: boolean
  verlegt?: true
  /** In its Wahlperiode; absent: it has none. */
  nummer?: number
}

export interface GremiumAnsicht {
  id: string
  kurzadresse: string
  /** Of today, like the two beside it. */
  name: string
  /** Genitive with article as the town writes it: "des Integrationsrates". */
  genitiv: string | null
  kuerzel: string | null
  art: GremiumArt
  /** Oldest first; absent where there was never another one. */
  namen?: Gremiumsname[]
  /** The last day on which it exists. */
  bis?: Tag
  /** Of today, too. */
  vorgaenger?: Verweis
  nachfolger?: Verweis[]
  /** Public meetings, newest first. */
  sitzungen: SitzungDesGremiums[]
  angelegt: string
  geaendert: string
}
