import { terminhinweise, type Planschritt, reihenfolgehinweise, weitereEntscheidungen } from './reihenfolge.js'

describe('Reihenfolge der Beratungen', () => {
  const plan = (
    gremium: string,
    rolle: Planschritt['rolle'],
    datum: string | null = null,
    rest: Partial<Planschritt> = {},
  ): Planschritt => ({ gremium, rolle, datum, ...rest })
  const hpa = 'Haupt- und Personalausschuss'
  const tausch = 'Bitte tauschen Sie die Reihenfolge.'
  test.each<[string, Planschritt[], [string, string][]]>([
    [
      'Vorberatung vor Entscheidung',
      [plan(hpa, 'vorberatung', '2026-12-15'), plan('Rat', 'entscheidung', '2026-12-16')],
      [],
    ],
    [
      'der Rat zu früh',
      [plan('Rat', 'entscheidung', '2026-12-15'), plan(hpa, 'vorberatung', '2026-12-16')],
      [['/beratungsfolge/0', `Der Rat am 15.12. entscheidet vor dem Haupt- und Personalausschuss am 16.12. ${tausch}`]],
    ],
    [
      'nach den Tagen zu früh, obwohl die Liste stimmt',
      [plan(hpa, 'vorberatung', '2027-01-12'), plan('Rat', 'entscheidung', '2026-12-15')],
      [
        [
          '/beratungsfolge/1',
          `Der Rat am 15.12.2026 entscheidet vor dem Haupt- und Personalausschuss am 12.01.2027. ${tausch}`,
        ],
      ],
    ],
    [
      'ohne Tage zählt die Liste',
      [plan('Rat', 'entscheidung'), plan(hpa, 'anhoerung')],
      [['/beratungsfolge/0', `Der Rat entscheidet vor dem Haupt- und Personalausschuss. ${tausch}`]],
    ],
    [
      'am selben Tag zählt die Liste',
      [plan(hpa, 'vorberatung', '2026-12-15'), plan('Rat', 'entscheidung', '2026-12-15')],
      [],
    ],
    [
      'Kenntnisnahme nach der Entscheidung',
      [plan('Rat', 'entscheidung', '2026-12-15'), plan('Seniorenbeirat', 'kenntnisnahme', '2026-12-16')],
      [],
    ],
    [
      'die vertagte Entscheidung und ihre Nachfolgerin',
      [
        plan('Rat', 'entscheidung', '2026-12-15', { zustand: 'ergebnis_vorlaeufig', hatErgebnis: true }),
        plan('Rat', 'entscheidung'),
      ],
      [],
    ],
    [
      'die entfallene zählt nicht',
      [plan('Rat', 'entscheidung', null, { zustand: 'entfallen' }), plan('Rat', 'entscheidung')],
      [],
    ],
    [
      'Herne: zwei Anhörungen',
      [plan('Integrationsrat', 'anhoerung', '2016-09-14'), plan(hpa, 'anhoerung', '2016-09-27')],
      [],
    ],
    [
      'Anhörungen gegen die Zeit',
      [plan(hpa, 'anhoerung', '2016-09-27'), plan('Integrationsrat', 'anhoerung', '2016-09-14')],
      [
        [
          '/beratungsfolge/1',
          `Der Integrationsrat am 14.09. tagt vor dem Haupt- und Personalausschuss am 27.09. ${tausch}`,
        ],
      ],
    ],
    ['nichts', [], []],
  ])('%s', (_, schritte, warnungen) =>
    expect(reihenfolgehinweise(schritte)).toEqual(warnungen.map(([zeiger, text]) => ({ zeiger, text }))),
  )
})

describe('Nur ein Gremium entscheidet', () => {
  test.each<[string, Parameters<typeof weitereEntscheidungen>[0], number[]]>([
    ['einmal', [{ rolle: 'entscheidung', ergebnis: null }], []],
    [
      'Anhörung und Entscheidung',
      [
        { rolle: 'anhoerung', ergebnis: null },
        { rolle: 'entscheidung', ergebnis: null },
      ],
      [],
    ],
    [
      'zweimal',
      [
        { rolle: 'entscheidung', ergebnis: null },
        { rolle: 'entscheidung', ergebnis: null },
      ],
      [1],
    ],
    [
      'nach dem Beschluss',
      [
        { rolle: 'entscheidung', ergebnis: 'beschlossen' },
        { rolle: 'entscheidung', ergebnis: null },
      ],
      [1],
    ],
    ...(['vertagt', 'vertagt_folgegremium', 'verwiesen', 'abgesetzt', 'zurueckgezogen'] as const).map(
      (art): [string, Parameters<typeof weitereEntscheidungen>[0], number[]] => [
        `nach „${art}“`,
        [
          { rolle: 'entscheidung', ergebnis: art },
          { rolle: 'entscheidung', ergebnis: null },
        ],
        [],
      ],
    ),
    [
      'die Genehmigung des Rates neben der Dringlichkeitsentscheidung ist keine zweite Entscheidung',
      [
        { rolle: 'entscheidung', ergebnis: null },
        { rolle: 'genehmigung', ergebnis: null },
      ],
      [],
    ],
    [
      'noch einmal dasselbe Gremium, nachdem seine Sitzung nicht dazu kam',
      [
        { rolle: 'entscheidung', ergebnis: null, gremium: 'Rat' },
        { rolle: 'entscheidung', ergebnis: null, gremium: 'Rat' },
        { rolle: 'entscheidung', ergebnis: null, gremium: 'Hauptausschuss' },
      ],
      [2],
    ],
  ])('%s', (_, schritte, weitere) => expect(weitereEntscheidungen(schritte)).toEqual(weitere))
})

describe('verstrichene Termine', () => {
  test.each<[string, Partial<Planschritt>, boolean]>([
    ['gestern', { datum: '2026-11-11' }, true],
    ['heute', { datum: '2026-11-12' }, false],
    ['ohne Tag', { datum: null }, false],
    ['mit Ergebnis', { datum: '2026-11-11', hatErgebnis: true }, false],
    ['nicht behandelt', { datum: '2026-11-11', zustand: 'nicht_behandelt' }, false],
  ])('%s', (_, angaben, gesagt) => {
    const schritt: Planschritt = { gremium: 'Rat', rolle: 'entscheidung', datum: null, ...angaben }
    const satz = 'Der Termin am 11.11.2026 ist verstrichen. Wählen Sie einen neuen, oder lassen Sie ihn leer.'
    expect(terminhinweise([schritt], '2026-11-12')).toEqual(
      gesagt ? [{ zeiger: '/beratungsfolge/0/datum', text: satz }] : [],
    )
  })
})
