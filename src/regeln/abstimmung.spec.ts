import {
  angenommen,
  mehrheitAus,
  pruefeFraktionen,
  pruefeStimmen,
  stimmenInWorten,
  type Mehrheitsregel,
} from './abstimmung.js'

const stimmen = (ja: number, nein: number, enthaltung: number) => ({ ja, nein, enthaltung })

test.each([
  ['mehr Ja als Nein', stimmen(9, 4, 2), true, 'mehrheitlich'],
  ['Gleichstand ist Ablehnung', stimmen(7, 7, 1), false, 'stimmengleichheit'],
  ['mehr Nein', stimmen(3, 9, 0), false, 'mehrheitlich'],
  ['alle dafür', stimmen(15, 0, 0), true, 'einstimmig'],
  ['einstimmig bei Enthaltungen', stimmen(12, 0, 3), true, 'einstimmig'],
  ['alle dagegen', stimmen(0, 8, 0), false, 'einstimmig'],
  ['nur Enthaltungen', stimmen(0, 0, 5), false, 'stimmengleichheit'],
  ['nicht abgestimmt', stimmen(0, 0, 0), false, 'ohne_abstimmung'],
])('%s', (_, s, erwartet, mehrheit) => {
  expect(angenommen(s)).toBe(erwartet)
  expect(mehrheitAus(s)).toBe(mehrheit)
})

test.each<[string, number, Mehrheitsregel, boolean]>([
  ['20 von 39 sind die Mehrheit der Mitglieder', 20, { art: 'absolut', mitglieder: 39 }, true],
  ['19 von 39 sind es nicht', 19, { art: 'absolut', mitglieder: 39 }, false],
  ['20 von 40 sind es nicht', 20, { art: 'absolut', mitglieder: 40 }, false],
  ['26 von 39 sind zwei Drittel', 26, { art: 'qualifiziert', anteil: '2/3', mitglieder: 39 }, true],
  ['25 von 39 sind es nicht', 25, { art: 'qualifiziert', anteil: '2/3', mitglieder: 39 }, false],
  ['10 von 15 abgegebenen sind zwei Drittel', 10, { art: 'qualifiziert', anteil: '2/3' }, true],
  ['10 von 15 abgegebenen sind nicht drei Viertel', 10, { art: 'qualifiziert', anteil: '3/4' }, false],
  ['ohne Zahl der Mitglieder ist die absolute Mehrheit nicht erreicht', 20, { art: 'absolut' }, false],
])('%s', (_, ja, regel, erwartet) => expect(angenommen(stimmen(ja, 5, 0), regel)).toBe(erwartet))

test.each([
  [stimmen(9, 4, 2), '9 Ja, 4 Nein, 2 Enthaltungen'],
  [stimmen(12, 0, 1), '12 Ja, 0 Nein, 1 Enthaltung'],
  [{ ...stimmen(5, 3, 0), ungueltig: 1, befangen: 2 }, '5 Ja, 3 Nein, 0 Enthaltungen, 1 ungültig, 2 befangen'],
])('%j heißt „%s“', (s, worte) => expect(stimmenInWorten(s)).toBe(worte))

describe('pruefeStimmen', () => {
  test.each([
    ['so viele wie anwesend', stimmen(9, 4, 2), 15, null],
    ['weniger: jemand war draußen', stimmen(9, 4, 0), 15, null],
    ['zu viele', stimmen(12, 4, 2), 15, 'Es sind 18 Stimmen erfasst, aber nur 15 Stimmberechtigte anwesend.'],
    [
      'Befangene stimmen nicht mit',
      { ...stimmen(9, 4, 2), befangen: 1 },
      15,
      'Es sind 15 Stimmen erfasst, aber nur 15 Stimmberechtigte anwesend, davon 1 befangen.',
    ],
    ['ohne Angabe der Anwesenden', stimmen(900, 0, 0), null, null],
  ])('%s', (_, s, anwesend, text) => expect(pruefeStimmen(s, anwesend).map((f) => f.text)).toEqual(text ? [text] : []))

  test.each([-1, 1.5, 1000, NaN, '9'])('„%s“ ist keine Zahl von Stimmen', (nein) => {
    expect(pruefeStimmen({ ja: 1, nein: nein as number, enthaltung: 0 })).toEqual([
      { zeiger: '/abstimmung/nein', text: 'Geben Sie bei „Nein“ eine ganze Zahl von 0 bis 999 ein.' },
    ])
  })
})

test.each([
  [
    'Leverkusen: 10 (4 SPD, 6 CDU)',
    [
      { name: 'SPD', ...stimmen(4, 0, 0) },
      { name: 'CDU', ...stimmen(6, 3, 0) },
    ],
    [],
  ],
  ['keine Aufteilung', [], []],
  [
    'eine Stimme fehlt',
    [
      { name: 'SPD', ...stimmen(4, 0, 0) },
      { name: 'CDU', ...stimmen(5, 3, 0) },
    ],
    ['Die Fraktionen ergeben bei „Ja“ 9, erfasst sind 10.'],
  ],
])('Fraktionen, %s', (_, fraktionen, texte) =>
  expect(pruefeFraktionen(stimmen(10, 3, 0), fraktionen).map((f) => f.text)).toEqual(texte),
)

test('was im Ganzen nicht festgehalten ist, hat keine Summe', () =>
  expect(pruefeFraktionen({ ja: null, nein: 0 }, [{ name: 'SPD', ...stimmen(4, 0, 2) }])).toEqual([]))
