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
