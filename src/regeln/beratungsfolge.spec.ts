import { beratungOffen, beratungSchritte, beratungZustaende, type BeratungSchritt } from './beratung-schritte.js'
import { hindernisse, type BeratungStand } from './beratungsfolge.js'
import { massgeblich, rollen } from './rolle.js'
import { amtsrollen } from './amtsrollen.js'
import type { Akteur } from './rechte.js'
import { rollenNamen } from './worte/beratung.js'

const sitzung = {
  gremiumIds: ['hpa'],
  datum: '2016-09-27',
  abgesagt: false,
  begonnen: false,
  laeuft: false,
  geladen: false,
}
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
    [
      'aufrufen in der laufenden Sitzung',
      'aufrufen',
      { zustand: 'auf_tagesordnung', sitzung: { ...sitzung, laeuft: true } },
      [],
    ],
    ['aufrufen, bevor sie eröffnet ist', 'aufrufen', { zustand: 'auf_tagesordnung' }, ['sitzung_laeuft_nicht']],
    ['nicht behandelt', 'nicht_behandeln', { zustand: 'auf_tagesordnung' }, []],
    [
      'nicht behandelt, bevor sie war',
      'nicht_behandeln',
      { zustand: 'auf_tagesordnung', heute: '2016-09-26' },
      ['sitzung_bevorstehend'],
    ],
    ['doch behandelt', 'ergebnis_zuruecknehmen', { zustand: 'nicht_behandelt' }, []],
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
    [
      'aufgerufen entfällt nichts',
      'entfallen_lassen',
      { zustand: 'aufgerufen', grund: 'Der Antrag ist erledigt.' },
      ['falscher_zustand'],
    ],
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
