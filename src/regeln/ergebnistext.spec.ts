import { aenderungen, ergebnisArten, ergebnisKatalog, mehrheiten, type Ergebnisfakten } from './ergebnis.js'
import { ausText } from './ergebnistext.js'
import { bezeichnung } from './worte/ergebnis.js'

describe('ausText', () => {
  test.each<[string, Required<Ergebnisfakten>]>([
    ['ungeändert beschlossen', { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: null }],
    ['geändert beschlossen', { art: 'beschlossen', aenderung: 'geaendert', mehrheit: null }],
    ['einstimmig angenommen', { art: 'beschlossen', aenderung: null, mehrheit: 'einstimmig' }],
    ['mit Stimmenmehrheit zugestimmt', { art: 'beschlossen', aenderung: null, mehrheit: 'mehrheitlich' }],
    ['nicht einstimmig beschlossen', { art: 'beschlossen', aenderung: null, mehrheit: 'mehrheitlich' }],
    ['nicht empfohlen', { art: 'nicht_empfohlen', aenderung: null, mehrheit: null }],
    ['mit Änderungen empfohlen', { art: 'empfohlen', aenderung: 'geaendert', mehrheit: null }],
    ['Beschlussempfehlung: unverändert beschlossen', { art: 'empfohlen', aenderung: 'ungeaendert', mehrheit: null }],
    ['keine Beschlussempfehlung', { art: 'ohne_empfehlung', aenderung: null, mehrheit: null }],
    ['ohne Votum', { art: 'ohne_empfehlung', aenderung: null, mehrheit: null }],
    ['zustimmend zur Kenntnis genommen', { art: 'zur_kenntnis_genommen', aenderung: null, mehrheit: null }],
    ['zur  Kenntnis\ngenommen', { art: 'zur_kenntnis_genommen', aenderung: null, mehrheit: null }],
    ['zurückgestellt', { art: 'vertagt', aenderung: null, mehrheit: null }],
    ['geschoben', { art: 'vertagt', aenderung: null, mehrheit: null }],
    ['vertagt in Folgegremium', { art: 'vertagt_folgegremium', aenderung: null, mehrheit: null }],
    ['an den Ausschuss überwiesen', { art: 'verwiesen', aenderung: null, mehrheit: null }],
    ['nicht angenommen', { art: 'abgelehnt', aenderung: null, mehrheit: null }],
    ['ABGELEHNT', { art: 'abgelehnt', aenderung: null, mehrheit: null }],
    ['erledigt', { art: 'zurueckgezogen', aenderung: null, mehrheit: null }],
    ['von der TO abgesetzt', { art: 'abgesetzt', aenderung: null, mehrheit: null }],
    ['behandelt', { art: 'ohne_beschluss', aenderung: null, mehrheit: null }],
    ['unge\u00adändert beschlossen', { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: null }],
    ['unverändert beschlossen'.normalize('NFD'), { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: null }],
  ])('„%s“', (text, fakten) => expect(ausText(text)).toEqual(fakten))

  test.each(['', 'nicht behandelt', 'nicht zur Kenntnis genommen', 'siehe Niederschrift'])(
    '„%s“ bleibt unbekannt',
    (text) => expect(ausText(text)).toBeNull(),
  )

  const alle = ergebnisArten
    .flatMap((art) =>
      [null, ...aenderungen].flatMap((aenderung) =>
        [null, ...mehrheiten.filter((m) => m !== 'ohne_abstimmung')].map((mehrheit) => ({ art, aenderung, mehrheit })),
      ),
    )
    .filter(({ art, aenderung }) => !aenderung || ergebnisKatalog[art].aenderbar)
  test('liest jede unserer Bezeichnungen zurück', () => {
    expect(alle.map((fakten) => ausText(bezeichnung(fakten)))).toEqual(alle)
    expect(alle.length).toBe(16 * 4 + 2 * 2 * 4)
  })
})
