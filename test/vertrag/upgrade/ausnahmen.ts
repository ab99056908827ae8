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
    issue: 11,
    warum: 'A Vorlage that stands twice on an agenda that was sent: each of its items names its Gremium.',
    adresse: /^\/sitzungen\/2026-11-26-auv$/,
    bisher: 'Geändert mehrheitlich mit Änderungen empfohlen9 Ja',
    jetzt: 'Ausschuss für Umwelt und VerkehrMehrheitlich mit Änderungen empfohlen9 Ja',
  },
  {
    issue: 11,
    warum: 'As above.',
    adresse: /^\/sitzungen\/2026-11-26-auv$/,
    bisher: 'Beschlossener Wortlaut',
    jetzt: 'Ausschuss für Umwelt und Verkehr: Wortlaut der Empfehlung',
  },
  {
    issue: 11,
    warum: 'As above, of the other Gremium.',
    adresse: /^\/sitzungen\/2026-11-26-auv$/,
    bisher: 'Zur Kenntnis genommenVorläufig',
    jetzt: 'IntegrationsratZur Kenntnis genommenVorläufig',
  },
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
    jetzt: 'bis die Niederschrift unterzeichnet ist',
  },
  {
    issue: 10,
    warum: 'As above.',
    adresse: /^\/(sitzungen|vorlagen)\//,
    bisher: 'nach Genehmigung der Niederschrift',
    jetzt: 'nach Unterzeichnung der Niederschrift',
  },
  {
    issue: 11,
    warum: 'An outcome does not say twice that it was changed.',
    adresse: /^\/(sitzungen|vorlagen)\//,
    bisher: 'Geändert mehrheitlich mit Änderungen empfohlen',
    jetzt: 'Mehrheitlich mit Änderungen empfohlen',
  },
  {
    issue: 11,
    warum: 'As above, in prints.',
    adresse: /^\/vorlagen\//,
    bisher: 'mehrheitlich mit Änderungen empfohlen geändert, ',
    jetzt: 'mehrheitlich mit Änderungen empfohlen ',
  },
  {
    issue: 11,
    warum: 'Who recommends has not decided.',
    adresse: /^\/sitzungen\/.*-auv$/,
    bisher: 'Beschlossener Wortlaut',
    jetzt: 'Wortlaut der Empfehlung',
  },
  {
    issue: 11,
    warum: 'As above, on the page of the Vorlage.',
    adresse: /^\/vorlagen\//,
    bisher: ' 1 Enthaltung\nBeschlossener Wortlaut',
    jetzt: ' 1 Enthaltung\nWortlaut der Empfehlung',
  },
  {
    issue: 11,
    warum: 'As above.',
    adresse: /^\/vorlagen\/2026-0029$/,
    bisher: 'Beschlossener Wortlaut',
    jetzt: 'Wortlaut der Empfehlung',
  },
  {
    issue: 11,
    warum: 'As above, in prints.',
    adresse: /^\/vorlagen\//,
    bisher: 'Ausschuss für Umwelt und Verkehr: Wortlaut des Beschlusses',
    jetzt: 'Ausschuss für Umwelt und Verkehr: Wortlaut der Empfehlung',
  },
  {
    issue: 11,
    warum: 'The page says it with the words of the print.',
    adresse: /^\/(sitzungen|vorlagen)\//,
    bisher: 'Beschlossener Wortlaut',
    jetzt: 'Wortlaut des Beschlusses',
  },
  {
    issue: 11,
    warum: 'The page keeps the list of Anlagen as the Vorlage words it, beside the files.',
    adresse: /^\/vorlagen\/2016-0542$/,
    bisher: 'Anlagen\nAnlage 1: VIELFALT',
    jetzt: 'Anlagen\nAbschlussbericht zum 1. kommunalen Integrationskonzept\nAnlage 1: VIELFALT',
  },
]

/** What was kept, in the words of this version. */
export const inHeutigenWorten = (weg: string, worte: string): string =>
  ausnahmen
    .filter(({ adresse }) => adresse.test(weg))
    .reduce((text, { bisher, jetzt }) => text.replaceAll(bisher, jetzt), worte)
