/** What a Gremium does with the Vorlage at a step of the Beratungsfolge (domain.md R3.2). */
export const rollen = [
  'anhoerung',
  'stellungnahme',
  'vorberatung',
  'empfehlung',
  'beschlussempfehlung',
  'zustimmung',
  'kenntnisnahme',
  'entscheidung',
  'genehmigung',
] as const
export type Rolle = (typeof rollen)[number]

export const beratungZustaende = [
  'geplant',
  'terminiert',
  'auf_tagesordnung',
  'aufgerufen',
  'ergebnis_vorlaeufig',
  'ergebnis_festgestellt',
  'entfallen',
] as const
export type BeratungZustand = (typeof beratungZustaende)[number]
