/** Words that this version says otherwise to the public, on purpose; the CHANGELOG says so too. Gone with the next kept town. */
export interface Ausnahme {
  /** Issue that names it. */
  issue: number
  warum: string
  adresse: RegExp
  bisher: string
  jetzt: string
}

export const ausnahmen: readonly Ausnahme[] = [
  {
    issue: 10,
    warum: 'The Gemeindeordnung NRW knows no Genehmigung of a Niederschrift; it is signed (§ 52 GO NRW).',
    adresse: /^\/(sitzungen|vorlagen)\//,
    bisher: 'bis die Niederschrift genehmigt ist',
    jetzt: 'bis die Niederschrift unterzeichnet ist',
  },
  {
    issue: 10,
    warum: 'As above, in prints.',
    adresse: /^\/vorlagen\//,
    bisher: 'Niederschrift noch nicht genehmigt',
    jetzt: 'Niederschrift noch nicht unterzeichnet',
  },
  {
    issue: 10,
    warum: 'As above.',
    adresse: /^\/(sitzungen|vorlagen)\//,
    bisher: 'nach Genehmigung der Niederschrift',
    jetzt: 'nach Unterzeichnung der Niederschrift',
  },
]

/** What was kept, in the words of this version. */
export const inHeutigenWorten = (weg: string, worte: string): string =>
  ausnahmen
    .filter(({ adresse }) => adresse.test(weg))
    .reduce((text, { bisher, jetzt }) => text.replaceAll(bisher, jetzt), worte)
