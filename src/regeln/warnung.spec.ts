import { alsGrund, mitAltemGrund, type Trotzdem, verbleibende, warnung } from './warnung.js'

const offen = warnung('ergebnis_fehlt', 'Ohne Ergebnis: Ö 4.')
const spaet = warnung('ladungsfrist', 'Die Ladungsfrist ist nicht mehr einzuhalten.')
const fest = { code: 'tagesordnung_leer', text: 'Setzen Sie mindestens einen Punkt auf die Tagesordnung.' }
const weil = (code: string, grund = 'Eilig.'): Trotzdem => ({ code, grund })

test.each<[string, Trotzdem[], string[]]>([
  ['nichts gesagt', [], ['ergebnis_fehlt', 'ladungsfrist', 'tagesordnung_leer']],
  ['eine Warnung bekannt', [weil('ladungsfrist')], ['ergebnis_fehlt', 'tagesordnung_leer']],
  ['ohne Grund bleibt sie', [weil('ladungsfrist', '  ')], ['ergebnis_fehlt', 'ladungsfrist', 'tagesordnung_leer']],
  [
    'ein Hindernis weicht keinem Grund',
    [weil('tagesordnung_leer')],
    ['ergebnis_fehlt', 'ladungsfrist', 'tagesordnung_leer'],
  ],
])('%s', (_, trotzdem, bleiben) =>
  expect(verbleibende([offen, spaet, fest], trotzdem).map((h) => h.code)).toEqual(bleiben),
)

test.each(['x', '?!', '..', 'ladungsfrist', 'Ladungs-Frist', '12'])(
  '„%s“ ist kein Grund, und das wird gesagt',
  (grund) => {
    const [bleibt] = verbleibende([spaet], [weil('ladungsfrist', grund)])
    expect(bleibt).toMatchObject({ code: 'ladungsfrist', bestaetigbar: true })
    expect(bleibt?.text).toBe(
      `${spaet.text} „${grund}“ ist kein Grund: Sagen Sie in Worten, warum es trotzdem geschehen soll.`,
    )
  },
)

test('der Grund des Schrittes bestätigt bis zur nächsten Version alle Warnungen', () => {
  expect(mitAltemGrund([spaet, fest], [], 'Eilig.')).toEqual([weil('ladungsfrist')])
  expect(mitAltemGrund([spaet, fest], [weil('x')], ' ')).toEqual([weil('x')])
})

test.each<[string | null, Trotzdem[], string | null]>([
  [null, [], null],
  ['Saal gesperrt', [], 'Saal gesperrt'],
  [null, [weil('a'), weil('b', 'Fristablauf'), weil('c')], 'Eilig.; Fristablauf'],
])('im Protokoll: %s und %j sind %s', (grund, trotzdem, erwartet) => expect(alsGrund(grund, trotzdem)).toBe(erwartet))
