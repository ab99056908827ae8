import { type Anzeigelage, anzeigeVon, type BeratungAnzeige } from './anzeige.js'
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
