import {
  einreicherFehler,
  einreicherNamen,
  einreicherZeichnung,
  filterbareNamen,
  mitVerdecktenNamen,
  ohnePrivate,
  privatWort,
} from './einreicher.js'
import { vorlageArten } from './vorlageart.js'

const fraktion = { art: 'fraktion', name: 'Fraktion Grün' } as const
const privat = { art: 'privat', name: 'Erna Sauer' } as const
const andere = { art: 'privat', name: 'Karl Sauer' } as const
const antrag = (angaben: object) => einreicherFehler({ art: 'antrag', ...angaben }, '2026-11-29')

test('eine Privatperson heißt, wo sie jemand liest, nur Einwohnerin/Einwohner, auch mehrere', () => {
  expect(ohnePrivate([fraktion, privat])).toEqual([fraktion, { art: 'privat', name: privatWort }])
  expect(einreicherNamen([privat, fraktion, andere])).toEqual(['Einwohnerin/Einwohner', 'Fraktion Grün'])
  expect(filterbareNamen([privat, fraktion])).toEqual(['Fraktion Grün'])
})

test.each([
  ['jede behält ihren Namen', [fraktion, privat, andere], ohnePrivate([fraktion, privat, andere]), [privat, andere]],
  ['eine neue ohne Namen bleibt ohne', [privat], ohnePrivate([privat, andere]), [privat, ohnePrivate([privat])[0]!]],
  ['ein neuer Name gilt', [privat], [andere], [andere]],
])('wer den Namen nicht liest, überschreibt ihn nicht: %s', (_, bisher, neu, privatpersonen) =>
  expect(mitVerdecktenNamen(neu, bisher).filter(({ art }) => art === 'privat')).toEqual(privatpersonen),
)

test.each([[['Fraktion Grün', 'Beispielfraktion A', 'CDU', 'Die Ratsgruppe Volt']]])(
  'die Unterschrift ist die der Fraktion: %j',
  (namen) =>
    expect(einreicherZeichnung(namen.map((name) => ({ art: 'fraktion', name })))).toEqual([
      'Für die Fraktion Grün',
      'Für die Beispielfraktion A',
      'Für die Fraktion CDU',
      'Für die Ratsgruppe Volt',
    ]),
)

test('ein Mitglied steht mit Namen darunter, eine Privatperson ohne', () =>
  expect(einreicherZeichnung([{ art: 'mitglied', name: 'Deniz Yilmaz' }, privat])).toEqual([
    'Deniz Yilmaz',
    'Einwohnerin/Einwohner',
  ]))

test('eingereicht wird, was aus der Politik oder von Einwohnern kommt, und seine Neufassung', () => {
  const angaben = { einreicher: [fraktion], eingegangenAm: '2026-11-02' }
  expect(vorlageArten.filter((art) => einreicherFehler({ art, ...angaben }, '2026-11-29').length === 0)).toEqual([
    'antrag',
    'anfrage',
    'neufassung',
    'aenderungsantrag',
    'anregung',
  ])
  expect(einreicherFehler({ art: 'antwort', ...angaben }, null)).toEqual([
    { zeiger: '/einreicher', text: expect.stringContaining('Die Art „Antwort“ hat keinen Einreicher.') as string },
    { zeiger: '/eingegangenAm', text: expect.stringContaining('keinen Tag des Eingangs') as string },
  ])
  expect(einreicherFehler({ art: 'antwort', einreicher: [], eingegangenAm: null }, null)).toEqual([])
})

test.each([
  [{ einreicher: [fraktion, fraktion] }, '/einreicher/1/name', '„Fraktion Grün“ steht schon in der Liste.'],
  [{ einreicher: [{ ...privat, personId: 'p' }] }, '/einreicher/0/personId', 'nur Mitglieder'],
  [{ einreicher: [{ ...privat, gremiumId: 'g' }] }, '/einreicher/0/gremiumId', 'nur Fraktionen und Gremien'],
  [{ eingegangenAm: '2026-11-30' }, '/eingegangenAm', 'liegt in der Zukunft'],
])('%j', (angaben, zeiger, satz) =>
  expect(antrag(angaben)).toEqual([{ zeiger, text: expect.stringContaining(satz) as string }]),
)

test('zwei Privatpersonen können gleich heißen', () => expect(antrag({ einreicher: [privat, privat] })).toEqual([]))
