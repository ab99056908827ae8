import {
  beratungOffen,
  beratungSchritte,
  beratungZustaende,
  hindernisse,
  massgeblich,
  rollen,
  type BeratungSchritt,
  type BeratungStand,
} from './beratungsfolge.js'
import { type Akteur, amtsrollen } from './rechte.js'
import { rollenNamen } from './namen.js'
import { pruefeReihenfolge, type Planschritt } from './reihenfolge.js'

const sitzung = { gremiumIds: ['hpa'], datum: '2016-09-27', abgesagt: false, begonnen: false, geladen: false }
const stand = (anders: Partial<BeratungStand> = {}): BeratungStand => ({
  zustand: 'geplant',
  gremiumId: 'hpa',
  federfuehrungId: 'fb31',
  sitzung,
  heute: '2016-09-28',
  hatErgebnis: false,
  nachfolgerBeruehrt: false,
  ...anders,
})

const darfAlles: Akteur = { id: '1', name: 'Barszap, Michael', rollen: amtsrollen.map((rolle) => ({ rolle })) }

describe('Schritte einer Beratung', () => {
  test.each<[string, BeratungSchritt, Partial<BeratungStand>, string[]]>([
    ['eine Sitzung wählen', 'terminieren', {}, []],
    ['keine gewählt', 'terminieren', { sitzung: null }, ['sitzung_fehlt']],
    [
      'die eines anderen Gremiums, abgesagt und begonnen',
      'terminieren',
      { sitzung: { ...sitzung, gremiumIds: ['rat'], abgesagt: true, begonnen: true } },
      ['anderes_gremium', 'sitzung_abgesagt', 'sitzung_begonnen'],
    ],
    ['gemeinsame Sitzung zweier Gremien', 'terminieren', { sitzung: { ...sitzung, gremiumIds: ['ir', 'hpa'] } }, []],
    ['auf die Tagesordnung', 'auf_tagesordnung_setzen', { zustand: 'terminiert' }, []],
    ['ohne Termin nicht', 'auf_tagesordnung_setzen', {}, ['falscher_zustand']],
    ['vor der Ladung herunter', 'von_tagesordnung_nehmen', { zustand: 'auf_tagesordnung' }, []],
    [
      'nach der Ladung nur in der Sitzung',
      'von_tagesordnung_nehmen',
      { zustand: 'auf_tagesordnung', sitzung: { ...sitzung, geladen: true } },
      ['schon_geladen'],
    ],
    ['aufrufen', 'aufrufen', { zustand: 'auf_tagesordnung' }, []],
    ['Ergebnis am Tag der Sitzung', 'ergebnis_erfassen', { zustand: 'auf_tagesordnung', heute: '2016-09-27' }, []],
    [
      'Ergebnis vor der Sitzung',
      'ergebnis_erfassen',
      { zustand: 'auf_tagesordnung', heute: '2016-09-26' },
      ['sitzung_bevorstehend'],
    ],
    ['Ergebnis ohne Tagesordnung', 'ergebnis_erfassen', { zustand: 'terminiert' }, ['falscher_zustand']],
    ['korrigieren', 'ergebnis_korrigieren', { zustand: 'ergebnis_vorlaeufig', hatErgebnis: true }, []],
    [
      'korrigieren, wenn der Nachfolger schon beraten ist',
      'ergebnis_korrigieren',
      { zustand: 'ergebnis_vorlaeufig', hatErgebnis: true, nachfolgerBeruehrt: true },
      ['nachfolger_beruehrt'],
    ],
    ['zurücknehmen', 'ergebnis_zuruecknehmen', { zustand: 'ergebnis_vorlaeufig', hatErgebnis: true }, []],
    ['eine Absetzung zurücknehmen', 'ergebnis_zuruecknehmen', { zustand: 'entfallen', hatErgebnis: true }, []],
    ['Entfallenes ohne Ergebnis', 'ergebnis_zuruecknehmen', { zustand: 'entfallen' }, ['kein_ergebnis']],
    [
      'Festgestelltes nimmt niemand zurück',
      'ergebnis_zuruecknehmen',
      { zustand: 'ergebnis_festgestellt', hatErgebnis: true },
      ['falscher_zustand'],
    ],
    ['Berichtigung braucht einen Grund', 'ergebnis_berichtigen', { zustand: 'ergebnis_festgestellt' }, ['grund_fehlt']],
    ['entfallen lassen', 'entfallen_lassen', { grund: 'Der Antrag ist erledigt.' }, []],
  ])('%s', (_, schritt, anders, codes) =>
    expect(hindernisse(stand(anders), schritt, darfAlles).map((h) => h.code)).toEqual(codes),
  )

  const fb31 = { rolle: 'sachbearbeitung', organisationseinheitId: 'fb31' } as const
  test.each<[string, BeratungSchritt, Partial<BeratungStand>, Akteur['rollen'], string[]]>([
    ['die Federführung plant', 'terminieren', {}, [fb31], []],
    ['ein anderer Fachbereich nicht', 'terminieren', { federfuehrungId: 'fb51' }, [fb31], ['recht_fehlt']],
    [
      'auf die Tagesordnung setzt sie nicht',
      'auf_tagesordnung_setzen',
      { zustand: 'terminiert' },
      [fb31],
      ['recht_fehlt'],
    ],
    [
      'die Schriftführung dieses Gremiums erfasst',
      'ergebnis_erfassen',
      { zustand: 'aufgerufen' },
      [{ rolle: 'schriftfuehrung', gremiumId: 'hpa' }],
      [],
    ],
    [
      'die eines anderen nicht',
      'ergebnis_erfassen',
      { zustand: 'aufgerufen' },
      [{ rolle: 'schriftfuehrung', gremiumId: 'rat' }],
      ['recht_fehlt'],
    ],
  ])('%s', (_, schritt, anders, rollen, codes) =>
    expect(hindernisse(stand(anders), schritt, { ...darfAlles, rollen }).map((h) => h.code)).toEqual(codes),
  )

  test('jeder Zustand ist zu erreichen', () => {
    const erreicht = new Set(['geplant', ...Object.values(beratungSchritte).map((s) => s.nach)])
    expect([...erreicht].sort()).toEqual([...beratungZustaende].sort())
  })
})

test('offen sind vier Zustände, maßgeblich zwei Rollen', () => {
  expect(beratungZustaende.filter(beratungOffen)).toEqual(['geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen'])
  expect(rollen.filter(massgeblich).map((r) => rollenNamen[r])).toEqual(['Entscheidung', 'Genehmigung'])
})

describe('Reihenfolge der Beratungen', () => {
  const plan = (
    gremium: string,
    rolle: Planschritt['rolle'],
    datum: string | null = null,
    rest: Partial<Planschritt> = {},
  ): Planschritt => ({ gremium, rolle, datum, ...rest })
  const hpa = 'Haupt- und Personalausschuss'
  const tausch = 'Bitte tauschen Sie die Reihenfolge.'
  test.each<[string, Planschritt[], [string, string][], [string, string][]]>([
    [
      'Vorberatung vor Entscheidung',
      [plan(hpa, 'vorberatung', '2026-12-15'), plan('Rat', 'entscheidung', '2026-12-16')],
      [],
      [],
    ],
    [
      'der Rat zu früh',
      [plan('Rat', 'entscheidung', '2026-12-15'), plan(hpa, 'vorberatung', '2026-12-16')],
      [],
      [['/beratungsfolge/0', `Der Rat am 15.12. entscheidet vor dem Haupt- und Personalausschuss am 16.12. ${tausch}`]],
    ],
    [
      'nach den Tagen zu früh, obwohl die Liste stimmt',
      [plan(hpa, 'vorberatung', '2027-01-12'), plan('Rat', 'entscheidung', '2026-12-15')],
      [],
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
      [],
      [['/beratungsfolge/0', `Der Rat entscheidet vor dem Haupt- und Personalausschuss. ${tausch}`]],
    ],
    [
      'am selben Tag zählt die Liste',
      [plan(hpa, 'vorberatung', '2026-12-15'), plan('Rat', 'entscheidung', '2026-12-15')],
      [],
      [],
    ],
    [
      'Kenntnisnahme nach der Entscheidung',
      [plan('Rat', 'entscheidung', '2026-12-15'), plan('Seniorenbeirat', 'kenntnisnahme', '2026-12-16')],
      [],
      [],
    ],
    [
      'zwei entscheiden',
      [plan(hpa, 'entscheidung'), plan('Rat', 'entscheidung')],
      [
        [
          '/beratungsfolge/1/rolle',
          'Der Haupt- und Personalausschuss und der Rat können nicht beide entscheiden. Wählen Sie für eines der Gremien eine andere Rolle.',
        ],
      ],
      [],
    ],
    [
      'die Genehmigung des Rates neben der Dringlichkeitsentscheidung ist keine zweite Entscheidung',
      [plan(hpa, 'entscheidung'), plan('Rat', 'genehmigung')],
      [],
      [],
    ],
    [
      'die vertagte Entscheidung und ihre Nachfolgerin',
      [
        plan('Rat', 'entscheidung', '2026-12-15', { zustand: 'ergebnis_vorlaeufig', hatErgebnis: true }),
        plan('Rat', 'entscheidung'),
      ],
      [],
      [],
    ],
    [
      'die entfallene zählt nicht',
      [plan('Rat', 'entscheidung', null, { zustand: 'entfallen' }), plan('Rat', 'entscheidung')],
      [],
      [],
    ],
    [
      'Herne: zwei Anhörungen',
      [plan('Integrationsrat', 'anhoerung', '2016-09-14'), plan(hpa, 'anhoerung', '2016-09-27')],
      [],
      [],
    ],
    [
      'Anhörungen gegen die Zeit',
      [plan(hpa, 'anhoerung', '2016-09-27'), plan('Integrationsrat', 'anhoerung', '2016-09-14')],
      [],
      [
        [
          '/beratungsfolge/1',
          `Der Integrationsrat am 14.09. tagt vor dem Haupt- und Personalausschuss am 27.09. ${tausch}`,
        ],
      ],
    ],
    ['nichts', [], [], []],
  ])('%s', (_, schritte, fehler, warnungen) => {
    const alsFelder = (paare: [string, string][]) => paare.map(([zeiger, text]) => ({ zeiger, text }))
    expect(pruefeReihenfolge(schritte)).toEqual({ fehler: alsFelder(fehler), warnungen: alsFelder(warnungen) })
  })
})
