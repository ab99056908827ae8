import { absatz, doc, liste, tabelle } from '../../richtext/bauen.js'
import { ohneFinanzen, type Beispiel } from '../beispiel.js'
import { einhellig, einstimmig, mitStimmen } from './ergebnisse.js'

/** The house itself: reports, an election, a hearing, what is decided behind closed doors. */
export const verwaltung = {
  integrationsbericht: {
    art: 'mitteilungsvorlage',
    betreff: 'Bericht über die Sprachförderung in den Jahren 2024 bis 2026',
    datum: '2026-09-02',
    federfuehrung: 'FB 31',
    zustand: 'freigegeben',
    sachverhalt: doc(
      absatz('Der Bericht fasst die Angebote der Sprachförderung zusammen. Die wichtigsten Zahlen:'),
      liste(
        '1.870 Erwachsene in Sprachkursen',
        '640 Kinder in vorschulischer Förderung',
        '23 ehrenamtlich geleitete Treffs',
      ),
    ),
    schritte: [
      {
        gremium: 'chancen',
        rolle: 'kenntnisnahme',
        sitzung: 'aci-2026-09-16',
        ergebnis: { art: 'zur_kenntnis_genommen', bezeichnung: 'zur Kenntnis genommen' },
      },
      // The outcome of this step was never recorded: one of the four kinds of "nothing".
      { gremium: 'hpa', rolle: 'kenntnisnahme', sitzung: 'hpa-2026-09-29' },
    ],
  },
  haushaltsbericht: {
    art: 'mitteilungsvorlage',
    betreff: 'Bericht über den Stand des Haushalts zum 30.09.2026',
    datum: '2026-10-26',
    federfuehrung: 'FB 21',
    zustand: 'freigegeben',
    sachverhalt: doc(
      absatz('Nach neun Monaten verläuft der Haushalt im Plan.'),
      tabelle(
        ['Millionen Euro', 'Ansatz 2026', 'bis 30.09.2026', 'Anteil'],
        ['Erträge', '742,1', '561,8', '75,7 Prozent'],
        ['Aufwendungen', '748,6', '555,2', '74,2 Prozent'],
      ),
    ),
    schritte: [
      // Debated, but nobody has recorded an outcome yet.
      { gremium: 'hpa', rolle: 'kenntnisnahme', sitzung: 'hpa-2026-11-17' },
      { gremium: 'rat', rolle: 'kenntnisnahme', sitzung: 'rat-2026-12-15' },
    ],
  },
  leitbild: {
    art: 'beschlussvorlage',
    betreff: 'Leitbild für eine vielfältige Stadtverwaltung',
    datum: '2026-10-20',
    federfuehrung: 'FB 12',
    zustand: 'freigegeben',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(absatz('Der Haupt- und Personalausschuss beschließt das Leitbild nach der Anlage 1.')),
    sachverhalt: doc(
      absatz(
        'Das Leitbild haben Beschäftigte aus zwölf Fachbereichen erarbeitet. Es gilt für Einstellungen, Fortbildung und den Umgang im Haus.',
      ),
    ),
    schritte: [
      {
        gremium: 'chancen',
        rolle: 'anhoerung',
        sitzung: 'umwelt-aci-2026-11-12',
        ergebnis: { art: 'angehoert', bezeichnung: 'angehört' },
      },
      { gremium: 'hpa', rolle: 'entscheidung', sitzung: 'hpa-2026-12-08' },
    ],
    anlagen: [
      {
        titel: 'Leitbild (Entwurf)',
        inhalt: {
          pdf: [
            'Dieses Dokument gehört zu einer Beispielvorlage.',
            'Wir begegnen einander mit Respekt. Wir stellen nach Eignung ein. Wir machen unsere Leistungen für alle zugänglich.',
          ],
        },
      },
    ],
  },
  mitglieder: {
    art: 'beschlussvorlage',
    betreff: 'Wahl eines stellvertretenden Mitglieds des Schulausschusses',
    datum: '2026-09-21',
    federfuehrung: 'FB 11',
    zustand: 'abgeschlossen',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(absatz('Der Rat der Stadt wählt ein stellvertretendes Mitglied des Schulausschusses.')),
    sachverhalt: doc(
      absatz('Ein stellvertretendes Mitglied hat sein Mandat niedergelegt. Die Nachfolge ist zu wählen.'),
    ),
    schritte: [
      {
        gremium: 'rat',
        rolle: 'entscheidung',
        sitzung: 'rat-2026-10-06',
        ergebnis: { art: 'gewaehlt', bezeichnung: 'einstimmig gewählt', ...einhellig(46, 2) },
      },
    ],
  },
  entgelte: {
    art: 'beschlussvorlage',
    betreff: 'Entgelte für die Nutzung städtischer Säle',
    datum: '2026-08-28',
    federfuehrung: 'FB 21',
    zustand: 'abgeschlossen',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(absatz('Der Rat der Stadt beschließt die Entgeltordnung für die städtischen Säle.')),
    sachverhalt: doc(
      absatz('Die Entgelte werden an die Betriebskosten angepasst. Gemeinnützige Vereine zahlen weiterhin die Hälfte.'),
    ),
    schritte: [
      // A public Vorlage with a step behind closed doors: the public reads only that it took place.
      {
        gremium: 'hpa',
        rolle: 'vorberatung',
        sitzung: 'hpa-2026-09-29',
        nichtoeffentlich: true,
        geheimhaltung: {
          grundart: 'schutzwuerdige_interessen',
          grund: 'Beratung über die Geschäftszahlen einzelner Mieter',
          rechtsgrundlage: '§ 48 Abs. 3 GO NRW',
          pruefenAm: '2027-09-30',
        },
        ergebnis: { art: 'empfohlen', bezeichnung: 'mehrheitlich empfohlen', ...mitStimmen(12, 4, 2) },
      },
      {
        gremium: 'rat',
        rolle: 'entscheidung',
        sitzung: 'rat-2026-10-06',
        ergebnis: { art: 'beschlossen', bezeichnung: 'einstimmig beschlossen', ...einstimmig(45, 3) },
      },
    ],
  },
  grundstueck: {
    art: 'beschlussvorlage',
    betreff: 'Verkauf des Grundstücks an der Kaistraße an die Muster GmbH',
    datum: '2026-10-30',
    federfuehrung: 'FB 21',
    nichtoeffentlich: {
      grundart: 'liegenschaft',
      grund: 'Grundstücksgeschäft',
      pruefenAm: '2027-10-30',
      rechtsgrundlage: '§ 48 Abs. 2 GO NRW in Verbindung mit § 8 Abs. 2 der Geschäftsordnung',
      oeffentlicherTitel: 'Grundstücksangelegenheit',
    },
    zustand: 'freigegeben',
    finanzen: {
      ergebnisplan: { keine: true, positionen: [] },
      finanzplan: {
        keine: false,
        positionen: [
          {
            massnahme: { nr: '5.111.0099', bezeichnung: 'Veräußerung von Grundstücken' },
            kontengruppe: { nr: '68', bezeichnung: 'Einzahlungen aus Investitionstätigkeit' },
            haushaltsjahr: 2027,
            betrag: '418750.00',
          },
        ],
      },
    },
    beschlussvorschlag: doc(
      absatz('Der Rat der Stadt stimmt dem Verkauf des Grundstücks an der Kaistraße zum Preis von 418.750,00 € zu.'),
    ),
    sachverhalt: doc(absatz('Die Muster GmbH hat das höchste von drei Geboten abgegeben.')),
    schritte: [
      {
        gremium: 'hpa',
        rolle: 'vorberatung',
        sitzung: 'hpa-2026-11-17',
        nichtoeffentlich: true,
        ergebnis: { art: 'empfohlen', bezeichnung: 'einstimmig empfohlen', ...einstimmig(18) },
      },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2026-12-15', nichtoeffentlich: true },
    ],
    anlagen: [
      {
        titel: 'Auswertung der Gebote',
        nichtoeffentlich: true,
        inhalt: {
          pdf: [
            'Dieses Dokument gehört zu einer nichtöffentlichen Beispielvorlage und ist nirgends öffentlich zu sehen.',
          ],
        },
      },
    ],
  },
  hauptsatzung: {
    art: 'beschlussvorlage',
    betreff: 'Änderung der Hauptsatzung: Bekanntmachungen im Internet',
    datum: '2026-11-09',
    federfuehrung: 'FB 30',
    zustand: 'zur_freigabe',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(absatz('Der Rat der Stadt beschließt die Änderung der Hauptsatzung.')),
    sachverhalt: doc(absatz('Öffentliche Bekanntmachungen sollen künftig im Internet vollzogen werden.')),
    schritte: [
      { gremium: 'hpa', rolle: 'vorberatung', sitzung: 'hpa-2026-12-08' },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2026-12-15' },
    ],
  },
} satisfies Record<string, Beispiel>
