import { absatz, doc } from '../../richtext/bauen.js'
import { ohneFinanzen, type Beispiel } from '../beispiel.js'
import { abgelehnt, einhellig, mitStimmen } from './ergebnisse.js'
import { laermSachverhalt } from './laerm.js'

const tiefbau = { nr: '5401', bezeichnung: 'Gemeindestraßen' }
const unterhaltung = { nr: '52', bezeichnung: 'Aufwendungen für Sach- und Dienstleistungen' }

/** Traffic and noise: changed on the way, postponed, taken off the agenda, refused. */
export const verkehr = {
  laerm: {
    art: 'beschlussvorlage',
    betreff: 'Lärmaktionsplan der Stadt, vierte Stufe',
    datum: '2026-08-31',
    federfuehrung: 'FB 51',
    zustand: 'abgeschlossen',
    finanzen: {
      ergebnisplan: {
        keine: false,
        positionen: [{ produkt: tiefbau, kontengruppe: unterhaltung, haushaltsjahr: 2027, betrag: '-186000.00' }],
      },
      finanzplan: { keine: true, positionen: [] },
    },
    beschlussvorschlag: doc(
      absatz('Der Rat der Stadt beschließt den Lärmaktionsplan, vierte Stufe, in der Fassung der Anlage 1.'),
    ),
    sachverhalt: laermSachverhalt,
    schritte: [
      {
        gremium: 'umwelt',
        rolle: 'vorberatung',
        sitzung: 'umwelt-2026-09-24',
        ergebnis: {
          art: 'empfohlen',
          bezeichnung: 'geändert empfohlen',
          aenderung: 'geaendert',
          mehrheit: 'mehrheitlich',
          abstimmung: { ja: 11, nein: 5, enthaltung: 1 },
          beschlusstext: doc(
            absatz(
              'Der Rat der Stadt beschließt den Lärmaktionsplan, vierte Stufe, in der Fassung der Anlage 1. Die Verwaltung berichtet dem Ausschuss für Umwelt und Verkehr jährlich über die Umsetzung.',
            ),
          ),
        },
      },
      {
        gremium: 'rat',
        rolle: 'entscheidung',
        sitzung: 'rat-2026-10-06',
        ergebnis: {
          art: 'beschlossen',
          bezeichnung: 'mehrheitlich in der Fassung der Empfehlung beschlossen',
          aenderung: 'ungeaendert',
          mehrheit: 'mehrheitlich',
          abstimmung: { ja: 31, nein: 14, enthaltung: 3 },
          beschlusstext: doc(
            absatz(
              'Der Rat der Stadt beschließt den Lärmaktionsplan, vierte Stufe, in der Fassung der Anlage 1. Die Verwaltung berichtet dem Ausschuss für Umwelt und Verkehr jährlich über die Umsetzung.',
            ),
          ),
        },
      },
    ],
    anlagen: [
      {
        titel: 'Lärmaktionsplan, vierte Stufe (Kurzfassung)',
        inhalt: {
          pdf: [
            'Dieses Dokument gehört zu einer Beispielvorlage. Es zeigt eine öffentliche Anlage im Format PDF.',
            'Der Plan nennt für jeden belasteten Bereich die Betroffenen, die Maßnahmen und den Zeitraum.',
          ],
        },
      },
    ],
  },
  aenderungsantrag: {
    art: 'aenderungsantrag',
    betreff: 'Änderungsantrag zum Lärmaktionsplan – Tempo 30 auch am Tag',
    datum: '2026-09-22',
    federfuehrung: 'FB 51',
    angaben: { einreicher: [{ art: 'fraktion', name: 'Beispielfraktion B' }], eingegangenAm: '2026-09-21' },
    uebergeordnet: 'laerm',
    zustand: 'abgeschlossen',
    beschlussvorschlag: doc(
      absatz('Auf der Bahnhofstraße wird Tempo 30 zwischen Bebelstraße und Kreuzkirche ganztags angeordnet.'),
    ),
    sachverhalt: doc(
      absatz('Die Belastung am Tag liegt über dem Auslösewert. Eine Beschränkung nur in der Nacht reicht nicht aus.'),
    ),
    schritte: [{ gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2026-10-06', ergebnis: abgelehnt(14, 32, 2) }],
  },
  radweg: {
    art: 'beschlussvorlage',
    betreff: 'Geschützter Radweg an der Bahnhofstraße',
    datum: '2026-09-10',
    federfuehrung: 'FB 53',
    angaben: { lage: { strassen: ['Bahnhofstraße'], stadtbezirk: 'Mitte' } },
    zustand: 'freigegeben',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(
      absatz(
        'Der Rat der Stadt beschließt die Anlage eines geschützten Radwegs an der Bahnhofstraße nach der Anlage 1.',
      ),
    ),
    sachverhalt: doc(
      absatz(
        'Auf dem 1,3 Kilometer langen Abschnitt ereigneten sich in drei Jahren 17 Unfälle mit Radfahrenden. Der Radweg wird durch Borde von der Fahrbahn getrennt. 22 Stellplätze entfallen, 14 werden in den Seitenstraßen neu angelegt.',
      ),
    ),
    schritte: [
      {
        gremium: 'mitte',
        rolle: 'anhoerung',
        sitzung: 'mitte-2026-10-08',
        ergebnis: { art: 'vertagt', bezeichnung: 'vertagt', weiter: { sitzung: 'mitte-2026-12-03' } },
      },
      { gremium: 'umwelt', rolle: 'vorberatung', sitzung: 'umwelt-2027-01-21' },
      { gremium: 'rat', rolle: 'entscheidung', datum: '2027-03-02' },
    ],
    anlagen: [{ titel: 'Lageplan des Abschnitts', inhalt: { lageplan: true } }],
  },
  strassenname: {
    art: 'beschlussvorlage',
    betreff: 'Benennung einer Planstraße im Neubaugebiet',
    datum: '2026-09-15',
    federfuehrung: 'FB 53',
    zustand: 'freigegeben',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(
      absatz('Die Bezirksvertretung Mitte beschließt, die Planstraße A „Am alten Stellwerk“ zu nennen.'),
    ),
    sachverhalt: doc(
      absatz(
        'Der Name erinnert an das Stellwerk, das bis 1978 an dieser Stelle stand. Das Stadtarchiv hat zugestimmt.',
      ),
    ),
    schritte: [
      {
        gremium: 'mitte',
        rolle: 'entscheidung',
        sitzung: 'mitte-2026-10-08',
        ergebnis: { art: 'abgesetzt', bezeichnung: 'von der Tagesordnung abgesetzt' },
      },
    ],
  },
  tempo: {
    art: 'antrag',
    betreff: 'Antrag: Verkehrsberuhigter Bereich rund um den Marktplatz',
    datum: '2026-08-20',
    federfuehrung: 'FB 53',
    angaben: {
      lage: { strassen: ['Marktplatz', 'Marktstraße'], stadtbezirk: null },
      einreicher: [{ art: 'fraktion', name: 'Beispielfraktion A' }],
      eingegangenAm: '2026-08-19',
    },
    zustand: 'abgeschlossen',
    beschlussvorschlag: doc(
      absatz('Die Straßen rund um den Marktplatz werden als verkehrsberuhigter Bereich ausgewiesen.'),
    ),
    sachverhalt: doc(
      absatz('Der Marktplatz soll ein Ort zum Verweilen werden. Durchgangsverkehr hat dort nichts zu suchen.'),
    ),
    schritte: [
      {
        gremium: 'umwelt',
        rolle: 'vorberatung',
        sitzung: 'umwelt-2026-09-24',
        ergebnis: {
          art: 'nicht_empfohlen',
          bezeichnung: 'nicht empfohlen',
          mehrheit: 'mehrheitlich',
          abstimmung: { ja: 6, nein: 10, enthaltung: 1 },
        },
      },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2026-10-06', ergebnis: abgelehnt(12, 33, 3) },
    ],
  },
  bruecke: {
    art: 'dringlichkeitsvorlage',
    betreff: 'Genehmigung einer Dringlichkeitsentscheidung: Sperrung der Kanalbrücke',
    datum: '2026-09-28',
    federfuehrung: 'FB 53',
    zustand: 'abgeschlossen',
    finanzen: {
      ergebnisplan: {
        keine: false,
        positionen: [{ produkt: tiefbau, kontengruppe: unterhaltung, haushaltsjahr: 2026, betrag: '-74500.00' }],
      },
      finanzplan: { keine: true, positionen: [] },
    },
    beschlussvorschlag: doc(
      absatz(
        'Der Rat der Stadt genehmigt die Dringlichkeitsentscheidung vom 21.09.2026 über die Sperrung und Notsicherung der Kanalbrücke.',
      ),
    ),
    sachverhalt: doc(
      absatz(
        'Bei der Brückenprüfung wurden am 18.09.2026 Risse an zwei Hauptträgern festgestellt. Die Sperrung und die Notsicherung duldeten keinen Aufschub (§ 60 Abs. 1 GO NRW).',
      ),
    ),
    schritte: [
      {
        gremium: 'rat',
        rolle: 'genehmigung',
        sitzung: 'rat-2026-10-06',
        ergebnis: { art: 'genehmigt', bezeichnung: 'einstimmig genehmigt', ...einhellig(48) },
      },
    ],
  },
  parken: {
    art: 'beschlussvorlage',
    betreff: 'Gebühren für das Parken von Lastenrädern und Motorrädern',
    datum: '2026-08-25',
    federfuehrung: 'FB 53',
    zustand: 'abgeschlossen',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(
      absatz('Der Rat der Stadt beschließt, für Lastenräder und Motorräder keine Parkgebühren zu erheben.'),
    ),
    sachverhalt: doc(
      absatz(
        'Die Gebührenordnung regelt Lastenräder und Motorräder bisher nicht. Die Klarstellung ist ohne Auswirkung auf die Erträge.',
      ),
    ),
    schritte: [
      {
        gremium: 'umwelt',
        rolle: 'vorberatung',
        sitzung: 'umwelt-2026-09-24',
        ergebnis: { art: 'ohne_empfehlung', bezeichnung: 'ohne Empfehlung weitergegeben' },
      },
      {
        gremium: 'rat',
        rolle: 'entscheidung',
        sitzung: 'rat-2026-10-06',
        ergebnis: { art: 'beschlossen', bezeichnung: 'mehrheitlich beschlossen', ...mitStimmen(29, 16, 3) },
      },
    ],
  },
} satisfies Record<string, Beispiel>
