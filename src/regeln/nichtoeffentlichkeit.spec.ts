import {
  anzahlHinweis,
  fehlendeGeheimhaltung,
  nichtoeffentlichkeitsgruende,
  oeffentlicherTitel,
  pruefeFortdauer,
  pruefePunktgrund,
  titelregeln,
  type Titelregel,
} from './nichtoeffentlichkeit.js'

describe('Titel nichtöffentlicher Punkte', () => {
  const platzhalter = 'Nichtöffentlicher Tagesordnungspunkt'
  test.each<[Titelregel, string | null, string | null]>([
    ['keine', 'Grundstück', null],
    ['anzahl', 'Grundstück', null],
    ['platzhalter', 'Grundstück', platzhalter],
    ['oeffentlicher_titel', 'Grundstück', 'Grundstück'],
    ['oeffentlicher_titel', null, platzhalter],
    ['oeffentlicher_titel', '  ', platzhalter],
  ])('%s mit „%s“: %s', (regel, titel, erwartet) => expect(oeffentlicherTitel(regel, titel)).toBe(erwartet))

  test.each<[Titelregel, number, string | null]>([
    ['anzahl', 3, '3 nichtöffentliche Tagesordnungspunkte'],
    ['anzahl', 1, 'Ein nichtöffentlicher Tagesordnungspunkt'],
    ['anzahl', 0, null],
    ['platzhalter', 3, null],
  ])('%s, %i Punkte: %s', (regel, anzahl, text) => expect(anzahlHinweis(regel, anzahl)).toBe(text))

  test('vier Regeln', () => expect(titelregeln).toHaveLength(4))
})

test('jeder Grund nennt seine Rechtsgrundlage', () => {
  expect(nichtoeffentlichkeitsgruende.filter((g) => !/§ 48 .* GO NRW/.test(g.rechtsgrundlage))).toEqual([])
  expect(new Set(nichtoeffentlichkeitsgruende.map((g) => g.code)).size).toBe(nichtoeffentlichkeitsgruende.length)
})

describe('Warum etwas nichtöffentlich ist', () => {
  const ganz = { grundart: 'personal', grund: 'Stelle', rechtsgrundlage: '§ 48 Abs. 2 GO NRW', pruefenAm: '2027-01-31' }
  test('vollständig', () => expect(fehlendeGeheimhaltung(ganz)).toEqual([]))
  test.each(Object.keys(ganz))('ohne %s nicht', (name) =>
    expect(fehlendeGeheimhaltung({ ...ganz, [name]: ' ' }).map((f) => f.zeiger)).toEqual([`/geheimhaltung/${name}`]),
  )

  const heute = '2026-11-25'
  test('sie kann fortdauern', () => expect(pruefeFortdauer(ganz, heute)).toEqual([]))
  test.each([
    ['von heute an', { pruefenAm: heute }, '/pruefenAm'],
    ['ohne Tag', { pruefenAm: null }, '/pruefenAm'],
    ['mit einer Art, die es nicht gibt', { grundart: 'sonstiges' }, '/grundart'],
    ['ohne Rechtsgrundlage', { rechtsgrundlage: '' }, '/rechtsgrundlage'],
  ])('%s nicht', (_, falsch, zeiger) =>
    expect(pruefeFortdauer({ ...ganz, ...falsch }, heute).map((f) => f.zeiger)).toEqual([zeiger]),
  )
})

describe('Warum ein Punkt im nichtöffentlichen Teil steht', () => {
  const ganz = { grundart: 'personal', grund: 'Stelle', rechtsgrundlage: '§ 48 Abs. 2 GO NRW', pruefenAm: '2027-01-31' }
  const leer = { derVorlage: null, bisher: null, neu: null }
  test.each<[string, Parameters<typeof pruefePunktgrund>[0], string[]]>([
    ['öffentlich ohne Grund', { ...leer, teil: 'oe' }, []],
    ['öffentlich mit Grund', { ...leer, teil: 'oe', neu: ganz }, ['/g']],
    ['nichtöffentlich mit Grund', { ...leer, teil: 'n', neu: ganz }, []],
    ['mit dem Grund, den er schon hat', { ...leer, teil: 'n', bisher: ganz }, []],
    [
      'mit einem neuen, dem etwas fehlt',
      { ...leer, teil: 'n', bisher: ganz, neu: { ...ganz, grund: ' ' } },
      ['/g/grund'],
    ],
    ['ohne', { ...leer, teil: 'n' }, ['/g/grundart', '/g/grund', '/g/rechtsgrundlage', '/g/pruefenAm']],
    ['zu einer nichtöffentlichen Vorlage', { ...leer, teil: 'n', derVorlage: ganz }, []],
    ['mit demselben wie die Vorlage', { ...leer, teil: 'n', derVorlage: ganz, neu: { ...ganz } }, []],
    [
      'mit einem anderen als die Vorlage',
      { ...leer, teil: 'n', derVorlage: ganz, neu: { ...ganz, grund: 'x' } },
      ['/g'],
    ],
  ])('%s', (_, grund, zeiger) => expect(pruefePunktgrund(grund, '/g').map((f) => f.zeiger)).toEqual(zeiger))

  test('der Satz spricht vom Punkt', () => {
    const [, grund] = pruefePunktgrund({ ...leer, teil: 'n' }, '/g')
    expect(grund?.text).toBe('Geben Sie den Grund an, aus dem der Punkt nichtöffentlich ist.')
  })
})
