import fc from 'fast-check'
import { betragApi, betragAusEingabe, betragText, cent } from './betrag.js'
import {
  finanziellGesagt,
  finanzhinweise,
  finanzstandFehler,
  summen,
  type Finanzangaben,
  type Finanzstand,
  type Finanzzeile,
} from './finanzen.js'

const zeile = (nr: string, haushaltsjahr: number, betrag: string): Finanzzeile => ({
  kontengruppe: { nr },
  haushaltsjahr,
  betrag,
})
const keine = { keine: true, positionen: [] }
const mit = (...positionen: Finanzzeile[]) => ({ keine: false, positionen })
const plan = (ergebnisplan: Finanzangaben['ergebnisplan'], finanzplan: Finanzangaben['finanzplan'] = keine) => ({
  ergebnisplan,
  finanzplan,
})

describe('Beträge, wie jemand sie tippt', () => {
  test.each([
    ['48000', 4800000n],
    ['48.000', 4800000n],
    ['48.000,00', 4800000n],
    ['-48000', -4800000n],
    ['−48.000,00 €', -4800000n],
    ['- 48.000 EUR', -4800000n],
    ['+5,05', 505n],
    ['48 000,00', 4800000n],
    ['48\u00a0000', 4800000n],
    ['1.250.000,–', 125000000n],
    ['48000.00', 4800000n],
    ['-0,05', -5n],
    ['0', 0n],
    ['007', 700n],
    ['9.999.999.999.999,99', 999999999999999n],
  ])('%s', (eingabe, erwartet) => expect(betragAusEingabe(eingabe)).toEqual({ cent: erwartet }))

  test.each(['12,345.6', '48,000', '48.00.000', '1.2', '48,5', '48,000.00', 'viel', '', '--5', '1e3', '4800 0', '१२'])(
    '„%s“ ist kein Betrag',
    (eingabe) => {
      expect(betragAusEingabe(eingabe)).toEqual({
        text: `„${eingabe}“ ist kein Betrag. Schreiben Sie ihn wie 48.000,00 oder -48.000,00.`,
      })
    },
  )

  test('mehr als numeric(15,2) fasst', () => {
    expect(betragAusEingabe('10.000.000.000.000')).toEqual({
      text: 'Der Betrag ist zu groß. Möglich sind 13 Stellen vor dem Komma.',
    })
  })

  test('was gezeigt wird, lässt sich wieder eingeben', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999999999999999n, max: 999999999999999n }), (wert) => {
        expect(betragAusEingabe(betragText(wert))).toEqual({ cent: wert })
        expect(betragAusEingabe(betragApi(wert))).toEqual({ cent: wert })
        expect(cent(betragApi(wert))).toBe(wert)
      }),
      { seed: 48000 },
    )
  })
})

describe('Finanzielle Auswirkungen', () => {
  test.each<[string, Finanzangaben | null, boolean]>([
    ['keine in beiden Plänen, wie in Herne', plan(keine), true],
    ['Zeilen im einen, keine im anderen', plan(mit(zeile('53', 2027, '-48000.00'))), true],
    ['weder Zeilen noch keine', plan(mit()), false],
    ['Zeilen und keine zugleich', plan({ keine: true, positionen: [zeile('53', 2027, '-1.00')] }), false],
    ['gar nichts', null, false],
  ])('%s: vollständig ist %s', (_, finanzen, erwartet) => expect(finanziellGesagt(finanzen, null)).toBe(erwartet))

  const offen = { stand: 'nicht_bezifferbar', begruendung: 'Das Gutachten fehlt.' } as const
  test.each<[string, Finanzangaben | null, Finanzstand, boolean, string[]]>([
    ['nicht bezifferbar, mit Grund', null, offen, true, []],
    ['nicht bezifferbar, ein Teil schon', plan(mit(zeile('53', 2027, '-1.00'))), offen, true, []],
    ['nicht bezifferbar ohne Grund', null, { ...offen, begruendung: ' ' }, false, ['/finanzen/begruendung']],
    ['nicht bezifferbar und doch keine', plan(keine), offen, true, ['/finanzen/stand']],
    ['keine und doch Zeilen', plan(mit(zeile('53', 2027, '-1.00'))), { stand: 'keine' }, true, ['/finanzen/stand']],
    ['Beträge und doch keine', plan(keine), { stand: 'betraege' }, true, ['/finanzen/stand']],
    ['keine', plan(keine), { stand: 'keine' }, true, []],
    ['Beträge, die noch fehlen', null, { stand: 'betraege' }, false, []],
  ])('%s', (_, finanzen, stand, vollstaendig, zeiger) => {
    expect(finanziellGesagt(finanzen, stand)).toBe(vollstaendig)
    expect(finanzstandFehler(finanzen, stand).map((f) => f.zeiger)).toEqual(zeiger)
  })

  test('Summen je Jahr und gesamt, auf den Cent', () => {
    expect(summen([zeile('53', 2028, '-48000.10'), zeile('41', 2027, '32000.00'), zeile('53', 2028, '0.20')])).toEqual({
      jeJahr: [
        { jahr: 2027, cent: 3200000n },
        { jahr: 2028, cent: -4799990n },
      ],
      gesamt: -1599990n,
    })
  })

  test.each<[string, Finanzangaben, string[]]>([
    ['Aufwand mit Minus, Ertrag ohne', plan(mit(zeile('53', 2027, '-1.00'), zeile('41', 2027, '1.00'))), []],
    [
      'Aufwand ohne Minus',
      plan(mit(zeile('53', 2027, '48000.00'))),
      ['Kontengruppe 53 ist ein Aufwand, eingetragen ist 48.000,00. Setzen Sie ein Minus davor.'],
    ],
    [
      'Einzahlung mit Minus',
      plan(keine, mit(zeile('68', 2028, '-5.00'))),
      ['Kontengruppe 68 ist eine Einzahlung, eingetragen ist −5,00. Nehmen Sie das Minus weg.'],
    ],
    [
      'Auszahlung im Ergebnisplan',
      plan(mit(zeile('78', 2028, '-5.00'))),
      ['Kontengruppe 78 ist eine Auszahlung und gehört in den Teilfinanzplan (investiv).'],
    ],
    ['null Euro', plan(mit(zeile('53', 2027, '0.00'))), []],
    ['Konto einer anderen Klasse', plan(mit(zeile('0815', 2027, '5.00'))), []],
  ])('Hinweise: %s', (_, finanzen, texte) => expect(finanzhinweise(finanzen).map((f) => f.text)).toEqual(texte))
})
