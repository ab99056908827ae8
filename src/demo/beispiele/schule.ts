import { absatz, doc, link, liste, tabelle, ueberschrift } from '../../richtext/bauen.js'
import { einstimmig, mitStimmen } from './ergebnisse.js'
import { ohneFinanzen, type Beispiel } from '../beispiel.js'

const innenausstattung = { nr: '52', bezeichnung: 'Aufwendungen für Sach- und Dienstleistungen' }
const erstattung = { nr: '41', bezeichnung: 'Zuwendungen und allgemeine Umlagen' }
const bau = { nr: '78', bezeichnung: 'Auszahlungen aus Investitionstätigkeit' }
const foerderung = { nr: '68', bezeichnung: 'Einzahlungen aus Investitionstätigkeit' }
const grundschulen = { nr: '2101', bezeichnung: 'Grundschulen' }
const erweiterung = { nr: '5.210.1107', bezeichnung: 'Erweiterung Grundschule am Stadtpark' }
const raeume = { nr: '5.210.1108', bezeichnung: '' }

/** School matters: the money over several years, an Ergänzung, an Anfrage with its Antwort, a draft. */
export const schule = {
  grundschule: {
    art: 'beschlussvorlage',
    betreff: 'Erweiterung der Grundschule am Stadtpark um vier Klassenräume',
    datum: '2026-09-01',
    federfuehrung: 'FB 31',
    zustand: 'freigegeben',
    finanzen: {
      ergebnisplan: {
        keine: false,
        positionen: [
          { produkt: grundschulen, kontengruppe: innenausstattung, haushaltsjahr: 2027, betrag: '-48000.00' },
          { produkt: grundschulen, kontengruppe: erstattung, haushaltsjahr: 2027, betrag: '32000.00' },
          { produkt: grundschulen, kontengruppe: innenausstattung, haushaltsjahr: 2028, betrag: '-12500.50' },
        ],
      },
      finanzplan: {
        keine: false,
        positionen: [
          { massnahme: erweiterung, kontengruppe: bau, haushaltsjahr: 2027, betrag: '-1250000.00' },
          { massnahme: erweiterung, kontengruppe: foerderung, haushaltsjahr: 2027, betrag: '600000.00' },
          { massnahme: erweiterung, kontengruppe: bau, haushaltsjahr: 2028, betrag: '-985000.00' },
          { massnahme: raeume, kontengruppe: bau, haushaltsjahr: 2028, betrag: '-140000.00' },
        ],
      },
    },
    beschlussvorschlag: doc(
      absatz(
        'Der Rat der Stadt beschließt die Erweiterung der Grundschule am Stadtpark um vier Klassenräume nach der Variante B der Anlage 1 und beauftragt die Verwaltung, die Arbeiten auszuschreiben.',
      ),
    ),
    sachverhalt: doc(
      absatz(
        'Die Zahl der Kinder im Einzugsbereich der Grundschule am Stadtpark steigt nach der Schulentwicklungsplanung bis zum Schuljahr 2029/2030 von 236 auf 318. Die Schule ist baulich für zwei Züge ausgelegt; für den dritten Zug fehlen vier Klassenräume und zwei Räume für den Ganztag.',
      ),
      absatz(
        'Geprüft wurden drei Varianten. Die Variante B ist in der Herstellung teurer als Containerräume, über 30 Jahre gerechnet aber die günstigste Lösung.',
      ),
      tabelle(
        ['Variante', 'Herstellung', 'Betrieb im Jahr', 'Fertig'],
        ['A: Containerräume auf dem Schulhof', '620.000 €', '71.000 €', 'Sommer 2027'],
        ['B: Anbau in Holzbauweise', '2.235.000 €', '24.500 €', 'Sommer 2028'],
        ['C: Neubau auf dem Nachbargrundstück', '3.900.000 €', '31.000 €', 'Sommer 2030'],
      ),
      absatz('Das Land fördert den Anbau mit 600.000 €. Der Bescheid liegt vor.'),
    ),
    schritte: [
      {
        gremium: 'schule',
        rolle: 'vorberatung',
        sitzung: 'schule-2026-09-30',
        ergebnis: { art: 'empfohlen', bezeichnung: 'einstimmig empfohlen', ...einstimmig(17) },
      },
      {
        gremium: 'hpa',
        rolle: 'beschlussempfehlung',
        sitzung: 'hpa-2026-11-17',
        ergebnis: { art: 'empfohlen', bezeichnung: 'mehrheitlich empfohlen', ...mitStimmen(14, 3, 1) },
      },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2026-12-15' },
    ],
    anlagen: [
      {
        titel: 'Vergleich der Varianten',
        inhalt: {
          pdf: [
            'Dieses Dokument gehört zu einer Beispielvorlage. Es zeigt, wie eine öffentliche Anlage neben der Vorlage steht.',
            'Die Variante A ist am schnellsten verfügbar, die Variante B über die Nutzungsdauer am günstigsten, die Variante C bietet die größten Reserven.',
          ],
        },
      },
      { titel: 'Lageplan', inhalt: { lageplan: true } },
      {
        titel: 'Kostenberechnung mit Einzelpreisen',
        nichtoeffentlich: true,
        inhalt: {
          pdf: ['Dieses Dokument gehört zu einer Beispielvorlage. Es steht für eine Anlage, die nicht öffentlich ist.'],
        },
      },
    ],
  },
  ergaenzung: {
    art: 'ergaenzungsvorlage',
    betreff: 'Erweiterung der Grundschule am Stadtpark – Ergebnis der Bodenuntersuchung',
    datum: '2026-11-18',
    federfuehrung: 'FB 31',
    uebergeordnet: 'grundschule',
    zustand: 'freigegeben',
    finanzen: ohneFinanzen,
    beschlussvorschlag: doc(
      absatz(
        'Der Rat der Stadt nimmt das Ergebnis der Bodenuntersuchung zur Kenntnis und hält am Beschlussvorschlag der Ausgangsvorlage fest.',
      ),
    ),
    sachverhalt: doc(
      absatz(
        'Der Haupt- und Personalausschuss hat um das Ergebnis der Bodenuntersuchung gebeten. Das Gutachten vom 16.11.2026 bestätigt: Der Baugrund trägt den Anbau ohne zusätzliche Gründung. Die Kosten ändern sich nicht.',
      ),
    ),
    schritte: [{ gremium: 'rat', rolle: 'kenntnisnahme', sitzung: 'rat-2026-12-15' }],
  },
  anfrage: {
    art: 'anfrage',
    betreff: 'Anfrage zum Stand der digitalen Ausstattung der Schulen',
    datum: '2026-09-14',
    federfuehrung: 'FB 31',
    angaben: { einreicher: [{ art: 'fraktion', name: 'Beispielfraktion A' }], eingegangenAm: '2026-09-11' },
    zustand: 'abgeschlossen',
    begruendung: 'Die Anfrage ist beantwortet.',
    sachverhalt: doc(
      absatz('Die Verwaltung wird gebeten, folgende Fragen zu beantworten:'),
      liste(
        'Wie viele Schulen haben in allen Unterrichtsräumen ein Funknetz?',
        'Wie viele Endgeräte stehen zur Ausleihe bereit, und wie viele sind verliehen?',
        'Bis wann ist die Ausstattung nach dem Medienentwicklungsplan abgeschlossen?',
      ),
    ),
    schritte: [
      {
        gremium: 'schule',
        rolle: 'kenntnisnahme',
        sitzung: 'schule-2026-09-30',
        ergebnis: { art: 'ohne_beschluss', bezeichnung: 'behandelt ohne Beschluss' },
      },
    ],
  },
  antwort: {
    art: 'antwort',
    betreff: 'Antwort auf die Anfrage zum Stand der digitalen Ausstattung der Schulen',
    datum: '2026-09-25',
    federfuehrung: 'FB 31',
    uebergeordnet: 'anfrage',
    zustand: 'abgeschlossen',
    sachverhalt: doc(
      absatz(
        '31 von 38 Schulen haben in allen Unterrichtsräumen ein Funknetz. Die übrigen sieben folgen bis Ende 2027.',
      ),
      absatz(
        'Von 6.420 Endgeräten sind 6.105 verliehen. Der Plan und der Stand je Schule stehen unter ',
        link('herne.example/medienentwicklungsplan', 'https://herne.example/medienentwicklungsplan'),
        '.',
      ),
    ),
    schritte: [
      {
        gremium: 'schule',
        rolle: 'kenntnisnahme',
        sitzung: 'schule-2026-09-30',
        ergebnis: { art: 'zur_kenntnis_genommen', bezeichnung: 'zur Kenntnis genommen' },
      },
    ],
  },
  ganztag: {
    art: 'beschlussvorlage',
    betreff: 'Elternbeiträge für die offene Ganztagsschule',
    datum: '2026-11-20',
    federfuehrung: 'FB 31',
    zustand: 'entwurf',
    beschlussvorschlag: doc(
      absatz('Der Rat der Stadt beschließt eine Staffelung der Elternbeiträge nach dem Einkommen.'),
    ),
    sachverhalt: doc(
      ueberschrift(1, 'Anlass'),
      absatz('Die Beiträge sind seit 2019 unverändert. Der Entwurf beschreibt drei Staffelungen.'),
    ),
    schritte: [
      { gremium: 'schule', rolle: 'vorberatung', sitzung: 'schule-2027-02-03' },
      { gremium: 'rat', rolle: 'entscheidung', sitzung: 'rat-2027-03-02' },
    ],
  },
} satisfies Record<string, Beispiel>
