import { ergebnishinweise, pruefeErgebnis, type ErgebnisEingabe, type Ergebnisumfeld } from './ergebnispruefung.js'

const umfeld = (anders: Partial<Ergebnisumfeld> = {}): Ergebnisumfeld => ({
  gremiumId: 'hpa',
  datum: '2016-09-27',
  wortlaut: null,
  stimmberechtigteAnwesend: 15,
  ...anders,
})
const stimmen = (ja: number, nein: number, enthaltung = 0) => ({ ja, nein, enthaltung })

describe('pruefeErgebnis', () => {
  test.each<[string, ErgebnisEingabe, Partial<Ergebnisumfeld>, [string, RegExp][]]>([
    ['zur Kenntnis genommen, ohne alles', { art: 'zur_kenntnis_genommen' }, {}, []],
    [
      'mehrheitlich beschlossen',
      { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: 'mehrheitlich', abstimmung: stimmen(9, 4, 2) },
      {},
      [],
    ],
    ['geändert mit neuem Wortlaut', { art: 'beschlossen', aenderung: 'geaendert' }, { wortlaut: 'abweichend' }, []],
    [
      'geändert ohne Wortlaut',
      { art: 'beschlossen', aenderung: 'geaendert' },
      {},
      [['/beschlusstext', /Geben Sie den geänderten/]],
    ],
    [
      'geändert mit demselben Wortlaut',
      { art: 'beschlossen', aenderung: 'geaendert' },
      { wortlaut: 'gleich' },
      [['/beschlusstext', /derselbe wie/]],
    ],
    [
      'ungeändert mit anderem Wortlaut',
      { art: 'empfohlen', aenderung: 'ungeaendert' },
      { wortlaut: 'abweichend' },
      [['/aenderung', /weicht/]],
    ],
    [
      'geändert vertagt gibt es nicht',
      { art: 'vertagt', aenderung: 'geaendert' },
      {},
      [['/aenderung', /weder geändert/]],
    ],
    ['verwiesen ohne Ziel', { art: 'verwiesen' }, {}, [['/ziele', /Wählen Sie das Gremium/]]],
    [
      'verwiesen an sich selbst',
      { art: 'verwiesen', zielGremiumId: 'hpa' },
      {},
      [['/zielGremiumId', /anderes Gremium/]],
    ],
    ['verwiesen mit Ziel und Tag', { art: 'verwiesen', zielGremiumId: 'rat', termin: '2016-10-11' }, {}, []],
    ['beschlossen mit Ziel', { art: 'beschlossen', zielGremiumId: 'rat' }, {}, [['/zielGremiumId', /kein anderes/]]],
    ['vertagt ohne Tag', { art: 'vertagt' }, {}, []],
    [
      'vertagt auf denselben Tag',
      { art: 'vertagt', termin: '2016-09-27' },
      {},
      [['/termin', /nach der Sitzung am 27\.09\.2016/]],
    ],
    [
      'vertagt auf einen Tag, den es nicht gibt',
      { art: 'vertagt', termin: '2016-02-30' },
      {},
      [['/termin', /gibt es nicht/]],
    ],
    ['abgelehnt mit neuem Termin', { art: 'abgelehnt', termin: '2016-10-11' }, {}, [['/termin', /kein neuer/]]],
    [
      'zurückgezogen mit Stimmen',
      { art: 'zurueckgezogen', mehrheit: 'einstimmig', abstimmung: stimmen(15, 0) },
      {},
      [],
    ],
    ['erledigt mit Stimmen', { art: 'erledigt', mehrheit: 'einstimmig', abstimmung: stimmen(15, 0) }, {}, []],
    [
      'ohne Beschluss mit Stimmen',
      { art: 'ohne_beschluss', mehrheit: 'einstimmig', abstimmung: stimmen(15, 0) },
      {},
      [
        ['/mehrheit', /nicht abgestimmt/],
        ['/abstimmung', /nicht abgestimmt/],
      ],
    ],
    [
      'teilweise ohne Wortlaut',
      { art: 'beschlossen', aenderung: 'teilweise' },
      {},
      [['/beschlusstext', /was beschlossen ist/]],
    ],
    ['teilweise mit Wortlaut', { art: 'beschlossen', aenderung: 'teilweise' }, { wortlaut: 'abweichend' }, []],
    [
      'anderes Wort als der Code',
      { art: 'abgelehnt', bezeichnung: 'einstimmig angenommen' },
      {},
      [['/bezeichnung', /„beschlossen“.*„abgelehnt“/]],
    ],
    [
      'andere Mehrheit als die Worte',
      { art: 'beschlossen', mehrheit: 'mehrheitlich', bezeichnung: 'einstimmig beschlossen' },
      {},
      [['/bezeichnung', /einstimmig.*mehrheitlich/]],
    ],
    [
      'ungeändert, sagen die Worte',
      { art: 'beschlossen', aenderung: 'geaendert', bezeichnung: 'unverändert beschlossen' },
      { wortlaut: 'abweichend' },
      [['/bezeichnung', /ungeändert/]],
    ],
    ['der Ausschuss sagt „beschlossen“', { art: 'empfohlen', bezeichnung: 'ungeändert beschlossen' }, {}, []],
    ['Worte, die niemand kennt', { art: 'beschlossen', bezeichnung: 'wie besprochen verfahren' }, {}, []],
    ['zurückgezogen ohne Abstimmung', { art: 'zurueckgezogen', mehrheit: 'ohne_abstimmung' }, {}, []],
    [
      'mehr Stimmen als Anwesende',
      { art: 'beschlossen', abstimmung: stimmen(12, 4, 2) },
      {},
      [['/abstimmung', /18 Stimmen .* nur 15/]],
    ],
    [
      'beschlossen bei Gleichstand',
      { art: 'beschlossen', abstimmung: stimmen(7, 7) },
      {},
      [['/abstimmung', /keine Mehrheit/]],
    ],
    [
      'beschlossen, Stimmengleichheit angegeben',
      { art: 'beschlossen', mehrheit: 'stimmengleichheit' },
      {},
      [['/mehrheit', /abgelehnt/]],
    ],
    [
      'abgelehnt bei Gleichstand',
      { art: 'abgelehnt', mehrheit: 'stimmengleichheit', abstimmung: stimmen(7, 7) },
      {},
      [],
    ],
    [
      'abgelehnt mit mehr Ja',
      { art: 'abgelehnt', abstimmung: stimmen(9, 4) },
      {},
      [['/abstimmung', /ist der Antrag angenommen/]],
    ],
    [
      'einstimmig mit Gegenstimme',
      { art: 'beschlossen', mehrheit: 'einstimmig', abstimmung: stimmen(9, 1) },
      {},
      [['/mehrheit', /„einstimmig“, die Stimmen ergeben „mehrheitlich“/]],
    ],
    ['einstimmig abgelehnt', { art: 'abgelehnt', mehrheit: 'einstimmig', abstimmung: stimmen(0, 15) }, {}, []],
    ['nicht empfohlen, wie immer gefragt wurde', { art: 'nicht_empfohlen', abstimmung: stimmen(9, 4) }, {}, []],
    [
      'alles auf einmal',
      {
        art: 'beschlossen',
        aenderung: 'geaendert',
        zielGremiumId: 'rat',
        termin: '2016-10-11',
        abstimmung: stimmen(1, 2),
      },
      {},
      [
        ['/beschlusstext', /./],
        ['/zielGremiumId', /./],
        ['/termin', /./],
        ['/abstimmung', /./],
      ],
    ],
  ])('%s', (_, eingabe, anders, erwartet) => {
    const fehler = pruefeErgebnis(eingabe, umfeld(anders))
    expect(fehler.map((f) => f.zeiger)).toEqual(erwartet.map(([zeiger]) => zeiger))
    erwartet.forEach(([, text], i) => expect(fehler[i]?.text).toMatch(text))
  })
})

test.each([
  ['anhoerung', 'zur_kenntnis_genommen', 0],
  ['vorberatung', 'beschlossen', 1],
  ['entscheidung', 'beschlossen', 0],
  ['entscheidung', 'empfohlen', 1],
  ['kenntnisnahme', 'vertagt', 0],
  ['genehmigung', 'aufgehoben', 0],
] as const)('Hinweise bei %s und %s: %i', (rolle, art, zahl) => expect(ergebnishinweise(rolle, art)).toHaveLength(zahl))
