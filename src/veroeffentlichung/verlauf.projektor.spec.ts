import {
  ansicht,
  beratung,
  beschluss,
  geheim,
  in_,
  projektion,
  schritt,
  vorberatung,
} from '../../test/fabrik/vorlage-roh.js'
import type { BeratungAnsicht, VorlageAnsicht } from '../ansichten/vorlage.js'
import type { BeratungRoh } from './verlauf.roh.js'
import type { VorlageRoh } from './vorlage.roh.js'

describe('whether the matter is said to be done', () => {
  const entscheidung = { rolle: 'entscheidung', beschluss: beschluss(false) } as const
  const nichtoeffentlich = { oeffentlichkeit: 'nichtoeffentlich' } as const
  test.each<[string, Partial<BeratungRoh>[], Partial<VorlageRoh>, VorlageAnsicht['zustand']]>([
    ['by a public outcome', [entscheidung], {}, 'abgeschlossen'],
    ['without any outcome, by an act of the office', [{}], {}, 'abgeschlossen'],
    ['by a non-public outcome', [{ ...entscheidung, ...nichtoeffentlich }], {}, 'freigegeben'],
    ['by an outcome in part N', [{ ...entscheidung, imTeilN: true }], {}, 'freigegeben'],
    [
      'found done behind closed doors, by a Gremium that only prepares',
      [{ ...nichtoeffentlich, ...vorberatung, beschluss: { ...beschluss(false)!, art: 'erledigt' } }, {}],
      {},
      'freigegeben',
    ],
    [
      'prepared in private, decided in public',
      [{ ...nichtoeffentlich, ...vorberatung }, entscheidung],
      {},
      'abgeschlossen',
    ],
    ['decided in public, then private', [entscheidung, { ...nichtoeffentlich, ...vorberatung }], {}, 'freigegeben'],
    [
      'by an outcome that the town does not show yet',
      [{ rolle: 'entscheidung', beschluss: beschluss(true) }],
      { vorlaeufigeErgebnisse: false },
      'freigegeben',
    ],
    ['withdrawn: stays visible with its note', [nichtoeffentlich], { zustand: 'zurueckgezogen' }, 'zurueckgezogen'],
  ])('%s', (_, schritte, rest, erwartet) => {
    const fall = { zustand: 'abgeschlossen' as const, beratungen: schritte.map(beratung), ...rest }
    const { verlauf } = projektion(fall)
    expect([ansicht(fall).zustand, verlauf?.['zustand'], verlauf?.['zeile_verlauf']]).toEqual([
      erwartet,
      erwartet,
      expect.objectContaining({ zustand: erwartet }),
    ])
  })
})

describe('a step that came out of an outcome', () => {
  const davor = { objekt: 'davor', sitzung: in_('beendet'), top: { teil: 'oe', nummer: '1' } } as const
  const danach = { objekt: 'danach', vorgaenger: 'davor', gremiumName: 'Rat' }
  const vertagt = { ...davor, beschluss: { ...beschluss(false)!, art: 'vertagt' } } as const
  const n = { oeffentlichkeit: 'nichtoeffentlich' } as const
  test.each<[string, Partial<BeratungRoh>, Partial<BeratungRoh>, boolean]>([
    ['of a told one', vertagt, danach, true],
    ['of an item that was not dealt with', { ...davor, zustand: 'nicht_behandelt' }, danach, true],
    ['of a non-public one', { ...vertagt, ...n }, danach, false],
    ['of one in part N', { ...vertagt, imTeilN: true }, danach, false],
    ['of one that is told, in private', vertagt, { ...danach, ...n }, false],
    ['of one that is told, in a Fraktion', vertagt, { ...danach, fraktion: true }, false],
    [
      'on an agenda that went out',
      { ...vertagt, ...n },
      { ...danach, sitzung: in_('eingeladen'), top: davor.top },
      true,
    ],
    ['of none', { ...vertagt, ...n }, { ...danach, vorgaenger: null, ...n }, true],
  ])('%s', (_, erster, zweiter, gezeigt) => {
    const folge = ansicht({ beratungen: [beratung(erster), beratung(zweiter)] }).beratungsfolge
    expect(folge.map((b) => b.id)).toEqual(gezeigt ? ['davor', 'danach'] : ['davor'])
  })

  test('of a provisional one that the town does not show yet', () => {
    const erster = { ...vertagt, beschluss: { ...beschluss(true)!, art: 'vertagt' as const } }
    const fall = { vorlaeufigeErgebnisse: false, beratungen: [beratung(erster), beratung(danach)] }
    expect(ansicht(fall).beratungsfolge).toHaveLength(1)
  })
})

describe('what is said of a step', () => {
  test.each<[string, Partial<BeratungRoh>, BeratungAnsicht['anzeige']]>([
    ['no Sitzung yet', {}, 'bevorstehend'],
    ['invited', { sitzung: in_('eingeladen') }, 'bevorstehend'],
    ['over, nothing recorded yet', { sitzung: in_('beendet') }, 'ausstehend'],
    ['done, nothing recorded', { sitzung: in_('nachbereitet') }, 'ohne_ergebnis'],
    ['called off', { sitzung: in_('abgesagt') }, 'ohne_ergebnis'],
    ['outcome', { sitzung: in_('beendet'), beschluss: beschluss(true) }, 'ergebnis'],
    ['dropped', { zustand: 'entfallen' }, 'entfallen'],
    ['non-public step', { oeffentlichkeit: 'nichtoeffentlich', beschluss: beschluss(false) }, 'nichtoeffentlich'],
    ['in part N', { sitzung: in_('eingeladen'), top: { teil: 'n', nummer: '1' } }, 'nichtoeffentlich'],
    ['moved to part N in the next agenda', { sitzung: in_('eingeladen'), imTeilN: true }, 'nichtoeffentlich'],
  ])('%s', (_, angaben, erwartet) => {
    expect(schritt(angaben).anzeige).toBe(erwartet)
  })

  test('a provisional outcome waits where the town shows established ones only', () => {
    const angaben = { sitzung: in_('beendet'), beschluss: beschluss(true) }
    expect(schritt(angaben, { vorlaeufigeErgebnisse: false })).toMatchObject({ anzeige: 'ausstehend', ergebnis: null })
    expect(schritt(angaben)).toMatchObject({ vorlaeufig: true, ergebnis: { bezeichnung: 'zur Kenntnis genommen' } })
  })

  test('a non-public step tells its Gremium and neither day nor Sitzung nor item nor outcome', () => {
    const angaben = { sitzung: in_('beendet'), top: { teil: 'n' as const, nummer: '3' }, beschluss: beschluss(false) }
    expect(schritt({ ...angaben, zustand: 'ergebnis_festgestellt' })).toMatchObject({
      gremium: 'Integrationsrat',
      oeffentlich: false,
      datum: null,
      sitzungRef: null,
      top: null,
      ergebnis: null,
      zustand: 'geplant',
      vorlaeufig: false,
    })
  })

  test('a step in a Sitzung that is not public is a non-public one, whatever it says itself', () => {
    const sitzung = { ...in_('beendet')!, ziel: geheim }
    expect(schritt({ sitzung, beschluss: beschluss(false) })).toMatchObject({
      anzeige: 'nichtoeffentlich',
      datum: null,
      sitzungRef: null,
      ergebnis: null,
    })
  })

  test('the number of the Sitzung is told of a public step only', () => {
    const sitzung = { ...in_('eingeladen')!, nummer: 5 }
    expect(schritt({ sitzung }).sitzungsnummer).toBe(5)
    const verdeckte = [
      { sitzung, oeffentlichkeit: 'nichtoeffentlich' as const },
      { sitzung: { ...sitzung, ziel: geheim } },
    ]
    for (const angaben of verdeckte) expect(schritt(angaben)).not.toHaveProperty('sitzungsnummer')
    expect(schritt({ sitzung: in_('eingeladen') })).not.toHaveProperty('sitzungsnummer')
  })

  test('the item is told once the agenda went out', () => {
    const top = { teil: 'oe' as const, nummer: '4' }
    expect(schritt({ sitzung: in_('eingeladen'), top }).top).toBe('Ö 4')
    expect(schritt({ sitzung: in_('to_in_vorbereitung'), top }).top).toBeNull()
    expect(schritt({ sitzung: { ...in_('nachbereitet')!, uebernommen: true }, top }).top).toBeNull()
  })
})
