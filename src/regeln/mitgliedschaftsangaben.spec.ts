import { funktionen } from './mitgliedschaft.js'
import {
  type Mitgliedschaftsangaben,
  mitgliedschaftsfehler,
  type Mitgliedschaftsumfeld,
  mitStimme,
} from './mitgliedschaftsangaben.js'

const angaben = (anders: Partial<Mitgliedschaftsangaben> = {}): Mitgliedschaftsangaben => ({
  gremiumId: 'hpa',
  funktion: 'mitglied',
  stimmrecht: true,
  fraktionId: null,
  vertrittId: null,
  von: '2025-11-01',
  bis: '2030-10-31',
  ...anders,
})
const umfeld = (anders: Partial<Mitgliedschaftsumfeld> = {}): Mitgliedschaftsumfeld => ({
  gremium: { istFraktion: false },
  fraktion: null,
  vertritt: null,
  andere: [],
  ...anders,
})
const frueher = (von: string, bis: string | null, vertrittId: string | null = null) => ({
  funktion: vertrittId ? ('stellvertretung' as const) : ('mitglied' as const),
  vertrittId,
  von,
  bis,
})
const mitglied = { gremiumId: 'hpa', funktion: 'mitglied' } as const
const stellvertretung = { funktion: 'stellvertretung', vertrittId: 'm1' } as const

test.each<[string, Partial<Mitgliedschaftsangaben>, Partial<Mitgliedschaftsumfeld>, string[]]>([
  ['ein Mitglied', {}, {}, []],
  ['ohne Ende', { bis: null }, {}, []],
  ['ein einziger Tag', { bis: '2025-11-01' }, {}, []],
  ['das Ende vor dem Anfang', { bis: '2025-10-31' }, {}, ['/bis']],
  ['wer nur berät, stimmt nicht ab', { funktion: 'beratend' }, {}, ['/stimmrecht']],
  ['wer nur berät', { funktion: 'beratend', stimmrecht: false }, {}, []],
  ['ein unbekanntes Gremium', {}, { gremium: null }, ['/gremiumId']],
  ['mit Fraktion', { fraktionId: 'f' }, { fraktion: { istFraktion: true } }, []],
  ['ein Ausschuss als Fraktion', { fraktionId: 'f' }, { fraktion: { istFraktion: false } }, ['/fraktionId']],
  ['eine unbekannte Fraktion', { fraktionId: 'f' }, {}, ['/fraktionId']],
  [
    'in der Fraktion selbst',
    { fraktionId: 'f' },
    { gremium: { istFraktion: true }, fraktion: { istFraktion: true } },
    ['/fraktionId'],
  ],
  ['eine persönliche Stellvertretung', stellvertretung, { vertritt: mitglied }, []],
  ['eine Stellvertretung für alle', { funktion: 'stellvertretung' }, {}, []],
  ['ein Mitglied vertritt niemanden', { vertrittId: 'm1' }, { vertritt: mitglied }, ['/vertrittId']],
  ['in einem anderen Gremium', stellvertretung, { vertritt: { ...mitglied, gremiumId: 'rat' } }, ['/vertrittId']],
  ['für niemanden', stellvertretung, { vertritt: null }, ['/vertrittId']],
  [
    'für eine Stellvertretung',
    stellvertretung,
    { vertritt: { ...mitglied, funktion: 'stellvertretung' } },
    ['/vertrittId'],
  ],
  ['nach der früheren Zeit', {}, { andere: [frueher('2020-11-01', '2025-10-31')] }, []],
  ['am selben Tag', {}, { andere: [frueher('2020-11-01', '2025-11-01')] }, ['/von']],
  ['neben einem Eintrag ohne Ende', {}, { andere: [frueher('2020-11-01', null)] }, ['/von']],
  ['vor einem späteren Eintrag', { bis: null }, { andere: [frueher('2031-01-01', null)] }, ['/von']],
  ['für zwei zugleich', stellvertretung, { vertritt: mitglied, andere: [frueher('2025-11-01', null, 'm2')] }, []],
  [
    'zweimal für denselben',
    stellvertretung,
    { vertritt: mitglied, andere: [frueher('2025-11-01', null, 'm1')] },
    ['/von'],
  ],
])('%s', (_, neu, um, zeiger) =>
  expect(mitgliedschaftsfehler(angaben(neu), umfeld(um)).map((f) => f.zeiger)).toEqual(zeiger),
)

test('ohne Stimme sind, die beraten oder zuarbeiten', () =>
  expect(funktionen.filter((f) => !mitStimme(f))).toEqual(['beratend', 'geschaeftsstelle']))
