import { leverkusen, leverkusenWorte } from '../../test/fabrik/abstimmungen.js'
import * as bsp from '../../test/seiten/beispiele.js'
import { eingefroren } from '../druck/vorlage/eingefroren.js'
import { worte, zeichne } from '../../test/seiten/zeichnen.js'
import type { BeratungAnzeige, VorlageAnsicht } from '../ansichten/vorlage.js'
import { VorlageSeite } from './vorlage.seite.js'

const text = (angaben: Partial<VorlageAnsicht> = {}) => worte(<VorlageSeite vorlage={bsp.vorlage(angaben)} />)
const html = (angaben: Partial<VorlageAnsicht> = {}) => zeichne(<VorlageSeite vorlage={bsp.vorlage(angaben)} />)
const gremium = { id: 'g', name: 'Bezirksvertretung Wanne', adresse: '/gremien/wanne' }

test('erst der Vorschlag, der Weg und das Ergebnis, dann die Gründe', () => {
  const folge = [
    'Öffentliche Beschlussvorlage 2016/0542',
    'Abschlussbericht zum 1. kommunalen Integrationskonzept',
    'Zur Kenntnis genommen zuletzt am Dienstag, 27. September 2016 im Haupt- und Personalausschuss',
    'Vorlage als PDF',
    'Beschlussvorschlag Der Integrationsrat und der Haupt- und Personalausschuss nehmen',
    'Beratungsfolge Mittwoch, 14. September 2016 Integrationsrat Anhörung',
    'Tagesordnungspunkt Ö 4',
    'Sachverhalt',
    'u.a. ein durch den Rat',
    'In Vertretung Thierhoff, Stadträtin',
    'Finanzielle Auswirkungen Diese Vorlage hat keine finanziellen Auswirkungen.',
    'Anlagen Abschlussbericht zum 1. kommunalen Integrationskonzept Anlage 1: VIELFALT IN HERNE - Gesamtstädtisches Integrationskonzept_2016',
    'Federführung FB 31 – Schule und Weiterbildung',
    'Verfasst von Radojka Mühlenkamp (FB 31/3)',
    'Herkunft Übernommen von: Ratsinformationssystem der Stadt Herne',
    'Dauerhafte Adresse ris.herne.example/vorlagen/2016-0542',
  ]
  const seite = text()
  expect(folge.map((stueck) => [stueck, seite.includes(stueck)])).toEqual(folge.map((stueck) => [stueck, true]))
  const orte = folge.map((stueck) => seite.indexOf(stueck))
  expect(orte).toEqual([...orte].sort((a, b) => a - b))
})

test.each<[Exclude<BeratungAnzeige, 'ergebnis'>, string]>([
  ['bevorstehend', 'Sitzung steht noch bevor'],
  ['ausstehend', 'Ergebnis wird nach Unterzeichnung der Niederschrift veröffentlicht'],
  ['ohne_ergebnis', 'Kein Ergebnis veröffentlicht'],
  ['nichtoeffentlich', 'Nichtöffentlich beraten'],
  ['nicht_behandelt', 'In dieser Sitzung nicht behandelt'],
  ['entfallen', 'Beratung entfallen'],
])('jedes „nichts“ sagt, welches es ist: %s', (anzeige, satz) => {
  expect(text({ beratungsfolge: [bsp.beratung({ anzeige })] })).toContain(
    `Beratungsfolge Mittwoch, 14. September 2016 Integrationsrat Anhörung, zur Sitzung ${satz} Sachverhalt`,
  )
})

test.each<[string, Partial<VorlageAnsicht>, string]>([
  ['zurückgezogen', { zustand: 'zurueckgezogen' }, 'Zurückgezogen Über diese Vorlage wird nicht weiter beraten.'],
  [
    'noch ohne Ergebnis, Sitzung steht fest',
    {
      zustand: 'freigegeben',
      letztesErgebnis: null,
      beratungsfolge: [bsp.beratung({ anzeige: 'bevorstehend', gremium: 'Rat der Stadt Herne', datum: '2026-12-15' })],
    },
    'Noch nicht beraten kommt am Dienstag, 15. Dezember 2026 im Rat der Stadt Herne zur Beratung',
  ],
  [
    'geändert und mit Mehrheit beschlossen',
    {
      letztesErgebnis: {
        ergebnis: { art: 'beschlossen', bezeichnung: 'beschlossen', aenderung: 'geaendert', mehrheit: 'mehrheitlich' },
        gremium,
        datum: '2026-11-10',
        vorlaeufig: false,
      },
    },
    'Geändert beschlossen, mehrheitlich zuletzt am Dienstag, 10. November 2026 in der Bezirksvertretung Wanne',
  ],
])('der Stand in einer Zeile: %s', (_, angaben, zeile) => {
  expect(text(angaben)).toContain(zeile)
})

test('Stimmen stehen als Zahlen da, Vorläufiges als vorläufig, der geänderte Wortlaut darunter', () => {
  const beratung = bsp.beratung({
    anzeige: 'ergebnis',
    vorlaeufig: true,
    ergebnis: {
      art: 'beschlossen',
      bezeichnung: 'beschlossen',
      aenderung: 'geaendert',
      abstimmung: { ja: 9, nein: 4, enthaltung: 1 },
      beschlusstext: bsp.text('Der Radweg wird rot.'),
    },
  })
  expect(text({ beratungsfolge: [beratung] })).toContain(
    'Geändert beschlossen 9 Ja, 4 Nein, 1 Enthaltung Vorläufig, bis die Niederschrift unterzeichnet ist Wortlaut des Beschlusses Der Radweg wird rot.',
  )
})

test('der Punkt aus Leverkusen: jede Abstimmung, und wer wie gestimmt hat', () => {
  const beratung = bsp.beratung({
    anzeige: 'ergebnis',
    ergebnis: { art: 'beschlossen', bezeichnung: 'einstimmig beschlossen', abstimmungen: leverkusen },
  })
  expect(text({ beratungsfolge: [beratung] })).toContain(
    `Einstimmig beschlossen 27 Ja, 0 Nein, 14 Enthaltungen ${leverkusenWorte.join(' ')}`,
  )
})

test('beide PDF sind mit ihrer Art verlinkt, die eingefrorene Fassung daneben', () => {
  expect(html()).toMatch(/href="\/vorlagen\/2016-0542\.pdf" type="application\/pdf"/)
  expect(html()).toMatch(/href="\/vorlagen\/2016-0542\/fassung-1\.pdf" type="application\/pdf"/)
  expect(text()).toContain('Fassung 1 ohne Ergebnisse (PDF)')
})

test.each<[string, Partial<VorlageAnsicht>, string]>([
  ['mit Datum', { datum: '2016-08-31' }, 'Fassung 1, freigegeben am 31.08.2016'],
  ['übernommen, die Quelle nennt keinen Tag', { datum: null }, 'Fassung 1 Dauerhafte Adresse'],
  [
    'mit einer früheren Fassung',
    { fruehereFassungen: [{ nr: 0, freigegebenAm: '2016-08-30T08:00:00Z', inhalt: eingefroren(bsp.vorlage()) }] },
    'Frühere Fassung Fassung 0, freigegeben am 30.08.2016, gilt nicht mehr',
  ],
  [
    'mit einer zurückgenommenen Fassung',
    { zurueckgenommeneFassungen: [{ nr: 0, am: '2016-08-31T22:30:00Z' }] },
    'Frühere Fassung Fassung 0, aus der Öffentlichkeit genommen am 01.09.2016',
  ],
])('die Fassung nennt nur einen Tag, der feststeht: %s', (_, angaben, satz) => {
  expect(text(angaben)).toContain(satz)
})

test('ein Schritt führt zu seinem Punkt der Tagesordnung', () => {
  expect(html()).toContain('href="/sitzungen/2016-09-27-haupt-und-personalausschuss#oe-4"')
})

describe('Haushalt', () => {
  const seite = worte(<VorlageSeite vorlage={bsp.vorlageMitFinanzen()} />)

  test('die Summen je Plan und Jahr stehen im Satz und unter den Zeilen', () => {
    expect(seite).toContain('aus: im Ergebnisplan 2027 mit −16.000,00 €, im Finanzplan 2028 mit −1.250.000,00 €.')
    expect(seite).toContain('3103 Integration 53 Transferaufwendungen 2027 −48.000,00 €')
    expect(seite).toContain('Summe −16.000,00 €')
  })

  test('eine leere Bezeichnung steht als --- da', () => {
    expect(seite).toContain('5.311.0815 --- 78 Auszahlungen')
  })

  test('ohne Angaben wird nichts behauptet', () => {
    expect(text({ finanzielleAuswirkungen: null })).toContain(
      'Zu den finanziellen Auswirkungen enthält diese Vorlage keine Angaben.',
    )
  })
})

describe('Anlagen', () => {
  test('mit Art und Größe; ohne Datei steht da, dass sie hier nicht liegt', () => {
    expect(text()).toContain('Gesamtstädtisches Integrationskonzept_2016 PDF, 1,5 MB, hier nicht hinterlegt')
  })

  test('mit Datei als Link', () => {
    const anlagen = bsp.vorlage().anlagen.map((a) => ({ ...a, adresse: '/dateien/7' }))
    expect(html({ anlagen })).toContain('href="/dateien/7"')
    expect(text({ anlagen })).not.toContain('nicht hinterlegt')
  })

  test('keine', () => {
    expect(text({ anlagen: [], anlagenVerzeichnis: [] })).toContain('Diese Vorlage hat keine Anlagen.')
  })
})

test('ein Beispiel ist neben seiner Nummer gekennzeichnet; was hier gezeichnet ist, trägt „gez.“', () => {
  expect(text({ herkunft: { art: 'beispiel', quelle: null } })).toContain(
    'Beschlussvorlage 2016/0542 Beispiel Abschluss',
  )
  expect(text({ herkunft: null })).toContain('gez. Thierhoff, Stadträtin')
})

test('ein Verzeichnis, das nur die Dateien nennt, steht nicht doppelt da', () => {
  const [anlage] = bsp.vorlage().anlagen
  expect(text({ anlagenVerzeichnis: [anlage!.name] })).toContain('Anlagen Anlage 1: VIELFALT')
})

test('ein Antrag zeigt, für wen er gezeichnet ist, und nichts zu Geld', () => {
  const einreicher: VorlageAnsicht['einreicher'] = [{ art: 'fraktion', name: 'CDU' }]
  const antrag = { art: 'antrag', einreicher, finanzielleAuswirkungen: null, unterschrift: null } as const
  for (const seite of [text(antrag), text({ ...antrag, sachverhalt: null })]) {
    expect(seite).toContain('Für die Fraktion CDU')
    expect(seite).toContain('Eingereicht von CDU')
    expect(seite).toContain('Zuständig in der Verwaltung FB 31')
    expect(seite).not.toMatch(/Finanzielle Auswirkungen|gez\.|Verfasst von|Bearbeitung|Federführung|freigegeben/)
  }
  // What was frozen before with a statement on money keeps it.
  expect(text({ art: 'antrag' })).toContain('Diese Vorlage hat keine finanziellen Auswirkungen.')
})

test('was sich noch nicht beziffern lässt, sagt warum; was schon feststeht, steht dabei', () => {
  const finanzen = { stand: 'nicht_bezifferbar', begruendung: 'Das Gutachten fehlt.' } as const
  const satz = 'Die finanziellen Auswirkungen sind noch nicht bezifferbar: Das Gutachten fehlt.'
  expect(text({ finanzielleAuswirkungen: null, finanzen })).toContain(`Finanzielle Auswirkungen ${satz} Anlagen`)
  const mitBetraegen = worte(<VorlageSeite vorlage={{ ...bsp.vorlageMitFinanzen(), finanzen }} />)
  expect(mitBetraegen).toContain(`${satz} Diese Vorlage wirkt sich auf den Haushalt aus`)
})

test('die Stellungnahme der Verwaltung steht bei dem, wozu sie gehört, ihr Vorschlag neben dem anderen', () => {
  const { datum = null, verfasser, federfuehrung, finanzielleAuswirkungen } = bsp.vorlage()
  const rest = { datum, verfasser, federfuehrung, finanzielleAuswirkungen, unterschrift: null }
  const s = { ...rest, beschlussvorschlag: bsp.text('Zwei Brunnen.'), sachverhalt: bsp.text('Es fehlt eine Leitung.') }
  const stellungnahmen: VorlageAnsicht['stellungnahmen'] = [
    { ...s, nummer: '2016/0542-1', adresse: '/vorlagen/2016-0542-1' },
    { ...s, nummer: '2016/0542-2', adresse: null, beschlussvorschlag: null },
  ]
  const seite = html({ stellungnahmen })
  expect(seite).toMatch(
    /id="beschlussvorschlag".*id="gegenvorschlag".*Zwei Brunnen.*id="beratungsfolge".*id="stellungnahme"/s,
  )
  expect(seite.match(/Es fehlt eine Leitung/g)).toHaveLength(2)
  expect(seite.match(/ id="([^"]+)"/g)!.length).toBe(new Set(seite.match(/ id="([^"]+)"/g)).size)
  expect(seite).toContain('href="/vorlagen/2016-0542-1"')
  // The outcome names one of the two; the heading says which is which.
  expect(seite).toMatch(/>Beschlussvorschlag der Einreicher<\/h2>.*>Beschlussvorschlag der Verwaltung<\/h2>/s)
  expect(text()).toContain(' Beschlussvorschlag Der Integrationsrat')
  // "keine" of hers says nothing on the Antrag.
  expect(seite.match(/keine finanziellen Auswirkungen/g)).toHaveLength(1)
})
