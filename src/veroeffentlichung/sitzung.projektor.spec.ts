import type { SitzungAnsicht } from '../ansichten/sitzung.js'
import type { Titelregel } from '../regeln/nichtoeffentlichkeit.js'
import { type SitzungRoh, sitzungProjektor } from './sitzung.projektor.js'
import type { TopRoh } from './tagesordnung.projektor.js'
import { Verzeichnis, type Ziel } from './verzeichnis.js'

const ziel = (weg: string): Ziel => ({ objekt: weg, ort: { id: `id von ${weg}`, weg } })

const punkt = (angaben: Partial<TopRoh>): TopRoh => ({
  top: 'top',
  teil: 'oe',
  nummer: '1',
  titel: 'Sanierung der Turnhalle',
  oeffentlicherTitel: null,
  imTeilN: false,
  beratungen: [],
  geloeste: [],
  beschluss: null,
  ...angaben,
})
const personal = punkt({ teil: 'n', titel: 'Einstellung von Frau Muster', oeffentlicherTitel: 'Personalangelegenheit' })

type Schritt = TopRoh['beratungen'][number]
const schritt = (angaben: Partial<Schritt> = {}): Schritt => ({
  oeffentlichkeit: 'oeffentlich',
  vorlageOeffentlichkeit: 'oeffentlich',
  zustand: 'auf_tagesordnung',
  gremium: 'Rat',
  vorlage: { ziel: ziel('vorlagen/2026-0001'), nummer: '2026/0001', art: 'antrag', betreff: 'Turnhalle' },
  zurueckgenommen: false,
  beschluss: null,
  ...angaben,
})

const roh = (angaben: Partial<SitzungRoh> = {}): SitzungRoh => ({
  datum: '2026-12-02',
  herkunft: null,
  beginn: '16:00:00',
  ende: null,
  ort: 'Ratssaal',
  zustand: 'eingeladen',
  gremien: [{ ziel: ziel('gremien/rat'), name: 'Rat', genitiv: 'des Rates', kuerzel: 'Rat', art: 'rat' }],
  titelNichtoeffentlich: 'platzhalter',
  vorlaeufigeErgebnisse: true,
  tops: [],
  ...angaben,
})

const ansicht = (angaben: Partial<SitzungRoh>): SitzungAnsicht =>
  sitzungProjektor.projiziere(roh(angaben), { id: 's', weg: 'sitzungen/2026-12-02-rat' }, new Verzeichnis())
    .ansicht as object as SitzungAnsicht

const beschluss = (bezeichnung: string) =>
  ({
    art: 'beschlossen',
    bezeichnung,
    aenderung: null,
    mehrheit: null,
    text: null,
    vorlaeufig: false,
    abstimmungen: [],
  }) as const

test('in a joint Sitzung one item says what each Gremium decided, unless it is dealt with behind closed doors by now', () => {
  const beratungen = [
    schritt({ gremium: 'Hauptausschuss', beschluss: beschluss('beschlossen') }),
    schritt({ gremium: 'Integrationsrat', beschluss: beschluss('einstimmig beschlossen') }),
    schritt({ gremium: 'Rat', vorlage: { ...schritt().vorlage, ziel: ziel('vorlagen/2026-0002') } }),
  ]
  const voten = (angaben: Partial<TopRoh>) =>
    ansicht({ zustand: 'laufend', tops: [punkt({ beratungen, ...angaben })] }).tagesordnung[0]!.voten?.map((v) => [
      v.gremium,
      v.ergebnis?.bezeichnung ?? v.anzeige,
    ])
  expect(voten({})).toEqual([
    ['Hauptausschuss', 'beschlossen'],
    ['Integrationsrat', 'einstimmig beschlossen'],
  ])
  expect(voten({ imTeilN: true })?.map(([, was]) => was)).toEqual(['bevorstehend', 'bevorstehend'])
  expect(voten({ beratungen: beratungen.slice(0, 1) })).toBeUndefined()
  for (const hier of [{ zurueckgenommen: true }, { oeffentlichkeit: 'nichtoeffentlich' as const }])
    expect(voten({ beratungen: [...beratungen, schritt(hier)] })).toBeUndefined()
})

test('a Vorlage that stands there twice says whose item is whose; one of them behind closed doors is no twin', () => {
  const je = (gremium: string, angaben: Partial<Schritt> = {}) => [schritt({ gremium, ...angaben })]
  const gremien = (zweiter: Partial<TopRoh>) =>
    ansicht({
      tops: [punkt({ beratungen: je('Hauptausschuss') }), punkt({ beratungen: je('Rat'), ...zweiter })],
    }).tagesordnung.map((t) => t.voten?.map((v) => v.gremium))
  expect(gremien({})).toEqual([['Hauptausschuss'], ['Rat']])
  for (const verborgen of [
    { teil: 'n' as const },
    { beratungen: je('Rat', { oeffentlichkeit: 'nichtoeffentlich' }) },
    { beratungen: je('Rat', { zurueckgenommen: true }) },
  ])
    expect(gremien(verborgen)[0]).toBeUndefined()
})

test('what is decided after an item was moved to part N in an agenda that has not gone out', () => {
  const top = (angaben: Partial<TopRoh>) =>
    ansicht({
      zustand: 'laufend',
      tops: [punkt({ beratungen: [schritt({ beschluss: beschluss('beschlossen') })], ...angaben })],
    }).tagesordnung[0]
  expect(top({})).toMatchObject({ anzeige: 'ergebnis', ergebnis: { art: 'beschlossen' } })
  expect(top({ imTeilN: true })).toMatchObject({ anzeige: 'bevorstehend', ergebnis: null })
})

test('of a Sitzung that was taken over no item has a number of ours, but each has its place', () => {
  const nummern = (angaben: Partial<SitzungRoh>) =>
    ansicht({ tops: [punkt({}), personal], ...angaben }).tagesordnung.map((t) => [t.nummer, t.anker])
  expect(nummern({ herkunft: { art: 'uebernommen', quelle: null } })).toEqual([
    ['', 'oe-1'],
    ['', 'n-1'],
  ])
  expect(nummern({ herkunft: { art: 'beispiel', quelle: null } }).map(([nummer]) => nummer)).toEqual(['Ö 1', 'N 1'])
})

test('a Fraktion meets behind closed doors', () => {
  expect(sitzungProjektor.istOeffentlich(roh())).toBe(true)
  const gremien = roh().gremien.map((g) => ({ ...g, art: 'fraktion' as const }))
  expect(sitzungProjektor.istOeffentlich(roh({ gremien }))).toBe(false)
})

test.each<[SitzungRoh['zustand'], SitzungAnsicht['zustand'], number]>([
  ['geplant', 'geplant', 0],
  ['to_in_vorbereitung', 'geplant', 0],
  ['eingeladen', 'eingeladen', 1],
  ['laufend', 'laufend', 1],
  ['nachbereitet', 'nachbereitet', 1],
  ['abgesagt', 'abgesagt', 1],
])('%s: public as %s with %i items', (zustand, gezeigt, anzahl) => {
  const s = ansicht({ zustand, tops: [punkt({})] })
  expect(s).toMatchObject({ zustand: gezeigt, name: 'Sitzung des Rates', beginn: '16:00' })
  expect(s.tagesordnung).toHaveLength(anzahl)
})

// domain.md R9.3
test.each<[Titelregel, string[], number | null]>([
  ['keine', [], null],
  ['anzahl', [], 1],
  ['platzhalter', ['Nichtöffentlicher Tagesordnungspunkt'], null],
  ['oeffentlicher_titel', ['Personalangelegenheit'], null],
])('policy "%s" of part N', (titelNichtoeffentlich, titel, anzahl) => {
  const s = ansicht({ titelNichtoeffentlich, tops: [personal] })
  expect(s.tagesordnung.map((t) => t.titel)).toEqual(titel)
  expect(s.nichtoeffentlicheTops).toBe(anzahl)
  expect(JSON.stringify(s)).not.toContain('Muster')
})

test.each<[string, Partial<Schritt>]>([
  ['a non-public Vorlage', { vorlageOeffentlichkeit: 'nichtoeffentlich' }],
  ['a non-public step', { oeffentlichkeit: 'nichtoeffentlich' }],
])('an item of part Ö with %s shows neither title nor Vorlage', (_, angaben) => {
  const [top] = ansicht({ tops: [punkt({ beratungen: [schritt(angaben)] })] }).tagesordnung
  expect(top).toMatchObject({
    nummer: 'Ö 1',
    titel: 'Nichtöffentlicher Tagesordnungspunkt',
    vorlage: null,
    anzeige: 'nichtoeffentlich',
  })
})

test.each<Titelregel>(['keine', 'platzhalter'])(
  'an item whose Vorlage was taken back keeps its number and says nothing else, with policy "%s"',
  (titelNichtoeffentlich) => {
    const beratungen = [schritt({ zurueckgenommen: true })]
    const s = ansicht({ titelNichtoeffentlich, tops: [punkt({ beratungen })] })
    expect(s.tagesordnung).toMatchObject([{ nummer: 'Ö 1', oeffentlich: true, vorlage: null, ergebnis: null }])
    expect(JSON.stringify(s)).not.toMatch(/Turnhalle/)
  },
)

test('an item names its Vorlage while that is public, and keeps its title when not', () => {
  const mit = ansicht({ tops: [punkt({ beratungen: [schritt()] })] }).tagesordnung[0]
  expect(mit).toMatchObject({ anker: 'oe-1', vorlage: { nummer: '2026/0001', adresse: '/vorlagen/2026-0001' } })
  const vorlage = { ...schritt().vorlage, ziel: { objekt: 'x', ort: null } }
  const ohne = ansicht({ tops: [punkt({ beratungen: [schritt({ vorlage })] })] }).tagesordnung[0]
  expect(ohne).toMatchObject({ titel: 'Sanierung der Turnhalle', vorlage: null })
})

test.each([
  [['des Rates', 'des Schulausschusses'], 'Gemeinsame Sitzung des Rates und des Schulausschusses'],
  [['des Rates', null], 'Gemeinsame Sitzung: Rat 0 und Rat 1'],
])('name of a joint Sitzung %j', (genitive, name) => {
  const gremien = genitive.map((genitiv, i) => ({ ...roh().gremien[0]!, name: `Rat ${i}`, genitiv }))
  expect(ansicht({ gremien }).name).toBe(name)
})

test.each<[(string | null)[], (number | null)[], string]>([
  [['des Rates'], [5], '5. Sitzung des Rates'],
  [[null], [5], '5. Sitzung: Rat 0'],
  [
    ['des Rates', 'des Schulausschusses'],
    [5, 12],
    'Gemeinsame Sitzung des Rates (5. Sitzung) und des Schulausschusses (12. Sitzung)',
  ],
  [['des Rates', null], [null, 12], 'Gemeinsame Sitzung: Rat 0 und Rat 1 (12. Sitzung)'],
])('name of a Sitzung that is counted: %j %j', (genitive, nummern, name) => {
  const gremien = genitive.map((genitiv, i) => ({
    ...roh().gremien[0]!,
    name: `Rat ${i}`,
    genitiv,
    nummer: nummern[i] ?? null,
  }))
  expect(ansicht({ gremien }).name).toBe(name)
})
