import type { BeratungZustand } from './beratung-schritte.js'
import type { Rolle } from './rolle.js'
import type { ErgebnisArt } from './ergebnis.js'
import { type Beendet, type Folgeschritt, wiederOffen, wirkung } from './ergebniswirkung.js'

const schritt = (
  id: string,
  rolle: Rolle,
  zustand: Folgeschritt['zustand'] = 'geplant',
  ergebnis: ErgebnisArt | null = null,
): Folgeschritt => ({
  id,
  gremiumId: `gremium-${id}`,
  rolle,
  zustand,
  ergebnis,
})
const bleibt = { zustandDerBeratung: 'ergebnis_vorlaeufig', nachfolger: [], weitere: 'bleiben', vorlage: null }
const vorberatung = schritt('hpa', 'vorberatung', 'aufgerufen')
const entscheidung = schritt('rat', 'entscheidung', 'aufgerufen')

describe('Vorberatung im Ausschuss, danach entscheidet der Rat', () => {
  const folge = [vorberatung, schritt('rat', 'entscheidung')]
  test.each<[string, Parameters<typeof wirkung>[1], object]>([
    ['empfohlen: weiter im Rat', { art: 'empfohlen' }, {}],
    ['abgelehnt: der Rat kann dennoch beschließen', { art: 'abgelehnt' }, {}],
    [
      'vertagt: derselbe Ausschuss noch einmal',
      { art: 'vertagt', termin: '2016-10-11' },
      { nachfolger: [{ gremiumId: 'gremium-hpa', rolle: 'vorberatung', datum: '2016-10-11' }] },
    ],
    [
      'vertagt ohne Tag',
      { art: 'vertagt' },
      { nachfolger: [{ gremiumId: 'gremium-hpa', rolle: 'vorberatung', datum: null }] },
    ],
    ['vertagt in das Folgegremium: weiter im Rat', { art: 'vertagt_folgegremium' }, {}],
    [
      'verwiesen: ein Schritt im anderen Ausschuss',
      { art: 'verwiesen', zielGremiumId: 'fin' },
      { nachfolger: [{ gremiumId: 'fin', rolle: 'vorberatung', datum: null }] },
    ],
    [
      'abgesetzt: der Schritt entfällt, ein neuer ist geplant',
      { art: 'abgesetzt' },
      {
        zustandDerBeratung: 'entfallen',
        nachfolger: [{ gremiumId: 'gremium-hpa', rolle: 'vorberatung', datum: null }],
      },
    ],
    [
      'zurückgezogen: alles Offene entfällt',
      { art: 'zurueckgezogen' },
      { weitere: 'entfallen', vorlage: 'zurueckgezogen' },
    ],
  ])('%s', (_, anlass, anders) => expect(wirkung(vorberatung, anlass, folge)).toEqual({ ...bleibt, ...anders }))
})

describe('der Rat entscheidet als letzter', () => {
  const folge = [schritt('hpa', 'vorberatung', 'ergebnis_festgestellt', 'empfohlen'), entscheidung]
  test.each<[string, Parameters<typeof wirkung>[1], object]>([
    ['beschlossen: die Vorlage ist abgeschlossen', { art: 'beschlossen' }, { vorlage: 'abgeschlossen' }],
    ['abgelehnt: auch', { art: 'abgelehnt' }, { vorlage: 'abgeschlossen' }],
    ['ohne Beschluss: sie bleibt', { art: 'ohne_beschluss' }, {}],
    [
      'vertagt: sie bleibt',
      { art: 'vertagt' },
      { nachfolger: [{ gremiumId: 'gremium-rat', rolle: 'entscheidung', datum: null }] },
    ],
    [
      'zur Beratung verwiesen: und wieder in den Rat',
      { art: 'verwiesen', zielGremiumId: 'fin', termin: '2016-11-02' },
      {
        nachfolger: [
          { gremiumId: 'fin', rolle: 'vorberatung', datum: '2016-11-02' },
          { gremiumId: 'gremium-rat', rolle: 'entscheidung', datum: null },
        ],
      },
    ],
    [
      'zur Entscheidung verwiesen',
      { art: 'verwiesen', zielGremiumId: 'fin', rueckkehr: false },
      { nachfolger: [{ gremiumId: 'fin', rolle: 'entscheidung', datum: null }] },
    ],
  ])('%s', (_, anlass, anders) => expect(wirkung(entscheidung, anlass, folge)).toEqual({ ...bleibt, ...anders }))
})

test('beschlossen, während eine Anhörung offen ist: die Vorlage bleibt', () => {
  expect(
    wirkung(entscheidung, { art: 'beschlossen' }, [schritt('ir', 'anhoerung', 'auf_tagesordnung'), entscheidung])
      .vorlage,
  ).toBeNull()
})

test('die letzte offene Kenntnisnahme nach der Entscheidung schließt ab', () => {
  const letzte = schritt('ir', 'kenntnisnahme', 'auf_tagesordnung')
  const folge = [schritt('rat', 'entscheidung', 'ergebnis_festgestellt', 'beschlossen'), letzte]
  expect(wirkung(letzte, { art: 'zur_kenntnis_genommen' }, folge).vorlage).toBe('abgeschlossen')
})

test('eine Mitteilung endet mit der Kenntnisnahme', () => {
  const einzige = schritt('hpa', 'kenntnisnahme', 'auf_tagesordnung')
  expect(wirkung(einzige, { art: 'zur_kenntnis_genommen' }, [einzige]).vorlage).toBe('abgeschlossen')
})

test('zwei Anhörungen wie in Herne schließen nichts ab', () => {
  const zweite = schritt('hpa', 'anhoerung', 'auf_tagesordnung')
  const folge = [schritt('ir', 'anhoerung', 'ergebnis_festgestellt', 'ohne_beschluss'), zweite]
  expect(wirkung(zweite, { art: 'zur_kenntnis_genommen' }, folge)).toEqual(bleibt)
})

test.each<[string, Beendet, BeratungZustand]>([
  ['was aufgerufen war, ist wieder aufgerufen', { davor: 'aufgerufen', sitzungId: 's', topId: 't' }, 'aufgerufen'],
  ['was nur geplant war, ist wieder geplant', { davor: 'geplant', sitzungId: null, topId: null }, 'geplant'],
  ['aus früherer Zeit mit Punkt', { davor: null, sitzungId: 's', topId: 't' }, 'auf_tagesordnung'],
  ['aus früherer Zeit mit Sitzung', { davor: null, sitzungId: 's', topId: null }, 'terminiert'],
  ['aus früherer Zeit ohne beides', { davor: null, sitzungId: null, topId: null }, 'geplant'],
])('zurückgenommen: %s', (_, beendet, zustand) => expect(wiederOffen(beendet)).toBe(zustand))
