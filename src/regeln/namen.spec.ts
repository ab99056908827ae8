import {
  bestehtAm,
  gibtEsNichtMehr,
  gleichzeitigFehler,
  type NameAb,
  umbenennungsfehler,
  verlegungsfehler,
} from './namen.js'

const alsName = (name: string) => ({ name, genitiv: null, kuerzel: null })
const namen: NameAb[] = [
  { von: null, ...alsName('Ausländerbeirat') },
  { von: '2014-06-01', ...alsName('Integrationsrat') },
  { von: '2025-11-01', ...alsName('Ausschuss für Chancengerechtigkeit') },
]

test.each<[string, string, string, boolean]>([
  ['wie davor', '2020-01-01', 'Integrationsrat', true],
  ['wie danach', '2020-01-01', 'Ausschuss für Chancengerechtigkeit', true],
  ['anders', '2020-01-01', 'Beirat für Integration', false],
  ['an einem Tag, an dem schon umbenannt wurde', '2014-06-01', 'Beirat für Integration', false],
])('ein Name, der %s heißt', (_, ab, neu, falsch) => {
  expect(umbenennungsfehler('gremium', namen, ab, alsName(neu)).map((f) => f.zeiger)).toEqual(falsch ? ['/name'] : [])
})

test.each<[string, string | null, string | null, boolean]>([
  ['bleibt', '2014-06-01', '2014-06-01', true],
  ['rückt vor', '2014-06-01', '2014-05-20', true],
  ['rückt hinter den nächsten', '2014-06-01', '2025-11-01', false],
  ['rückt vor den vorigen', '2025-11-01', '2014-06-01', false],
  ['bekommt der erste', null, '2014-05-20', false],
])('der Tag eines Namens %s', (_, von, ab, richtig) => {
  expect(verlegungsfehler(namen, von, ab).length === 0).toBe(richtig)
})

test('ein Gremium besteht bis zu seinem letzten Tag, und sein Nachfolger wird genannt', () => {
  const ende = { bis: '2025-10-31', nachfolger: 'Ausschuss für Chancengerechtigkeit' }
  expect(['2025-10-31', '2025-11-01'].map((tag) => bestehtAm(ende, tag))).toEqual([true, false])
  expect(bestehtAm({ bis: null }, '2999-01-01')).toBe(true)
  expect(gibtEsNichtMehr('gremium', 'Integrationsrat', ende)).toBe(
    'Das Gremium „Integrationsrat“ gab es bis zum 31.10.2025. Ihm folgt „Ausschuss für Chancengerechtigkeit“.',
  )
  expect(gibtEsNichtMehr('organisationseinheit', 'FB 31', { bis: '2025-10-31', nachfolger: 'FB 40' })).toBe(
    'Die Organisationseinheit „FB 31“ gab es bis zum 31.10.2025. Ihr folgt „FB 40“.',
  )
})

test('zur selben Zeit tragen ihn zwei', () => {
  expect(gleichzeitigFehler('gremium', 'Bauausschuss')).toEqual({
    zeiger: '/name',
    text: 'Zu dieser Zeit heißt ein anderes Gremium „Bauausschuss“.',
  })
  expect(gleichzeitigFehler('organisationseinheit', 'FB 31')).toEqual({
    zeiger: '/kuerzel',
    text: 'Zu dieser Zeit hat eine andere Organisationseinheit das Kürzel „FB 31“.',
  })
})
