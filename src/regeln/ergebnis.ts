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
  'erledigt',
  'abgesetzt',
  'angehoert',
  'genehmigt',
  'aufgehoben',
  'gewaehlt',
  'ohne_beschluss',
] as const
export type ErgebnisArt = (typeof ergebnisArten)[number]

export const aenderungen = ['ungeaendert', 'geaendert', 'teilweise'] as const
export type Aenderung = (typeof aenderungen)[number]

/** Its wording is another one than the proposal's, and must be written down. */
export const brauchtWortlaut = (aenderung?: Aenderung | null): boolean =>
  aenderung === 'geaendert' || aenderung === 'teilweise'

export const mehrheiten = ['einstimmig', 'mehrheitlich', 'stimmengleichheit', 'ohne_abstimmung'] as const
export type Mehrheit = (typeof mehrheiten)[number]

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
  /** The matter is over: all open steps fall away, the Vorlage is closed. */
  | 'beendigung'
  /** The step falls away before it was debated; the same Gremium gets a new one. */
  | 'absetzung'

export interface Ergebnisregel {
  /** May it be "geändert" or "ungeändert"? */
  aenderbar: boolean
  /** `sache`: a vote on the matter; `verfahren`: at most one on procedure; `keine`: there was none. */
  abstimmung: 'sache' | 'moeglich' | 'verfahren' | 'keine'
  /** Needs more Ja than Nein (§ 50 Abs. 1 GO NRW). What "nicht empfohlen" was asked as, nobody can tell. */
  brauchtJa?: true
  braucht?: 'ziel'
  /** May carry the day of the next debate. */
  termin?: true
  folge: Folge
}

export const ergebnisKatalog: Readonly<Record<ErgebnisArt, Ergebnisregel>> = {
  beschlossen: { aenderbar: true, abstimmung: 'sache', brauchtJa: true, folge: 'erledigt' },
  empfohlen: { aenderbar: true, abstimmung: 'sache', brauchtJa: true, folge: 'weiter' },
  nicht_empfohlen: { aenderbar: false, abstimmung: 'sache', folge: 'weiter' },
  ohne_empfehlung: { aenderbar: false, abstimmung: 'keine', folge: 'weiter' },
  abgelehnt: { aenderbar: false, abstimmung: 'sache', folge: 'erledigt' },
  zur_kenntnis_genommen: { aenderbar: false, abstimmung: 'moeglich', brauchtJa: true, folge: 'erledigt' },
  vertagt: { aenderbar: false, abstimmung: 'verfahren', brauchtJa: true, termin: true, folge: 'nachfolger' },
  vertagt_folgegremium: { aenderbar: false, abstimmung: 'verfahren', brauchtJa: true, folge: 'weiter' },
  verwiesen: {
    aenderbar: false,
    abstimmung: 'verfahren',
    brauchtJa: true,
    braucht: 'ziel',
    termin: true,
    folge: 'ueberweisung',
  },
  // Leverkusen voted on it, 18 to 0 with one abstention.
  zurueckgezogen: { aenderbar: false, abstimmung: 'verfahren', folge: 'zurueckziehung' },
  // By a Stellungnahme, an answer, another Beschluss; with or without a vote.
  erledigt: { aenderbar: false, abstimmung: 'moeglich', folge: 'beendigung' },
  abgesetzt: { aenderbar: false, abstimmung: 'verfahren', brauchtJa: true, folge: 'absetzung' },
  angehoert: { aenderbar: false, abstimmung: 'moeglich', folge: 'weiter' },
  // § 60 Abs. 1 Satz 3 und 4 GO NRW: the Rat approves a decision of urgency or revokes it.
  genehmigt: { aenderbar: false, abstimmung: 'sache', brauchtJa: true, folge: 'erledigt' },
  aufgehoben: { aenderbar: false, abstimmung: 'sache', folge: 'erledigt' },
  gewaehlt: { aenderbar: false, abstimmung: 'sache', folge: 'erledigt' },
  ohne_beschluss: { aenderbar: false, abstimmung: 'keine', folge: 'weiter' },
}

/** Where a matter was referred to: a Gremium, or a body outside; into its non-public part, or where only members are told of it. */
export interface GespeichertesZiel {
  gremiumId: string | null
  name: string
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
}

/** An outcome as three facts. */
export interface Ergebnisfakten {
  art: ErgebnisArt
  aenderung?: Aenderung | null
  mehrheit?: Mehrheit | null
}

/** After it the Gremium has not decided: the same step comes again, another one takes its place, or none. */
export const bliebOffen = (art: ErgebnisArt): boolean =>
  ergebnisKatalog[art].abstimmung === 'verfahren' || ergebnisKatalog[art].folge === 'zurueckziehung'
