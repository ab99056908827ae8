import { absatz, doc, fett, kursiv, link, liste, nummern, tabelle, ueberschrift } from '../../richtext/bauen.js'

/** A long text with everything a Sachverhalt may hold: two levels of headings, nested lists, tables, links. */
export const laermSachverhalt = doc(
  absatz(
    'Die Stadt ist nach § 47d des Bundes-Immissionsschutzgesetzes verpflichtet, ihren Lärmaktionsplan alle fünf Jahre zu überprüfen. Diese Vorlage legt die vierte Stufe vor. Sie beruht auf der Lärmkartierung des Landes und auf den Hinweisen der Bürgerschaft.',
  ),
  ueberschrift(1, 'Ausgangslage'),
  absatz(
    'Kartiert wurden alle Hauptverkehrsstraßen mit mehr als drei Millionen Fahrzeugen im Jahr und die Schienenwege. Als Auslösewerte gelten wie bisher ',
    fett('65 dB(A) ganztags'),
    ' und ',
    fett('55 dB(A) nachts'),
    '.',
  ),
  tabelle(
    ['Bereich', 'Betroffene ganztags', 'Betroffene nachts', 'Veränderung zu 2021'],
    ['Bahnhofstraße und Bebelstraße', '1.140', '1.310', 'minus 9 Prozent'],
    ['Cranger Straße', '860', '905', 'minus 4 Prozent'],
    ['Holsterhauser Straße', '540', '610', 'plus 2 Prozent'],
    ['Schienenwege', '390', '720', 'minus 12 Prozent'],
  ),
  ueberschrift(2, 'Was seit der dritten Stufe umgesetzt ist'),
  liste(
    'lärmmindernder Asphalt auf 4,2 Kilometern',
    'Tempo 30 in der Nacht auf der Cranger Straße zwischen Marktplatz und Kanal',
    [
      absatz('Förderung von Schallschutzfenstern:'),
      liste('61 Wohnungen im Jahr 2023', '84 Wohnungen im Jahr 2024', '47 Wohnungen bis Juni 2025'),
    ],
  ),
  ueberschrift(1, 'Beteiligung der Öffentlichkeit'),
  absatz(
    'Der Entwurf lag vom 4. Mai bis zum 12. Juni 2026 aus. In zwei Veranstaltungen und über das Beteiligungsportal gingen 214 Hinweise ein. Am häufigsten genannt wurden:',
  ),
  nummern(
    1,
    'zu hohe Geschwindigkeiten in der Nacht (71 Hinweise)',
    'schlechte Fahrbahndecken und klappernde Schachtdeckel (46 Hinweise)',
    'Lieferverkehr vor 6 Uhr (28 Hinweise)',
  ),
  absatz(
    'Die Auswertung im Wortlaut steht unter ',
    link('herne.example/laerm', 'https://herne.example/laerm'),
    '. Rückfragen beantwortet der Fachbereich Umwelt und Stadtplanung unter ',
    link('laerm@herne.example', 'mailto:laerm@herne.example'),
    '.',
  ),
  ueberschrift(1, 'Maßnahmen der vierten Stufe'),
  ueberschrift(2, 'Kurzfristig, bis Ende 2027'),
  liste(
    'Tempo 30 in der Nacht auf der Bahnhofstraße zwischen Bebelstraße und Kreuzkirche',
    'Austausch von 38 Schachtdeckeln',
    'Anzeigetafeln für die Geschwindigkeit an sechs Stellen',
  ),
  ueberschrift(2, 'Langfristig, bis Ende 2031'),
  liste(
    'lärmmindernder Asphalt bei jeder Deckenerneuerung im Hauptstraßennetz',
    'Fortführung der Förderung von Schallschutzfenstern',
    'Prüfung ruhiger Gebiete am Kanal und im Gysenberger Wald',
  ),
  absatz(
    kursiv('Hinweis: '),
    'Verkehrsrechtliche Anordnungen trifft die Straßenverkehrsbehörde nach eigener Abwägung. Der Lärmaktionsplan bindet sie nicht, er begründet aber die Gefahrenlage.',
  ),
  ueberschrift(1, 'Kosten'),
  absatz(
    'Die kurzfristigen Maßnahmen kosten 186.000 €. Sie sind im Haushaltsplan 2027 veranschlagt. Über die langfristigen Maßnahmen entscheidet der Rat mit dem jeweiligen Haushalt.',
  ),
)
