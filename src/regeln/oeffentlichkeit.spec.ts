import {
  anzahlHinweis,
  hindernisse,
  istOeffentlich,
  nichtoeffentlichkeitsgruende,
  oeffentlicherTitel,
  pruefeAnlagen,
  titelregeln,
  veroeffentlichungStaende,
  type Oeffentlichkeitskette,
  type Titelregel,
  type VeroeffentlichungSchritt,
  type VeroeffentlichungSicht,
} from './oeffentlichkeit.js'

describe('istOeffentlich', () => {
  const alles: Oeffentlichkeitskette = {
    veroeffentlichung: 'oeffentlich',
    vorlage: true,
    beratung: true,
    tagesordnungspunkt: true,
    sitzungsteil: true,
    anlage: true,
    dokumentart: true,
  }
  test('wenn jedes Glied Ja sagt', () => expect(istOeffentlich(alles)).toBe(true))
  test('ohne Sitzung entscheidet die Vorlage', () =>
    expect(istOeffentlich({ veroeffentlichung: 'oeffentlich', vorlage: true })).toBe(true))
  test('nicht, wenn gar kein Glied Ja sagt', () =>
    expect(istOeffentlich({ veroeffentlichung: 'oeffentlich' })).toBe(false))
  test.each(Object.keys(alles).filter((glied) => glied !== 'veroeffentlichung'))(
    'nicht, wenn nur %s Nein sagt',
    (glied) => expect(istOeffentlich({ ...alles, [glied]: false })).toBe(false),
  )
  test.each(veroeffentlichungStaende.filter((stand) => stand !== 'oeffentlich'))(
    'nicht im Stand %s',
    (veroeffentlichung) => expect(istOeffentlich({ ...alles, veroeffentlichung })).toBe(false),
  )
})

describe('Veröffentlichen', () => {
  const sicht = (anders: Partial<VeroeffentlichungSicht> = {}): VeroeffentlichungSicht => ({
    stand: 'intern',
    freigegeben: true,
    darfOeffentlichSein: true,
    urheberId: 'a',
    handelndeId: 'b',
    ...anders,
  })
  test.each<[string, VeroeffentlichungSchritt, Partial<VeroeffentlichungSicht>, string[]]>([
    ['eine freigegebene Vorlage', 'veroeffentlichen', {}, []],
    ['einen Entwurf nicht', 'veroeffentlichen', { freigegeben: false }, ['nicht_freigegeben']],
    ['Nichtöffentliches nie', 'veroeffentlichen', { darfOeffentlichSein: false }, ['nichtoeffentlich']],
    ['aber für das Gremium', 'an_gremium', { darfOeffentlichSein: false }, []],
    ['das Eigene nicht', 'veroeffentlichen', { handelndeId: 'a' }, ['vier_augen']],
    ['wieder, was zurückgenommen war', 'veroeffentlichen', { stand: 'depubliziert' }, []],
    ['zurücknehmen ohne Grund nicht', 'depublizieren', { stand: 'oeffentlich' }, ['grund_fehlt']],
    [
      'das Eigene zurücknehmen immer',
      'depublizieren',
      { stand: 'oeffentlich', handelndeId: 'a', grund: 'Name eines Petenten' },
      [],
    ],
    ['zweimal nicht', 'veroeffentlichen', { stand: 'oeffentlich' }, ['falscher_zustand']],
  ])('%s', (_, schritt, anders, codes) => expect(hindernisse(sicht(anders), schritt).map((h) => h.code)).toEqual(codes))
})

test.each([
  ['öffentliche Vorlage mit nichtöffentlicher Anlage', true, [{ oeffentlich: false }], []],
  [
    'nichtöffentliche Vorlage mit öffentlicher Anlage',
    false,
    [{ oeffentlich: false }, { oeffentlich: true }],
    ['/anlagen/1/oeffentlich'],
  ],
])('%s', (_, vorlage, anlagen, zeiger) => expect(pruefeAnlagen(vorlage, anlagen).map((f) => f.zeiger)).toEqual(zeiger))

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
