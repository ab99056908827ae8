import type { ErgebnisForm, FinanzielleAuswirkungen, VorlageForm } from '../ansichten/vorlage.js'
import type { ErgebnisArt } from '../regeln/ergebnis.js'
import type { Rolle } from '../regeln/rolle.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'
import type { RichDokument } from '../richtext/dokument.js'
import type { Beispielgrund } from './beispielgrund.js'
import type { Angaben } from '../vorlagen/form/angaben.js'
import type { SitzungName } from './sitzungen.js'
import type { GremiumName, Kuerzel } from './stammdaten.js'

/** An outcome to be recorded, and what follows from it. */
export interface BeispielErgebnis extends ErgebnisForm {
  art: ErgebnisArt
  /** vertagt and verwiesen: where the matter goes on. The act creates that step; here is what happens to it. */
  weiter?: { gremium?: GremiumName; sitzung?: SitzungName; ergebnis?: BeispielErgebnis }
}

export interface BeispielSchritt {
  gremium: GremiumName
  rolle: Rolle
  sitzung?: SitzungName
  /** Planned day while there is no Sitzung. */
  datum?: string
  nichtoeffentlich?: true
  /** Why a public Vorlage is debated behind closed doors. */
  geheimhaltung?: Beispielgrund
  ergebnis?: BeispielErgebnis
}

export interface BeispielAnlage {
  titel: string
  nichtoeffentlich?: true
  /** The bytes are made when the demo is loaded: a small PDF from these paragraphs, or the picture of a plan. */
  inhalt: { pdf: string[] } | { lageplan: true }
}

/** One example: the Vorlage, and how far it has come. */
export interface Beispiel {
  art: VorlageArt
  betreff: string
  datum: string
  federfuehrung: Kuerzel
  nichtoeffentlich?: Beispielgrund & { oeffentlicherTitel: string }
  uebergeordnet?: string
  zustand: VorlageZustand
  /** Else the second person has confirmed it. */
  veroeffentlichung?: 'wartet' | { zurueckgenommen: string }
  /** Why it was discarded, or ended without a decision. */
  begruendung?: string
  finanzen?: FinanzielleAuswirkungen
  /** Members of the form that most examples do not have. */
  angaben?: Angaben & Pick<VorlageForm, 'einreicher' | 'eingegangenAm'>
  beschlussvorschlag?: RichDokument
  sachverhalt: RichDokument
  schritte: BeispielSchritt[]
  anlagen?: BeispielAnlage[]
}

export const ohneFinanzen: FinanzielleAuswirkungen = {
  ergebnisplan: { keine: true, positionen: [] },
  finanzplan: { keine: true, positionen: [] },
}
