import * as bsp from '../../test/seiten/beispiele.js'
import { worte, zeichne } from '../../test/seiten/zeichnen.js'
import type { VorlagenFilter } from '../ansichten/listen.js'
import type { VorlageZeile } from '../ansichten/vorlage.js'
import { GremienSeite } from './gremien.seite.js'
import { VorgaengeSeite } from './vorgaenge.seite.js'
import { VorgangSeite } from './vorgang.seite.js'
import { listenAdresse, VorlagenSeite } from './vorlagen.seite.js'

const auswahl = {
  arten: ['antrag' as const],
  jahre: [2026, 2016],
  gremien: [],
  federfuehrungen: [],
  einreicher: ['Fraktion Grün'],
}
const vorlagen = (zeilen: VorlageZeile[], filter: VorlagenFilter = {}, weiter: string | null = null) => (
  <VorlagenSeite blatt={{ zeilen, weiter }} filter={filter} auswahl={auswahl} fortsetzung={false} />
)

describe('Vorlagen', () => {
  test('die Zeile sagt Art, Nummer, Federführung, Tag und Stand', () => {
    expect(worte(vorlagen([bsp.vorlageZeile()]))).toContain(
      'Abschlussbericht zum 1. kommunalen Integrationskonzept Beschlussvorlage 2016/0542 FB 31 31.08.2016 Zur Kenntnis genommen Haupt- und Personalausschuss, 27.09.2016',
    )
  })

  test.each<[string, Partial<VorlageZeile>, string]>([
    ['zurückgezogen', { zustand: 'zurueckgezogen' }, '31.08.2016 Zurückgezogen'],
    [
      'noch nicht beraten',
      { zustand: 'freigegeben', letztesErgebnis: null, naechsteBeratung: { gremium: 'Rat', datum: '2026-12-15' } },
      'Noch nicht beraten Rat, 15.12.2026',
    ],
    [
      'ohne Termin',
      { zustand: 'freigegeben', letztesErgebnis: null, naechsteBeratung: { gremium: 'Rat', datum: null } },
      'Noch nicht beraten Rat',
    ],
    [
      'nie beraten, wie eine Stellungnahme',
      { zustand: 'freigegeben', letztesErgebnis: null, naechsteBeratung: null },
      '31.08.2016 Veröffentlicht',
    ],
  ])('der Stand: %s', (_, angaben, satz) => {
    expect(worte(vorlagen([bsp.vorlageZeile(angaben)]))).toContain(satz)
  })

  test('wer eingereicht hat, steht in der Zeile und in der Auswahl', () => {
    const zeile = bsp.vorlageZeile({ art: 'antrag', einreicher: ['Fraktion Grün', 'Einwohnerin/Einwohner'] })
    const seite = vorlagen([zeile], { einreicher: 'Fraktion Grün' })
    expect(worte(seite)).toContain('Antrag 2016/0542 Fraktion Grün, Einwohnerin/Einwohner 31.08.2016')
    expect(zeichne(seite)).toContain('<option value="Fraktion Grün" selected>Fraktion Grün</option>')
    expect(listenAdresse({ einreicher: 'Fraktion Grün' })).toBe('/vorlagen?einreicher=Fraktion+Gr%C3%BCn')
  })

  test('ohne Treffer sagt die Seite, was zu tun ist', () => {
    expect(worte(vorlagen([], { jahr: 1999 }))).toContain(
      'Zu dieser Auswahl gibt es keine Vorlage. Wählen Sie weniger Merkmale oder alle Jahre.',
    )
  })

  test('die Auswahl bleibt stehen und lässt sich aufheben', () => {
    const html = zeichne(vorlagen([], { jahr: 2016, art: 'antrag' }))
    expect(html).toContain('<option value="2016" selected>2016</option>')
    expect(html).toContain('<option value="antrag" selected>Antrag</option>')
    expect(html).toContain('Alle Vorlagen zeigen')
    expect(zeichne(vorlagen([]))).not.toContain('Alle Vorlagen zeigen')
  })

  test('weiter geht es mit derselben Auswahl', () => {
    expect(listenAdresse({})).toBe('/vorlagen')
    expect(listenAdresse({ jahr: 2016, federfuehrung: 'FB 31' }, 'a&b')).toBe(
      '/vorlagen?jahr=2016&federfuehrung=FB+31&nach=a%26b',
    )
    expect(zeichne(vorlagen([bsp.vorlageZeile()], { jahr: 2016 }, 'm'))).toContain(
      '<link rel="next" href="/vorlagen?jahr=2016&amp;nach=m"',
    )
  })
})

test('Gremien stehen nach ihrer Art geordnet, der Rat zuerst', () => {
  const gremien = [
    bsp.gremiumZeile({ sitzungen: 1 }),
    bsp.gremiumZeile({ id: 'r', art: 'rat', name: 'Rat der Stadt Herne', kuerzel: null, sitzungen: 0 }),
  ]
  expect(worte(<GremienSeite gremien={gremien} />)).toContain(
    'Rat Rat der Stadt Herne noch keine Sitzung Ausschüsse Haupt- und Personalausschuss HPA 1 Sitzung',
  )
})

describe('Vorgang', () => {
  const seite = worte(<VorgangSeite vorgang={bsp.vorgang()} />)

  test('nach Jahren, das neueste zuerst', () => {
    expect(seite.indexOf('Protokoll Integrationskonferenz')).toBeLessThan(seite.indexOf('Rede von Bürgermeister'))
  })

  test('ein nur genanntes Dokument ist als solches zu erkennen', () => {
    expect(seite).toContain(
      'Protokoll Integrationskonferenz vom 30.06.2017 Protokoll 30.06.2017 Datei hier nicht hinterlegt',
    )
  })

  test('eines mit Datei hat Art und Größe', () => {
    expect(seite).toContain('Einladung Integrationskonferenz Einladung PDF, 84 kB')
    expect(seite).not.toContain('84 kB Datei hier nicht hinterlegt')
  })

  test('ein Bericht ohne Titel bekommt keinen erfundenen', () => {
    expect(seite).toContain('2015 Bericht 30.10.2015 Eine Integrationskonferenz hat am Freitag')
  })

  test('die Liste nennt die Jahre und die Zahl der Einträge', () => {
    expect(
      worte(<VorgaengeSeite blatt={{ zeilen: [bsp.vorgangZeile()], weiter: null }} fortsetzung={false} />),
    ).toContain('2012–2017 24 Einträge Koordinierungsstelle')
  })
})
