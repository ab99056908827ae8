import { readFileSync } from 'node:fs'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { leverkusen, leverkusenWorte } from '../../../test/fabrik/abstimmungen.js'
import { blockText } from '../../../test/fabrik/blocktext.js'
import { vorlageDruck, type Druckvorlage } from './vorlage.druck.js'

const herne = JSON.parse(readFileSync('src/demo/herne-vorlage-2016-0542.json', 'utf8')) as VorlageForm
const zeilen = (vorlage: Druckvorlage, druck: object = {}) => {
  const dokument = vorlageDruck(vorlage, { unterzeichnung: 'gezeichnet', ...druck })
  return blockText([...dokument.briefkopf, ...dokument.bloecke])
}
const verlauf = { verlauf: { stand: '2016-09-27' } }

describe('Beratungsverlauf', () => {
  const ergebnis = { art: 'beschlossen', bezeichnung: 'geändert beschlossen' } as const
  const mit = (mehr: object) => {
    const folge = [{ ...herne.beratungsfolge[0]!, ergebnis: { ...ergebnis, ...mehr } }]
    return zeilen({ ...herne, beratungsfolge: folge }, verlauf)
  }
  const abstimmung = { ja: 9, nein: 4, enthaltung: 1 }

  test.each<[object, string]>([
    [{}, 'geändert beschlossen'],
    [{ aenderung: 'geaendert', mehrheit: 'einstimmig' }, 'geändert beschlossen / einstimmig'],
    [{ mehrheit: 'mehrheitlich', abstimmung }, 'geändert beschlossen / mehrheitlich, 9 Ja, 4 Nein, 1 Enthaltung'],
    [{ bezeichnung: 'ungeändert beschlossen', aenderung: 'ungeaendert' }, 'ungeändert beschlossen'],
    [{ bezeichnung: 'beschlossen', aenderung: 'geaendert' }, 'beschlossen / geändert'],
    [{ bezeichnung: 'Einstimmig beschlossen', mehrheit: 'einstimmig' }, 'Einstimmig beschlossen'],
    [
      { abstimmung: { ...abstimmung, enthaltung: 0, ungueltig: 1 } },
      'geändert beschlossen / 9 Ja, 4 Nein, 0 Enthaltungen, 1 ungültig',
    ],
  ])('%j', (mehr, text) => expect(mit(mehr)).toContain(`Integrationsrat | Anhörung | 14.09.2016 | ${text}`))

  test('nennt die Nummer der Sitzung beim Gremium', () => {
    const folge = [{ ...herne.beratungsfolge[0]!, sitzungsnummer: 5, ergebnis }]
    expect(zeilen({ ...herne, beratungsfolge: folge }, verlauf).join('\n')).toContain(
      'Integrationsrat / 5. Sitzung | Anhörung',
    )
  })

  test('druckt den abweichenden Wortlaut unter dem Verlauf', () => {
    const beschlusstext = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Neu.' }] }] }
    const text = mit({ beschlusstext })
    const ort = text.indexOf('Integrationsrat: Wortlaut des Beschlusses vom 14.09.2016')
    expect(text[ort + 1]).toBe('Neu.')
  })

  test('druckt jede Abstimmung, und wer wie gestimmt hat, mit den Worten der Seite', () => {
    const text = mit({ bezeichnung: 'einstimmig beschlossen', abstimmungen: leverkusen })
    expect(text).toContain(
      'Integrationsrat | Anhörung | 14.09.2016 | einstimmig beschlossen / 27 Ja, 0 Nein, 14 Enthaltungen',
    )
    const ort = text.indexOf('Integrationsrat: Abstimmungen vom 14.09.2016')
    expect(text.slice(ort + 1, ort + 1 + leverkusenWorte.length).map((z) => z.replace(/^[ •–]+/, ''))).toEqual(
      leverkusenWorte,
    )
  })

  test.each([
    ['bevorstehend', 'Sitzung steht noch bevor'],
    ['ausstehend', 'Ergebnis wird nach Unterzeichnung der Niederschrift veröffentlicht'],
    ['ohne_ergebnis', 'Kein Ergebnis veröffentlicht'],
    ['nichtoeffentlich', 'Nichtöffentlich beraten'],
    ['nicht_behandelt', 'In dieser Sitzung nicht behandelt'],
    ['entfallen', 'Beratung entfallen'],
  ] as const)('ohne Ergebnis steht bei „%s“ der Grund', (anzeige, text) => {
    const folge = [{ ...herne.beratungsfolge[0]!, anzeige }]
    expect(zeilen({ ...herne, beratungsfolge: folge }, verlauf)).toContain(
      `Integrationsrat | Anhörung | 14.09.2016 | ${text}`,
    )
  })

  test('was vorbei ist, steht nicht bevor', () => {
    const folge = [{ ...herne.beratungsfolge[0]!, anzeige: 'bevorstehend' as const, verstrichen: true }]
    expect(zeilen({ ...herne, beratungsfolge: folge }, verlauf)).toContain(
      'Integrationsrat | Anhörung | 14.09.2016 | Termin verstrichen',
    )
  })

  test('die eingefrorene Fassung zeigt die Beratungsfolge der Freigabe', () => {
    const text = zeilen({ ...herne, beratungsfolgeBeiFreigabe: [herne.beratungsfolge[0]!] })
    expect(text.join()).not.toContain('Haupt- und Personalausschuss | ')
  })
})
