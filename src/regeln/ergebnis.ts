/** The verdicts of a Beratung (domain.md C4). Modification and majority are facts of their own. */
export const ergebnisArten = [
  'beschlossen',
  'empfohlen',
  'nicht_empfohlen',
  'ohne_empfehlung',
  'abgelehnt',
  'zur_kenntnis_genommen',
  'vertagt',
  'vertagt_folgegremium',
  'verwiesen',
  'zurueckgezogen',
  'abgesetzt',
  'angehoert',
  'genehmigt',
  'aufgehoben',
  'gewaehlt',
  'ohne_beschluss',
] as const
export type ErgebnisArt = (typeof ergebnisArten)[number]

export const aenderungen = ['ungeaendert', 'geaendert'] as const
export type Aenderung = (typeof aenderungen)[number]

export const mehrheiten = ['einstimmig', 'mehrheitlich', 'stimmengleichheit', 'ohne_abstimmung'] as const
export type Mehrheit = (typeof mehrheiten)[number]

/** What a badge says by its colour, after words and icon. */
export type Ton = 'success' | 'info' | 'warning' | 'danger' | 'neutral'

/** What an outcome does to its step and to the Vorlage. */
export type Folge =
  /** Done; an authoritative step decides the Vorlage. */
  | 'erledigt'
  /** Done; the next step goes on. */
  | 'weiter'
  /** The same Gremium again, later. */
  | 'nachfolger'
  /** Another Gremium gets a step. */
  | 'ueberweisung'
  /** All open steps fall away with the Vorlage. */
  | 'zurueckziehung'
  /** The step falls away before it was debated; the same Gremium gets a new one. */
  | 'absetzung'

export interface Ergebnisregel {
  bezeichnung: string
  /** May it be "geändert" or "ungeändert"? */
  aenderbar: boolean
  /** `sache`: a vote on the matter; `verfahren`: at most one on procedure; `keine`: there was none. */
  abstimmung: 'sache' | 'moeglich' | 'verfahren' | 'keine'
  braucht?: 'ziel'
  /** May carry the day of the next debate. */
  termin?: true
  folge: Folge
  ton: Ton
}

export const ergebnisKatalog: Readonly<Record<ErgebnisArt, Ergebnisregel>> = {
  beschlossen: { bezeichnung: 'beschlossen', aenderbar: true, abstimmung: 'sache', folge: 'erledigt', ton: 'success' },
  empfohlen: { bezeichnung: 'empfohlen', aenderbar: true, abstimmung: 'sache', folge: 'weiter', ton: 'success' },
  nicht_empfohlen: {
    bezeichnung: 'nicht empfohlen',
    aenderbar: false,
    abstimmung: 'sache',
    folge: 'weiter',
    ton: 'danger',
  },
  ohne_empfehlung: {
    bezeichnung: 'ohne Empfehlung',
    aenderbar: false,
    abstimmung: 'keine',
    folge: 'weiter',
    ton: 'neutral',
  },
  abgelehnt: { bezeichnung: 'abgelehnt', aenderbar: false, abstimmung: 'sache', folge: 'erledigt', ton: 'danger' },
  zur_kenntnis_genommen: {
    bezeichnung: 'zur Kenntnis genommen',
    aenderbar: false,
    abstimmung: 'moeglich',
    folge: 'erledigt',
    ton: 'info',
  },
  vertagt: {
    bezeichnung: 'vertagt',
    aenderbar: false,
    abstimmung: 'verfahren',
    termin: true,
    folge: 'nachfolger',
    ton: 'warning',
  },
  vertagt_folgegremium: {
    bezeichnung: 'vertagt in das nächste Gremium',
    aenderbar: false,
    abstimmung: 'verfahren',
    folge: 'weiter',
    ton: 'warning',
  },
  verwiesen: {
    bezeichnung: 'verwiesen',
    aenderbar: false,
    abstimmung: 'verfahren',
    braucht: 'ziel',
    termin: true,
    folge: 'ueberweisung',
    ton: 'warning',
  },
  zurueckgezogen: {
    bezeichnung: 'zurückgezogen',
    aenderbar: false,
    abstimmung: 'keine',
    folge: 'zurueckziehung',
    ton: 'neutral',
  },
  abgesetzt: {
    bezeichnung: 'von der Tagesordnung abgesetzt',
    aenderbar: false,
    abstimmung: 'verfahren',
    folge: 'absetzung',
    ton: 'neutral',
  },
  angehoert: { bezeichnung: 'angehört', aenderbar: false, abstimmung: 'moeglich', folge: 'weiter', ton: 'info' },
  // § 60 Abs. 1 Satz 3 und 4 GO NRW: the Rat approves a decision of urgency or revokes it.
  genehmigt: { bezeichnung: 'genehmigt', aenderbar: false, abstimmung: 'sache', folge: 'erledigt', ton: 'success' },
  aufgehoben: { bezeichnung: 'aufgehoben', aenderbar: false, abstimmung: 'sache', folge: 'erledigt', ton: 'danger' },
  gewaehlt: { bezeichnung: 'gewählt', aenderbar: false, abstimmung: 'sache', folge: 'erledigt', ton: 'success' },
  ohne_beschluss: {
    bezeichnung: 'ohne Beschluss behandelt',
    aenderbar: false,
    abstimmung: 'keine',
    folge: 'weiter',
    ton: 'neutral',
  },
}

/** An outcome as three facts. */
export interface Ergebnisfakten {
  art: ErgebnisArt
  aenderung?: Aenderung | null
  mehrheit?: Mehrheit | null
}

const mehrheitWorte: Record<Mehrheit, string> = {
  einstimmig: 'einstimmig ',
  mehrheitlich: 'mehrheitlich ',
  stimmengleichheit: 'bei Stimmengleichheit ',
  ohne_abstimmung: '',
}

/** The usual German words for the three facts: "einstimmig geändert beschlossen", "mehrheitlich abgelehnt". */
export function bezeichnung({ art, aenderung, mehrheit }: Ergebnisfakten): string {
  const regel = ergebnisKatalog[art]
  const wie = mehrheit ? mehrheitWorte[mehrheit] : ''
  // "einstimmig nicht empfohlen" could be read as "not unanimously"; the majority goes behind.
  if (art === 'nicht_empfohlen') return wie ? `${regel.bezeichnung} (${wie.trim()})` : regel.bezeichnung
  return wie + aenderungWorte(art, aenderung) + regel.bezeichnung
}

function aenderungWorte(art: ErgebnisArt, aenderung?: Aenderung | null): string {
  if (!aenderung || !ergebnisKatalog[art].aenderbar) return ''
  if (aenderung === 'ungeaendert') return 'ungeändert '
  return art === 'empfohlen' ? 'mit Änderungen ' : 'geändert '
}
