import type { Rolle } from '../regeln/rolle.js'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import type { BeratungAnzeige } from '../regeln/anzeige.js'
import type { Tag } from '../regeln/datum.js'
import type { Aenderung, ErgebnisArt, Mehrheit } from '../regeln/ergebnis.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { RichDokument } from '../richtext/dokument.js'
import type { Verweis } from './verweis.js'

/** Letterhead of the municipality as it was when the Vorlage was released. */
export interface Briefkopf {
  name: string
  behoerde: string
  anschrift?: string[]
  /** Coat of arms for the letterhead: PNG as base64, with the text that stands for it. */
  wappen?: { png: string; alt: string } | null
}

export interface Kontakt {
  telefon?: string
  email?: string
  zimmer?: string
}

export interface Abstimmung {
  ja: number
  nein: number
  enthaltung: number
  ungueltig?: number
  befangen?: number
}

export interface ErgebnisForm {
  art: ErgebnisArt
  /** The local wording, printed as it is: "zur Kenntnis genommen". */
  bezeichnung: string
  aenderung?: Aenderung | null
  mehrheit?: Mehrheit | null
  beschlusstext?: RichDokument | null
  abstimmung?: Abstimmung | null
}

export interface BeratungForm {
  gremium: string
  rolle: Rolle
  datum: Tag | null
  oeffentlich: boolean
  ergebnis: ErgebnisForm | null
}

/** Number and name out of the budget. An empty name prints as `---`. */
export interface Haushaltsstelle {
  nr: string
  bezeichnung: string
}

export interface Finanzposition {
  /** In the Ergebnisplan. */
  produkt?: Haushaltsstelle
  /** In the Finanzplan. */
  massnahme?: Haushaltsstelle
  kontengruppe: Haushaltsstelle
  haushaltsjahr: number
  /** EUR with two decimals, `-48000.00`; minus is Aufwand or Auszahlung. Never a float. */
  betrag: string
}

export interface Teilplan {
  /** "keine" is a statement of its own and excludes rows. */
  keine: boolean
  positionen: Finanzposition[]
}

export interface FinanzielleAuswirkungen {
  ergebnisplan: Teilplan
  finanzplan: Teilplan
}

export interface Unterschrift {
  amt: string
  zusatz: string | null
  name: string
  funktion: string | null
}

export interface AnlageForm {
  nr: number
  oeffentlich: boolean
  name: string
  mimeType: string
  /** Bytes. */
  groesse: number
}

/** The interchange form of a Vorlage: `npm run druck` reads it, the API takes it and gives it back with ids added. */
export interface VorlageForm {
  koerperschaft: Briefkopf
  nummer: string | null
  art: VorlageArt
  oeffentlich: boolean
  betreff: string
  /** Day of the Vorlage, printed with the metadata. */
  datum?: Tag | null
  verfasser: { name: string; organisationseinheit: string | null }
  federfuehrung: { kuerzel: string; name: string }
  bearbeiter: string | null
  kontakt?: Kontakt | null
  beratungsfolge: BeratungForm[]
  finanzielleAuswirkungen: FinanzielleAuswirkungen | null
  beschlussvorschlag: RichDokument | null
  sachverhalt: RichDokument | null
  unterschrift: Unterschrift | null
  anlagenVerzeichnis: string[]
  anlagen: AnlageForm[]
}

export type { BeratungAnzeige } from '../regeln/anzeige.js'

export interface BeratungAnsicht extends BeratungForm {
  id: string
  gremiumRef: Verweis
  sitzungRef: Verweis | null
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
  /** The day the Vorlage bears. One that was taken over may name none. */
  datum: Tag | null
}
