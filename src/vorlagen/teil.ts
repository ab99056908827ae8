/** The parts of a Fassung with a version each, and the members of the interchange form that belong to them. */
export const teilGlieder = {
  kopf: [
    'art',
    'oeffentlich',
    'betreff',
    'datum',
    'verfasser',
    'federfuehrung',
    'bearbeiter',
    'kontakt',
    'geheimhaltung',
  ],
  beschlussvorschlag: ['beschlussvorschlag'],
  sachverhalt: ['sachverhalt'],
  finanzen: ['finanzielleAuswirkungen'],
  beratungsfolge: ['beratungsfolge'],
  unterschrift: ['unterschrift'],
  anlagen: ['anlagenVerzeichnis'],
} as const

export type Teil = keyof typeof teilGlieder
export const teile = Object.keys(teilGlieder) as Teil[]
export const istTeil = (name: string): name is Teil => Object.hasOwn(teilGlieder, name)

/** The members of one part out of a whole. */
export function teilAus(teil: Teil, ganzes: object): Record<string, unknown> {
  const glieder: readonly string[] = teilGlieder[teil]
  return Object.fromEntries(Object.entries(ganzes).filter(([name]) => glieder.includes(name)))
}
