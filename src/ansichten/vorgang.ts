import type { Herkunft } from '../regeln/herkunft.js'
import type { Tag } from '../regeln/datum.js'
import type { RichDokument } from '../richtext/dokument.js'
import type { Verweis } from './verweis.js'

export const eintragArten = [
  'meldung',
  'bericht',
  'protokoll',
  'anwesenheitsliste',
  'einladung',
  'praesentation',
  'rede',
  'referat',
  'dokument',
  'entwurf',
  'umfrage',
  'vorlage',
  'sitzung',
] as const
export type EintragArt = (typeof eintragArten)[number]

/** One entry of a Vorgang; a document the source only names is an entry without a file. */
export interface EintragAnsicht {
  id: string
  art: EintragArt
  /** Day if known; else only the year is. */
  datum: Tag | null
  jahr: number
  /** Null for a text that its source gives no title; then there is a `text`. */
  titel: string | null
  text: RichDokument | null
  datei: { adresse: string; mimeType: string; groesse: number } | null
  ziel: Verweis | null
}

export interface VorgangAnsicht {
  id: string
  kurzadresse: string
  titel: string
  beschreibung: RichDokument | null
  federfuehrung: string | null
  beteiligte: string[]
  handlungsfelder: string[]
  /** Absent: it is the town's own. */
  herkunft?: Herkunft
  /** Newest year first; entries in the order of the source. */
  jahre: { jahr: number; eintraege: EintragAnsicht[] }[]
  vorlagen: (Verweis & { nummer: string })[]
  angelegt: string
  geaendert: string
}
