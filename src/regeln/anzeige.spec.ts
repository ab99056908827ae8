import { type Anzeigelage, anzeigeVon, type BeratungAnzeige, nachAbschluss, terminVerstrichen } from './anzeige.js'
import { sitzungZustaende } from './sitzung-schritte.js'

const lage: Anzeigelage = {
  oeffentlich: true,
  beratung: 'auf_tagesordnung',
  sitzung: 'eingeladen',
  beschluss: null,
  vorlaeufigeZeigen: true,
}
const vorlaeufig = { vorlaeufig: true }

test.each<[string, Partial<Anzeigelage>, BeratungAnzeige]>([
  ['vor der Sitzung', {}, 'bevorstehend'],
  ['ohne Sitzung', { sitzung: null, beratung: 'geplant' }, 'bevorstehend'],
  ['nichtöffentlich, auch mit Ergebnis', { oeffentlich: false, beschluss: { vorlaeufig: false } }, 'nichtoeffentlich'],
  ['vorläufiges Ergebnis', { beschluss: vorlaeufig }, 'ergebnis'],
  ['wo vorläufige nicht gezeigt werden', { beschluss: vorlaeufig, vorlaeufigeZeigen: false }, 'ausstehend'],
  ['festgestelltes', { beschluss: { vorlaeufig: false }, vorlaeufigeZeigen: false }, 'ergebnis'],
  ['nicht behandelt', { beratung: 'nicht_behandelt', sitzung: 'beendet' }, 'nicht_behandelt'],
  ['entfallen', { beratung: 'entfallen', sitzung: 'beendet' }, 'entfallen'],
])('%s', (_, anders, anzeige) => expect(anzeigeVon({ ...lage, ...anders })).toBe(anzeige))

test('ohne Ergebnis sagt der Stand der Sitzung, was zu lesen ist', () => {
  const gesagt = sitzungZustaende.map((sitzung) => [sitzung, anzeigeVon({ ...lage, sitzung })])
  expect(gesagt.filter(([, anzeige]) => anzeige !== 'bevorstehend')).toEqual([
    ['beendet', 'ausstehend'],
    ['nachbereitet', 'ohne_ergebnis'],
    ['abgesagt', 'ohne_ergebnis'],
  ])
})

test.each<[BeratungAnzeige, BeratungAnzeige]>([
  ['bevorstehend', 'ohne_ergebnis'],
  ['ausstehend', 'ohne_ergebnis'],
  ['ergebnis', 'ergebnis'],
  ['nichtoeffentlich', 'nichtoeffentlich'],
])('abgeschlossen: aus „%s“ wird „%s“', (vorher, nachher) =>
  expect(nachAbschluss({ anzeige: vorher }).anzeige).toBe(nachher),
)

test.each<[string, BeratungAnzeige, string | null, string | undefined, boolean]>([
  ['gestern', 'bevorstehend', '2026-11-11', '2026-11-12', true],
  ['heute', 'bevorstehend', '2026-11-12', '2026-11-12', false],
  ['ohne Tag', 'bevorstehend', null, '2026-11-12', false],
  ['ohne Vergleich', 'bevorstehend', '2026-11-11', undefined, false],
  ['mit Ergebnis', 'ergebnis', '2026-11-11', '2026-11-12', false],
])('der Termin ist verstrichen: %s', (_, anzeige, datum, heute, ja) =>
  expect(terminVerstrichen({ anzeige, datum }, heute)).toBe(ja),
)
