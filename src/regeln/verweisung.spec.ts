import { wirkung } from './ergebniswirkung.js'
import type { Rolle } from './rolle.js'
import { pruefeZiele, type Verweisung, zieleVon } from './verweisung.js'

const umfeld = { gremiumId: 'rat', rolle: 'entscheidung' as Rolle, oeffentlich: true }

describe('Ziele einer Verweisung', () => {
  test.each<[string, Partial<Verweisung>, Partial<typeof umfeld>, string[]]>([
    ['ein Gremium', { ziele: [{ gremiumId: 'hpa' }] }, {}, []],
    ['wie Programme von früher', { zielGremiumId: 'hpa' }, {}, []],
    ['mehrere und eine Stelle außerhalb', { ziele: [{ gremiumId: 'hpa' }, { name: 'Aufsichtsrat' }] }, {}, []],
    ['in den nichtöffentlichen Teil', { ziele: [{ nichtoeffentlich: true }] }, {}, []],
    ['keines', {}, {}, ['/ziele']],
    ['ein leeres', { ziele: [{}] }, {}, ['/ziele/0']],
    ['Gremium und Stelle zugleich', { ziele: [{ gremiumId: 'hpa', name: 'Aufsichtsrat' }] }, {}, ['/ziele/0']],
    ['eine Stelle, die öffentlich nicht genannt wird', { ziele: [{ name: 'A', nichtoeffentlich: true }] }, {}, []],
    ['das eigene Gremium', { ziele: [{ gremiumId: 'hpa' }, { gremiumId: 'rat' }] }, {}, ['/ziele/1']],
    ['schon nichtöffentlich', { ziele: [{ nichtoeffentlich: true }] }, { oeffentlich: false }, ['/ziele/0']],
    ['zweimal dasselbe', { ziele: [{ gremiumId: 'hpa' }, { gremiumId: 'hpa' }] }, {}, ['/ziele/1']],
    [
      'zwei sollen entscheiden',
      { ziele: [{ gremiumId: 'a' }, { gremiumId: 'b' }], rueckkehr: false },
      {},
      ['/rueckkehr'],
    ],
    ['zwei beraten vor', { ziele: [{ gremiumId: 'a' }, { gremiumId: 'b' }] }, { rolle: 'vorberatung' }, []],
    ['ohne Verweisung', { art: 'beschlossen', ziele: [{ gremiumId: 'hpa' }] }, {}, ['/ziele/0']],
  ])('%s', (_, anders, hier, zeiger) =>
    expect(pruefeZiele({ art: 'verwiesen', ...anders }, { ...umfeld, ...hier }).map((f) => f.zeiger)).toEqual(zeiger),
  )

  test('ohne Gremium ist es das eigene, mit Namen keines', () => {
    const ziele = zieleVon({ art: 'verwiesen', ziele: [{ nichtoeffentlich: true }, { name: 'Aufsichtsrat' }] }, 'rat')
    expect(ziele.map(({ gremiumId, name }) => [gremiumId, name])).toEqual([
      ['rat', null],
      [null, 'Aufsichtsrat'],
    ])
  })
})

describe('was eine Verweisung bewirkt', () => {
  const schritt = (rolle: Rolle) => ({
    id: 'x',
    gremiumId: 'rat',
    rolle,
    zustand: 'aufgerufen' as const,
    ergebnis: null,
  })
  const folgt = (rolle: Rolle, ziele: Verweisung['ziele']) =>
    wirkung(schritt(rolle), { art: 'verwiesen', ziele: ziele! }, [schritt(rolle)]).nachfolger.map((n) =>
      [n.gremiumId, n.rolle, ...(n.nichtoeffentlich ? ['nichtöffentlich'] : [])].join(' '),
    )

  test('mehrere beraten vor, dann entscheidet der Rat', () =>
    expect(folgt('entscheidung', [{ gremiumId: 'a' }, { gremiumId: 'b' }])).toEqual([
      'a vorberatung',
      'b vorberatung',
      'rat entscheidung',
    ]))

  test('eine Stelle außerhalb hat hier keinen Schritt; der Rat wartet auf sie', () =>
    expect(folgt('entscheidung', [{ name: 'Aufsichtsrat' }])).toEqual(['rat entscheidung']))

  test('im nichtöffentlichen Teil entscheidet, wer entscheiden sollte', () =>
    expect(folgt('entscheidung', [{ nichtoeffentlich: true }])).toEqual(['rat entscheidung nichtöffentlich']))

  test('wer vorberät, gibt die Sache nichtöffentlich weiter', () =>
    expect(folgt('vorberatung', [{ gremiumId: 'a', nichtoeffentlich: true }])).toEqual([
      'a vorberatung nichtöffentlich',
    ]))
})
