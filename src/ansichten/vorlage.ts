import type {
  abstimmung,
  beratung,
  berichtigung,
  einzelabstimmung,
  ergebnis,
  grundlage,
  gruppenstimmen,
  ziel,
} from '../form/beratung.form.js'
import type { Wert } from '../form/feld.js'
import type { finanzen, finanzposition, finanzstand, haushaltsstelle, teilplan } from '../form/finanzen.form.js'
import type { briefkopf, einreicher, kontakt, unterschrift } from '../form/kopf.form.js'
import type { anlage, vorlageForm } from '../form/vorlage.form.js'
import type { BeratungAnzeige } from '../regeln/anzeige.js'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import type { Tag } from '../regeln/datum.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { Verweis } from './verweis.js'

// The interchange form is declared in src/form; here are the names of its types.

export type Briefkopf = Wert<typeof briefkopf>
export type Kontakt = Wert<typeof kontakt>
export type Abstimmung = Wert<typeof abstimmung>
export type Grundlage = Wert<typeof grundlage>
export type Berichtigung = Wert<typeof berichtigung>
export type GruppenstimmenForm = Wert<typeof gruppenstimmen>
export type EinzelabstimmungForm = Wert<typeof einzelabstimmung>
export type ErgebnisForm = Wert<typeof ergebnis>
export type Verweisungsziel = Wert<typeof ziel>
export type BeratungForm = Wert<typeof beratung>
export type Haushaltsstelle = Wert<typeof haushaltsstelle>
export type Finanzposition = Wert<typeof finanzposition>
export type Teilplan = Wert<typeof teilplan>
export type FinanzielleAuswirkungen = Wert<typeof finanzen>
export type Finanzstand = Wert<typeof finanzstand>
export type Unterschrift = Wert<typeof unterschrift>
export type Einreicher = Wert<typeof einreicher>
export type AnlageForm = Wert<typeof anlage>
/** The interchange form of a Vorlage: `npm run druck` reads it, the API takes it and gives it back with ids added. */
export type VorlageForm = Wert<typeof vorlageForm>

export type { BeratungAnzeige } from '../regeln/anzeige.js'

export interface BeratungAnsicht extends BeratungForm {
  id: string
  gremiumRef: Verweis
  sitzungRef: Verweis | null
  /** The how manieth Sitzung of the Gremium; absent: it has no number. */
  sitzungsnummer?: number
  /** Number on the agenda, for example "Ö 4". */
  top: string | null
  zustand: BeratungZustand
  anzeige: BeratungAnzeige
  /** True while the Niederschrift is not signed. */
  vorlaeufig: boolean
}

export interface AnlageAnsicht extends AnlageForm {
  id: string
  /** Path on this server, or null for an entry that the source only names. */
  adresse: string | null
}

type Stellungnahmeinhalt =
  | 'datum'
  | 'herkunft'
  | 'verfasser'
  | 'federfuehrung'
  | 'finanzielleAuswirkungen'
  | 'finanzen'
  | 'beschlussvorschlag'
  | 'sachverhalt'
  | 'unterschrift'

/** What the administration says to what somebody brought in, as it stands there. */
export interface StellungnahmeAnsicht extends Pick<VorlageForm, Stellungnahmeinhalt> {
  nummer: string
  /** Path of its own page, with its Anlagen; null where that is not public yet. */
  adresse: string | null
}

/** A public Vorlage, complete for its page, its two prints and the interface. */
export interface VorlageAnsicht extends Omit<VorlageForm, 'nummer' | 'beratungsfolge' | 'anlagen'> {
  id: string
  nummer: string
  /** `2016-0542`, the last part of the permalink. */
  kurzadresse: string
  zustand: 'freigegeben' | 'abgeschlossen' | 'zurueckgezogen'
  beratungsfolge: BeratungAnsicht[]
  /** The Beratungsfolge as it stood at Freigabe, without outcomes: what the frozen print shows. */
  beratungsfolgeBeiFreigabe: BeratungForm[]
  anlagen: AnlageAnsicht[]
  /** Without its hash, which covers non-public days and names of Anlagen too: whoever guesses them could check there. */
  fassung: { nr: number; freigegebenAm: string }
  /** Newest first; what they said, as far as it is public now. */
  fruehereFassungen: { nr: number; freigegebenAm: string; inhalt: VorlageForm }[]
  /** Their numbers and since when they can no longer be read; newest first. */
  zurueckgenommeneFassungen: { nr: number; am: string }[]
  /** The last outcome in one line of the head, or null. */
  letztesErgebnis: { ergebnis: ErgebnisForm; gremium: Verweis; datum: Tag | null; vorlaeufig: boolean } | null
  vorgang: Verweis | null
  uebergeordnet: Verweis | null
  untergeordnete: Verweis[]
  /** Absent where there is none. */
  stellungnahmen?: StellungnahmeAnsicht[]
  /** ISO instants. */
  angelegt: string
  geaendert: string
}

/** A row of the list of Vorlagen. */
export interface VorlageZeile {
  id: string
  kurzadresse: string
  nummer: string
  art: VorlageArt
  betreff: string
  federfuehrung: string
  zustand: VorlageAnsicht['zustand']
  letztesErgebnis: VorlageAnsicht['letztesErgebnis']
  naechsteBeratung: { gremium: string; datum: Tag | null } | null
  /** Who brought it in; absent where nobody is named. */
  einreicher?: string[]
  /** Absent: it is none. */
  beispiel?: true
  /** The day the Vorlage bears. One that was taken over may name none. */
  datum: Tag | null
}
