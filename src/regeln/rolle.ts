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

/** OParl `authoritative`: the step decides, it does not advise. */
export const massgeblich = (rolle: Rolle | null): boolean => rolle === 'entscheidung' || rolle === 'genehmigung'

/** A step that comes before the decision; a Kenntnisnahme may follow it. */
export const vorbereitend = (rolle: Rolle | null): boolean =>
  rolle !== null && !massgeblich(rolle) && rolle !== 'kenntnisnahme'
