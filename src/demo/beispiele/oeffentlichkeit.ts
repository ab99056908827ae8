import { absatz, doc } from '../../richtext/bauen.js'
import type { Beispiel } from '../beispiel.js'

/** What the second person deals with: one Vorlage waits, one had to be taken back. */
export const oeffentlichkeit = {
  spielplatz: {
    art: 'anregung',
    betreff: 'Anregung nach § 24 GO NRW: Beleuchtung am Spielplatz',
    datum: '2026-11-22',
    federfuehrung: 'FB 51',
    angaben: { einreicher: [{ art: 'privat', name: 'Beispiel, Berta' }], eingegangenAm: '2026-11-20' },
    zustand: 'freigegeben',
    veroeffentlichung: { zurueckgenommen: 'Der Sachverhalt nennt den Namen der Petentin.' },
    beschlussvorschlag: doc(absatz('Die Verwaltung prüft, ob der Spielplatz beleuchtet werden kann.')),
    sachverhalt: doc(
      absatz('Frau Beispiel wünscht sich Licht am Spielplatz, damit Kinder ihn im Winter sicher verlassen.'),
    ),
    schritte: [{ gremium: 'mitte', rolle: 'entscheidung', datum: '2027-02-04' }],
  },
  ladesaeulen: {
    art: 'mitteilungsvorlage',
    betreff: 'Ladesäulen am Rathaus',
    datum: '2026-11-23',
    federfuehrung: 'FB 51',
    zustand: 'freigegeben',
    veroeffentlichung: 'wartet',
    sachverhalt: doc(absatz('Am Rathaus entstehen vier öffentliche Ladepunkte. Sie gehen im Frühjahr in Betrieb.')),
    schritte: [{ gremium: 'umwelt', rolle: 'kenntnisnahme', datum: '2027-01-21' }],
    anlagen: [
      { titel: 'Standorte der Ladesäulen', inhalt: { pdf: ['Vier Stellplätze an der Südseite des Rathauses.'] } },
      {
        titel: 'Angebote der Betreiber',
        nichtoeffentlich: true,
        inhalt: { pdf: ['Ein Angebot liegt bei 38.400 Euro.'] },
      },
    ],
  },
} satisfies Record<string, Beispiel>
