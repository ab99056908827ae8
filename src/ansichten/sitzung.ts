import type { Tag } from '../regeln/datum.js'
import type { Herkunft } from '../regeln/herkunft.js'
import type { SitzungZustand } from '../regeln/sitzung-schritte.js'
import type { BeratungAnzeige, ErgebnisForm } from './vorlage.js'
import type { Verweis } from './verweis.js'

export { sitzungZustaende, type SitzungZustand } from '../regeln/sitzung-schritte.js'

/** A line of the agenda in public. A non-public item carries nothing of the item itself but what the policy allows. */
export interface TopAnsicht {
  id: string
  /** Anchor on the page of the Sitzung, `oe-4`. */
  anker: string
  /** "Ö 4", "N 1"; empty where the source of a Sitzung that was taken over names none. */
  nummer: string
  oeffentlich: boolean
  titel: string
  vorlage: (Verweis & { nummer: string; art: string }) | null
  ergebnis: ErgebnisForm | null
  anzeige: BeratungAnzeige
  vorlaeufig: boolean
  /** In a joint Sitzung: what each Gremium decided on the Vorlage, the leading one first; of one that stands there twice, whose item it is. */
  voten?: VotumAnsicht[]
}

/** What one of several Gremien did at an item. */
export interface VotumAnsicht extends Pick<TopAnsicht, 'ergebnis' | 'anzeige' | 'vorlaeufig'> {
  gremium: string
}

/** Another appointment of the same Sitzung. */
export interface TerminVerweis {
  id: string
  adresse: string
  datum: Tag
  beginn: string | null
  ort: string | null
  /** Why it is another one, as far as everybody may know. */
  worte: string | null
}

export interface SitzungAnsicht {
  id: string
  kurzadresse: string
  gremien: Verweis[]
  name: string
  datum: Tag
  /** Local time `16:00`. */
  beginn: string | null
  ende: string | null
  ort: string | null
  zustand: SitzungZustand
  /** Absent: the town has met itself. */
  herkunft?: Herkunft
  /** Of an appointment that was moved: where the Sitzung is now. */
  verlegtNach?: TerminVerweis
  /** Where it was to be before; in the order of days. */
  verlegtVon?: TerminVerweis[]
  tagesordnung: TopAnsicht[]
  /** How many items are non-public, where the town tells nothing but their number; else null. */
  nichtoeffentlicheTops?: number | null
  angelegt: string
  geaendert: string
}
