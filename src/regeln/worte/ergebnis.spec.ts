import type { Ergebnisfakten } from '../ergebnis.js'
import { bezeichnung, ergebnisZeile, ergebnisZusatz, wortlautName } from './ergebnis.js'

describe('bezeichnung', () => {
  test.each<[Ergebnisfakten, string]>([
    [{ art: 'beschlossen' }, 'beschlossen'],
    [{ art: 'beschlossen', aenderung: 'ungeaendert' }, 'ungeändert beschlossen'],
    [{ art: 'beschlossen', aenderung: 'geaendert', mehrheit: 'einstimmig' }, 'einstimmig geändert beschlossen'],
    [{ art: 'beschlossen', mehrheit: 'ohne_abstimmung' }, 'beschlossen'],
    [{ art: 'abgelehnt', mehrheit: 'mehrheitlich' }, 'mehrheitlich abgelehnt'],
    [{ art: 'abgelehnt', mehrheit: 'stimmengleichheit' }, 'bei Stimmengleichheit abgelehnt'],
    [{ art: 'empfohlen', aenderung: 'geaendert', mehrheit: 'einstimmig' }, 'einstimmig mit Änderungen empfohlen'],
    [{ art: 'nicht_empfohlen', mehrheit: 'einstimmig' }, 'nicht empfohlen (einstimmig)'],
    [{ art: 'zur_kenntnis_genommen' }, 'zur Kenntnis genommen'],
    [{ art: 'vertagt', aenderung: 'geaendert' }, 'vertagt'],
    [{ art: 'abgesetzt' }, 'von der Tagesordnung abgesetzt'],
    [{ art: 'genehmigt', mehrheit: 'einstimmig' }, 'einstimmig genehmigt'],
  ])('%j: %s', (fakten, worte) => expect(bezeichnung(fakten)).toBe(worte))
})

describe('was die örtlichen Worte nicht selbst sagen', () => {
  type Fall = Parameters<typeof ergebnisZeile>[0]
  test.each<[Fall, string, string[]]>([
    [{ bezeichnung: 'beschlossen' }, 'Beschlossen', []],
    [{ bezeichnung: 'beschlossen', aenderung: 'ungeaendert' }, 'Beschlossen', []],
    [{ bezeichnung: 'beschlossen', aenderung: 'geaendert' }, 'Geändert beschlossen', ['geändert']],
    [{ bezeichnung: 'geändert beschlossen', aenderung: 'geaendert' }, 'Geändert beschlossen', []],
    [{ bezeichnung: 'mit Änderungen empfohlen', aenderung: 'geaendert' }, 'Mit Änderungen empfohlen', []],
    [{ bezeichnung: 'beschlossen', mehrheit: 'einstimmig' }, 'Beschlossen, einstimmig', ['einstimmig']],
    [{ bezeichnung: 'Einstimmig beschlossen', mehrheit: 'einstimmig' }, 'Einstimmig beschlossen', []],
    [
      { bezeichnung: 'bei Stimmengleichheit abgelehnt', mehrheit: 'stimmengleichheit' },
      'Bei Stimmengleichheit abgelehnt',
      [],
    ],
    [
      {
        bezeichnung: 'verwiesen an den Hauptausschuss',
        ziele: [
          { name: 'Hauptausschuss', oeffentlichkeit: 'oeffentlich' },
          { name: 'Bauausschuss', oeffentlichkeit: 'nichtoeffentlich' },
          { name: 'Regionalverband Ruhr', oeffentlichkeit: 'oeffentlich' },
        ],
      },
      'Verwiesen an den Hauptausschuss, an den Bauausschuss (nichtöffentlich), an „Regionalverband Ruhr“',
      ['an den Bauausschuss (nichtöffentlich)', 'an „Regionalverband Ruhr“'],
    ],
    [
      {
        bezeichnung: 'einstimmig verwiesen',
        ziele: [
          { name: 'Schulausschuss', oeffentlichkeit: 'oeffentlich' },
          { name: 'Regionalverband Ruhr', oeffentlichkeit: 'oeffentlich' },
        ],
      },
      'Einstimmig verwiesen an den Schulausschuss, an „Regionalverband Ruhr“',
      ['an den Schulausschuss', 'an „Regionalverband Ruhr“'],
    ],
    [{ bezeichnung: 'gewählt', mehrheit: 'ohne_abstimmung' }, 'Gewählt, ohne Abstimmung', ['ohne Abstimmung']],
  ])('%j', (ergebnis, zeile, zusatz) =>
    expect([ergebnisZeile(ergebnis), ergebnisZusatz(ergebnis)]).toEqual([zeile, zusatz]),
  )
})

test.each<[Ergebnisfakten['art'] | null, string]>([
  ['empfohlen', 'Wortlaut der Empfehlung'],
  ['nicht_empfohlen', 'Wortlaut der Empfehlung'],
  ['beschlossen', 'Wortlaut des Beschlusses'],
  [null, 'Wortlaut des Beschlusses'],
])('über dem Wortlaut von „%s“ steht „%s“', (art, name) => expect(wortlautName(art)).toBe(name))
