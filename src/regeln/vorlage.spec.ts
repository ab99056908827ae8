import { stand, wer } from '../../test/fabrik/vorlagenstand.js'
import { berichtigungshindernisse, hindernisse, type VorlageStand } from './vorlage.js'
import { vorlageSchritte, vorlageZustaende, type VorlageSchritt } from './vorlage-schritte.js'

const codes = (anders: Partial<VorlageStand>, schritt: VorlageSchritt) =>
  hindernisse(stand(anders), schritt, wer('thierhoff')).map((h) => h.code)
const offen = [{ name: 'Kämmerei', gezeichnet: false }]
const gezeichnet = [{ name: 'Kämmerei', gezeichnet: true }]

const eingegangen = { eingereicht: true, eingegangenAm: '2026-11-02', unterschrieben: false }

const geheimhaltung = {
  grundart: 'personal',
  grund: 'Personalangelegenheit',
  rechtsgrundlage: '§ 48 Abs. 2 GO NRW',
  pruefenAm: '2027-01-31',
}

describe('Schritte einer Vorlage', () => {
  test.each<[string, Partial<VorlageStand>, VorlageSchritt, string[]]>([
    ['ein vollständiger Entwurf geht in Mitzeichnung', { pflichtstationen: offen }, 'zur_mitzeichnung', []],
    ['ohne Regel wird die Mitzeichnung übersprungen', {}, 'zur_mitzeichnung', ['keine_mitzeichnung']],
    ['und der Entwurf geht gleich zur Freigabe', {}, 'zur_freigabe', []],
    ['mit Regel geht er das nicht', { pflichtstationen: offen }, 'zur_freigabe', ['mitzeichnung_offen']],
    ['alle haben gezeichnet', { zustand: 'in_mitzeichnung', pflichtstationen: gezeichnet }, 'zur_freigabe', []],
    [
      'ein leerer Entwurf nennt alles auf einmal',
      {
        betreff: '  ',
        federfuehrung: null,
        verfasser: '',
        beschlussvorschlagLeer: true,
        sachverhaltLeer: true,
        finanzenVollstaendig: false,
        beratungen: 0,
      },
      'zur_freigabe',
      [
        'betreff_fehlt',
        'federfuehrung_fehlt',
        'verfasser_fehlt',
        'beschlussvorschlag_fehlt',
        'sachverhalt_fehlt',
        'finanzen_fehlen',
        'beratungsfolge_fehlt',
      ],
    ],
    [
      'eine Mitteilung braucht keinen Beschlussvorschlag',
      { art: 'mitteilungsvorlage', beschlussvorschlagLeer: true },
      'zur_freigabe',
      [],
    ],
    [
      'was eine Vorlage kostet, wird nicht von jeder Art verlangt',
      { art: 'mitteilungsvorlage', finanzenVollstaendig: false },
      'zur_freigabe',
      [],
    ],
    [
      'aber von einer Neufassung der Verwaltung',
      { art: 'neufassung', uebergeordnet: true, finanzenVollstaendig: false },
      'zur_freigabe',
      ['finanzen_fehlen'],
    ],
    [
      'wer etwas einreicht, sagt nichts dazu, und die Verwaltung unterschreibt nicht',
      { art: 'antrag', ...eingegangen, unterschrieben: true, finanzenVollstaendig: false, finanzenGenannt: true },
      'eingegangen',
      ['finanzen_der_verwaltung', 'unterschrift_der_verwaltung'],
    ],
    [
      'auch nicht in seiner Neufassung',
      { art: 'neufassung', uebergeordnet: true, ...eingegangen, finanzenVollstaendig: false },
      'eingegangen',
      [],
    ],
    [
      'ein Antrag braucht keine Begründung',
      { art: 'antrag', ...eingegangen, sachverhaltLeer: true },
      'eingegangen',
      [],
    ],
    [
      'nichtöffentlich ohne Grund und Rechtsgrundlage',
      { oeffentlich: false },
      'zur_freigabe',
      ['grundart_fehlt', 'grund_nichtoeffentlich_fehlt', 'rechtsgrundlage_fehlt', 'pruefung_der_geheimhaltung_fehlt'],
    ],
    [
      'nichtöffentlich mit beidem',
      {
        oeffentlich: false,
        geheimhaltung,
      },
      'zur_freigabe',
      [],
    ],
    [
      'eine Ergänzung gehört zu einer Vorlage',
      { art: 'ergaenzungsvorlage', uebergeordnet: false },
      'zur_freigabe',
      ['uebergeordnete_fehlt'],
    ],
    ['freigeben', { zustand: 'zur_freigabe' }, 'freigeben', []],
    [
      'nichtöffentlich mit einer öffentlichen Anlage',
      {
        zustand: 'zur_freigabe',
        oeffentlich: false,
        geheimhaltung,
        anlagen: [{ oeffentlich: false }, { oeffentlich: true }],
      },
      'freigeben',
      ['anlage_oeffentlich'],
    ],
    [
      'öffentlich mit Anlagen beider Art',
      { zustand: 'zur_freigabe', anlagen: [{ oeffentlich: false }, { oeffentlich: true }] },
      'freigeben',
      [],
    ],
    ['aus dem Entwurf gibt niemand frei', {}, 'freigeben', ['falscher_zustand']],
    ['Zurückweisen braucht einen Grund', { zustand: 'in_mitzeichnung', grund: ' ' }, 'zurueckweisen', ['grund_fehlt']],
    ['Zurückweisen mit Grund', { zustand: 'in_mitzeichnung', grund: 'Deckung fehlt.' }, 'zurueckweisen', []],
    ['zurückholen vor der Freigabe', { zustand: 'zur_freigabe', grund: 'Zahl falsch.' }, 'zurueckholen', []],
    ['berichtigen vor der Ladung', { zustand: 'freigegeben', grund: 'Schreibfehler' }, 'berichtigen', []],
    [
      'nach der Ladung nur als eigene Vorlage',
      { zustand: 'freigegeben', grund: 'Schreibfehler', geladen: true },
      'berichtigen',
      ['schon_geladen'],
    ],
    ['abschließen nach der Entscheidung', { zustand: 'freigegeben' }, 'abschliessen', []],
    ['nicht bei offener Beratung', { zustand: 'freigegeben', offeneBeratungen: 1 }, 'abschliessen', ['beratung_offen']],
    [
      'ohne Entscheidung nur mit Grund',
      { zustand: 'freigegeben', massgeblichEntschieden: false },
      'abschliessen',
      ['ohne_entscheidung'],
    ],
    [
      'ohne Entscheidung trotzdem',
      {
        zustand: 'freigegeben',
        massgeblichEntschieden: false,
        trotzdem: [{ code: 'ohne_entscheidung', grund: 'überholt' }],
      },
      'abschliessen',
      [],
    ],
    [
      'ohne Entscheidung mit Grund, wie bisher',
      { zustand: 'freigegeben', massgeblichEntschieden: false, grund: 'überholt' },
      'abschliessen',
      [],
    ],
    ['wieder aufnehmen', { zustand: 'abgeschlossen', grund: 'Rat berät erneut.' }, 'wieder_aufnehmen', []],
    ['verwerfen', {}, 'verwerfen', []],
    ['Freigegebenes wird nicht verworfen', { zustand: 'freigegeben' }, 'verwerfen', ['falscher_zustand']],
    [
      'sondern zurückgezogen',
      { zustand: 'freigegeben', grund: 'Der Antragsteller zieht zurück.' },
      'zurueckziehen',
      [],
    ],
  ])('%s', (_, anders, schritt, erwartet) => expect(codes(anders, schritt)).toEqual(erwartet))

  test('die Sätze, die jemand liest', () => {
    expect(hindernisse(stand({ zustand: 'freigegeben' }), 'freigeben', wer('x'))[0]?.text).toBe(
      'Die Vorlage ist im Stand „Freigegeben“. „Freigeben“ ist dann nicht möglich.',
    )
    expect(hindernisse(stand({ zustand: 'freigegeben', offeneBeratungen: 2 }), 'abschliessen', wer('x'))[0]?.text).toBe(
      'Es sind noch 2 Beratungen offen. Erfassen Sie die Ergebnisse.',
    )
    expect(hindernisse(stand({ pflichtstationen: offen }), 'zur_freigabe', wer('x'))[0]?.text).toBe(
      'Die Mitzeichnung von Kämmerei steht noch aus.',
    )
  })

  test('jeder Stand ist vom Entwurf aus zu erreichen, aus verworfen und zurückgezogen führt nichts heraus', () => {
    const erreicht = new Set(['entwurf', ...Object.values(vorlageSchritte).map((s) => s.nach)])
    expect([...erreicht].sort()).toEqual([...vorlageZustaende].sort())
    const herausaus = new Set(Object.values(vorlageSchritte).flatMap((s) => s.von))
    expect(vorlageZustaende.filter((z) => !herausaus.has(z))).toEqual(['zurueckgezogen', 'verworfen'])
  })
})

describe('Ein Schreibfehler in dem, was eingereicht ist', () => {
  const begonnen = {
    art: 'antrag',
    zustand: 'freigegeben',
    eingereicht: true,
    unterschrieben: false,
    grund: 'x',
  } as const
  test.each<[string, Partial<VorlageStand>, string[]]>([
    ['berichtigt, wer ihn nicht selbst verbessert hat', { letzterBearbeiterId: 'barszap' }, []],
    ['auch, wer den Antrag registriert hat', { verfasserId: 'thierhoff', letzterBearbeiterId: 'barszap' }, []],
    ['nicht, wer ihn verbessert hat', { letzterBearbeiterId: 'thierhoff' }, ['vier_augen']],
    ['in einer Vorlage der Verwaltung auch der', { eingereicht: false, letzterBearbeiterId: 'thierhoff' }, []],
  ])('%s', (_, anders, gruende) => expect(codes({ ...begonnen, ...anders }, 'berichtigen')).toEqual(gruende))

  test('zu verbessern beginnen darf ihn jeder, der schreibt', () =>
    expect(berichtigungshindernisse(stand({ ...begonnen, letzterBearbeiterId: 'x' }), wer('x'))).toEqual([]))
})
