import { absatz, doc, liste } from '../../richtext/bauen.js'
import { ohneFinanzen, type Beispiel } from '../beispiel.js'
import { einstimmig } from './ergebnisse.js'

const klimaschutz = { nr: '5601', bezeichnung: 'Umwelt- und Klimaschutz' }
const sachmittel = { nr: '52', bezeichnung: 'Aufwendungen für Sach- und Dienstleistungen' }

/** Environment: referred to a committee, withdrawn, discarded, waiting for signatures, an Anregung of citizens. */
export const umwelt = {
  trinkbrunnen: {
    art: 'antrag',
    betreff: 'Antrag: Trinkbrunnen auf den Plätzen der Innenstadt',
    datum: '2026-09-08',
    federfuehrung: 'FB 51',
    angaben: {
      einreicher: [
        { art: 'fraktion', name: 'Beispielfraktion A' },
        { art: 'fraktion', name: 'Beispielfraktion B' },
      ],
      eingegangenAm: '2026-09-07',
    },
    zustand: 'freigegeben',
    beschlussvorschlag: doc(
      absatz('Die Verwaltung errichtet bis zum Sommer 2027 drei Trinkbrunnen auf Plätzen der Innenstadt.'),
    ),
    sachverhalt: doc(
      absatz('Heiße Tage nehmen zu. Wer in der Innenstadt unterwegs ist, soll ohne Kauf an Trinkwasser kommen.'),
      liste('Marktplatz', 'Vorplatz des Bahnhofs', 'Spielplatz am Stadtpark'),
    ),
    schritte: [
      {
        gremium: 'rat',
        rolle: 'entscheidung',
        sitzung: 'rat-2026-10-06',
        ergebnis: {
          art: 'verwiesen',
          bezeichnung: 'verwiesen an den Ausschuss für Umwelt und Verkehr',
          weiter: {
            gremium: 'umwelt',
            sitzung: 'umwelt-aci-2026-11-12',
            ergebnis: {
              art: 'empfohlen',
              bezeichnung: 'einstimmig empfohlen',
              ...einstimmig(16, 1),
              grundlage: { art: 'stellungnahme' },
            },
          },
        },
      },
    ],
  },
  zuTrinkbrunnen: {
    art: 'stellungnahme',
    betreff: 'Stellungnahme zu den Trinkbrunnen in der Innenstadt',
    datum: '2026-10-19',
    federfuehrung: 'FB 51',
    uebergeordnet: 'trinkbrunnen',
    zustand: 'freigegeben',
    finanzen: {
      ergebnisplan: {
        keine: false,
        positionen: [{ produkt: klimaschutz, kontengruppe: sachmittel, haushaltsjahr: 2027, betrag: '-34000.00' }],
      },
      finanzplan: { keine: true, positionen: [] },
    },
    beschlussvorschlag: doc(
      absatz('Die Verwaltung errichtet bis zum Sommer 2027 Trinkbrunnen auf dem Marktplatz und am Bahnhof.'),
    ),
    sachverhalt: doc(
      absatz(
        'Marktplatz und Bahnhof lassen sich an vorhandene Leitungen anschließen. Am Spielplatz fehlt eine Leitung; der Anschluss kostete mehr als beide Brunnen zusammen.',
      ),
    ),
    schritte: [],
  },
  markt: {
    art: 'beschlussvorlage',
    betreff: 'Änderung der Marktsatzung',
    datum: '2026-08-24',
    federfuehrung: 'FB 30',
    zustand: 'zurueckgezogen',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(absatz('Der Rat der Stadt beschließt die Änderung der Marktsatzung.')),
    sachverhalt: doc(absatz('Die Satzung wird an das geänderte Gaststättenrecht angepasst.')),
    schritte: [
      {
        gremium: 'umwelt',
        rolle: 'vorberatung',
        sitzung: 'umwelt-2026-09-24',
        ergebnis: { art: 'zurueckgezogen', bezeichnung: 'von der Verwaltung zurückgezogen' },
      },
      { gremium: 'rat', rolle: 'entscheidung', datum: '2026-12-15' },
    ],
  },
  baenke: {
    art: 'anregung',
    betreff: 'Anregung nach § 24 GO NRW: Bänke am Kanalufer',
    datum: '2026-09-03',
    federfuehrung: 'FB 51',
    angaben: { einreicher: [{ art: 'privat', name: 'Musterfrau, Maria' }], eingegangenAm: '2026-09-02' },
    zustand: 'freigegeben',
    beschlussvorschlag: doc(
      absatz('Der Haupt- und Personalausschuss empfiehlt der Bezirksvertretung Mitte, die Bänke aufzustellen.'),
    ),
    sachverhalt: doc(
      absatz(
        'Auf zwei Kilometern Uferweg steht keine Bank. Die Anregung nennt vier Stellen, an denen Platz dafür ist.',
      ),
    ),
    schritte: [
      {
        gremium: 'hpa',
        rolle: 'vorberatung',
        sitzung: 'hpa-2026-11-17',
        ergebnis: { art: 'vertagt_folgegremium', bezeichnung: 'vertagt in das nächste Gremium' },
      },
      { gremium: 'mitte', rolle: 'entscheidung', sitzung: 'mitte-2026-12-03' },
    ],
  },
  klima: {
    art: 'beschlussvorlage',
    betreff: 'Fortschreibung des Klimaschutzkonzepts',
    datum: '2026-11-16',
    federfuehrung: 'FB 51',
    zustand: 'in_mitzeichnung',
    finanzen: {
      ergebnisplan: {
        keine: false,
        positionen: [
          { produkt: klimaschutz, kontengruppe: sachmittel, haushaltsjahr: 2027, betrag: '-90000.00' },
          { produkt: klimaschutz, kontengruppe: sachmittel, haushaltsjahr: 2028, betrag: '-90000.00' },
        ],
      },
      finanzplan: { keine: true, positionen: [] },
    },
    beschlussvorschlag: doc(
      absatz('Der Rat der Stadt beauftragt die Verwaltung, das Klimaschutzkonzept bis Ende 2028 fortzuschreiben.'),
    ),
    sachverhalt: doc(
      absatz(
        'Das Konzept stammt aus dem Jahr 2018. Die Bilanz der Treibhausgase und der Katalog der Maßnahmen sind neu zu fassen.',
      ),
    ),
    schritte: [
      { gremium: 'umwelt', rolle: 'vorberatung', sitzung: 'umwelt-2027-01-21' },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2027-03-02' },
    ],
  },
  beleuchtung: {
    art: 'mitteilungsvorlage',
    betreff: 'Beleuchtung der Wege im Stadtpark',
    datum: '2026-10-12',
    federfuehrung: 'FB 53',
    zustand: 'verworfen',
    begruendung: 'Die Mitteilung ist durch den Bericht zum Haushalt überholt.',
    sachverhalt: doc(absatz('Die Umrüstung der Leuchten verschiebt sich in das Jahr 2027.')),
    schritte: [{ gremium: 'umwelt', rolle: 'kenntnisnahme', sitzung: 'umwelt-2027-01-21' }],
  },
} satisfies Record<string, Beispiel>
