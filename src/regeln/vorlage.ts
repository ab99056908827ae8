/** The kinds of Vorlage (domain.md C2). Publicity is a field of its own, never part of the kind. */
export const vorlageArten = [
  'beschlussvorlage',
  'mitteilungsvorlage',
  'antrag',
  'anfrage',
  'antwort',
  'dringlichkeitsvorlage',
  'ergaenzungsvorlage',
  'neufassung',
  'aenderungsantrag',
  'anregung',
] as const
export type VorlageArt = (typeof vorlageArten)[number]

export const vorlageZustaende = [
  'entwurf',
  'in_mitzeichnung',
  'zur_freigabe',
  'freigegeben',
  'abgeschlossen',
  'zurueckgezogen',
  'verworfen',
] as const
export type VorlageZustand = (typeof vorlageZustaende)[number]
