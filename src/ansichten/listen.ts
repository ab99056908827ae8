import type { Tag } from '../regeln/datum.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { GremiumArt } from './gremium.js'
import type { SitzungZustand } from './sitzung.js'
import type { Verweis } from './verweis.js'
import type { VorlageAnsicht } from './vorlage.js'

/** One page of a list by keyset. `weiter` is the opaque cursor of the page after it, null at the end. */
export interface Blatt<T> {
  zeilen: T[]
  weiter: string | null
}

/** What a reader may narrow the list of Vorlagen by; everything missing means "all". */
export interface VorlagenFilter {
  art?: VorlageArt
  zustand?: VorlageAnsicht['zustand']
  jahr?: number
  /** Kurzadresse of a Gremium of the Beratungsfolge. */
  gremium?: string
  /** Kürzel of the Organisationseinheit, "FB 31". */
  federfuehrung?: string
  /** Name of who brought it in. */
  einreicher?: string
}

/** The values that occur in public Vorlagen, so that no choice of the filter leads nowhere. */
export interface VorlagenAuswahl {
  arten: VorlageArt[]
  /** Newest first. */
  jahre: number[]
  gremien: { kurzadresse: string; name: string }[]
  federfuehrungen: { kuerzel: string; name: string }[]
  einreicher: string[]
}

export interface SitzungZeile {
  id: string
  kurzadresse: string
  name: string
  gremien: Verweis[]
  datum: Tag
  beginn: string | null
  ort: string | null
  zustand: SitzungZustand
  /** Absent: it is none. */
  beispiel?: true
  /** Public items of the agenda. */
  tops: number
}

export interface GremiumZeile {
  id: string
  kurzadresse: string
  name: string
  kuerzel: string | null
  art: GremiumArt
  /** The last day on which it exists. */
  bis?: Tag
  /** Public meetings ever. */
  sitzungen: number
}

export interface VorgangZeile {
  id: string
  kurzadresse: string
  titel: string
  federfuehrung: string | null
  vonJahr: number | null
  bisJahr: number | null
  eintraege: number
  geaendert: string
}
