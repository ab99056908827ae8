import { hatLeere, marke, vorlagenFilter, type Anfrage } from './filter.js'

test.each<[Anfrage, object]>([
  [{}, {}],
  [
    { art: 'antrag', jahr: '2016', zustand: 'freigegeben' },
    { art: 'antrag', jahr: 2016, zustand: 'freigegeben' },
  ],
  [{ art: 'entwurf', zustand: 'in_mitzeichnung', jahr: '20166', fremd: 'x' }, {}],
  [{ art: '', gremium: ' hpa ', federfuehrung: '' }, { gremium: 'hpa' }],
  [{ jahr: ['2016', '2017'] }, { jahr: 2016 }],
])('%j grenzt ein auf %j', (anfrage, filter) => {
  expect(vorlagenFilter(anfrage)).toEqual(filter)
})

test('leere Felder des Formulars und die Stelle der Liste', () => {
  expect([hatLeere({ art: '', jahr: '2016' }), hatLeere({ jahr: '2016' })]).toEqual([true, false])
  expect([marke({ nach: 'x' }), marke({}), marke({ nach: '' })]).toEqual(['x', null, null])
})
