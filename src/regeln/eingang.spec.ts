import { stand, wer } from '../../test/fabrik/vorlagenstand.js'
import { berichtigungshindernisse, hindernisse, type VorlageStand } from './vorlage.js'
import type { VorlageSchritt } from './vorlage-schritte.js'

const codes = (anders: Partial<VorlageStand>, schritt: VorlageSchritt) =>
  hindernisse(stand(anders), schritt, wer('thierhoff')).map((h) => h.code)
const antrag = { art: 'antrag', eingereicht: true, eingegangenAm: '2026-11-02', unterschrieben: false } as const
const cdu = { art: 'fraktion', name: 'CDU' } as const
const neufassung = { ...antrag, art: 'neufassung', einreicher: [cdu], uebergeordnet: true } as const
const darueber = {
  einreicher: [{ art: 'mitglied', name: 'Kim Muster' } as const, cdu],
  eingegangenAm: '2026-11-02',
  oeffentlich: true,
}

describe('Was eingereicht ist', () => {
  test.each<[string, Partial<VorlageStand>, VorlageSchritt, string[]]>([
    ['wird festgehalten', {}, 'eingegangen', []],
    ['auch von dem, der es eingetragen hat', { verfasserId: 'thierhoff' }, 'eingegangen', []],
    ['auch aus einer Mitzeichnung von früher', { zustand: 'in_mitzeichnung' }, 'eingegangen', []],
    ['auch aus einer Freigabe von früher', { zustand: 'zur_freigabe' }, 'eingegangen', []],
    ['einmal', { zustand: 'freigegeben' }, 'eingegangen', ['falscher_zustand']],
    ['mit dem Tag, an dem es kam', { eingegangenAm: null }, 'eingegangen', ['eingang_fehlt']],
    ['mit allem, was dazu gehört', { beratungen: 0 }, 'eingegangen', ['beratungsfolge_fehlt']],
    [
      'ohne öffentliche Anlagen, wenn es geheim ist',
      {
        anlagen: [{ oeffentlich: true }],
        oeffentlich: false,
        geheimhaltung: {
          grundart: 'personal',
          grund: 'x',
          rechtsgrundlage: '§ 48',
          pruefenAm: '2027-01-31',
        },
      },
      'eingegangen',
      ['anlage_oeffentlich'],
    ],
    ['zeichnet niemand mit', {}, 'zur_mitzeichnung', ['ohne_freigabe']],
    ['geht nicht zur Freigabe', {}, 'zur_freigabe', ['ohne_freigabe']],
    ['gibt niemand frei', { zustand: 'zur_freigabe' }, 'freigeben', ['ohne_freigabe']],
    ['lässt sich aus der Freigabe zurückholen', { zustand: 'zur_freigabe', grund: 'x' }, 'zurueckholen', []],
    ['ist keine Vorlage der Verwaltung', { eingereicht: false }, 'eingegangen', ['nicht_eingereicht']],
  ])('%s', (_, anders, schritt, erwartet) => expect(codes({ ...antrag, ...anders }, schritt)).toEqual(erwartet))

  test('hält das Gremienbüro fest, und keine andere Rolle', () => {
    const rollen = (['gremienbuero', 'freigabe', 'sachbearbeitung', 'leitung'] as const).map((rolle) => [
      rolle,
      hindernisse(stand(antrag), 'eingegangen', wer('x', [{ rolle }])).length === 0,
    ])
    expect(rollen.filter(([, darf]) => darf)).toEqual([['gremienbuero', true]])
  })

  test('nach der Ladung: eine Neufassung dessen, der eingereicht hat', () => {
    const geladen = stand({ ...antrag, zustand: 'freigegeben', geladen: true, grund: 'x' })
    expect(berichtigungshindernisse(geladen, wer('x'))[0]?.text).toBe(
      'Zu dieser Vorlage ist schon eingeladen worden. Nehmen Sie eine Neufassung entgegen.',
    )
  })
})

describe('Eine Neufassung dessen, was eingereicht ist', () => {
  test.each<[string, Partial<VorlageStand>, VorlageSchritt, string[]]>([
    ['kommt von einem der Einreicher', {}, 'eingegangen', []],
    ['nicht von anderen', { einreicher: [{ art: 'fraktion', name: 'SPD' }] }, 'eingegangen', ['fremde_neufassung']],
    ['nicht früher als jenes', { eingegangenAm: '2026-11-01' }, 'eingegangen', ['eingang_davor']],
    ['am selben Tag', { eingegangenAm: '2026-11-02' }, 'eingegangen', []],
    ['nennt, wann sie kam', { eingegangenAm: null }, 'eingegangen', ['eingang_fehlt']],
    [
      'von früher, ohne Namen: wer auch immer sie einreicht',
      { darueber: { einreicher: [], eingegangenAm: null, oeffentlich: true } },
      'eingegangen',
      [],
    ],
    ['schreibt die Verwaltung nicht', { eingereicht: false, einreicher: [] }, 'zur_freigabe', ['fremde_neufassung']],
    [
      'und gibt sie nicht frei',
      { eingereicht: false, einreicher: [], zustand: 'zur_freigabe' },
      'freigeben',
      ['fremde_neufassung'],
    ],
    ['ihre eigenen schreibt sie', { eingereicht: false, einreicher: [], darueber: null }, 'zur_freigabe', []],
  ])('%s', (_, anders, schritt, erwartet) =>
    expect(codes({ ...neufassung, darueber, ...anders }, schritt)).toEqual(erwartet),
  )
})

describe('Eine Stellungnahme der Verwaltung', () => {
  const stellungnahme = {
    art: 'stellungnahme',
    uebergeordnet: true,
    beratungen: 0,
    beschlussvorschlagLeer: true,
  } as const
  test.each<[string, Partial<VorlageStand>, string[]]>([
    ['braucht weder Beratungen noch Beschlussvorschlag', {}, []],
    ['aber einen Text', { sachverhaltLeer: true }, ['sachverhalt_fehlt']],
    ['gehört zu etwas', { uebergeordnet: false, darueber: null }, ['uebergeordnete_fehlt']],
    ['und zwar zu etwas Eingereichtem', { darueber: null }, ['stellungnahme_wozu']],
    ['wird nicht für sich beraten', { beratungen: 1 }, ['stellungnahme_beratung']],
    [
      'ist nicht öffentlicher als jenes',
      { darueber: { ...darueber, oeffentlich: false } },
      ['stellungnahme_oeffentlich'],
    ],
  ])('%s', (_, anders, erwartet) =>
    expect(codes({ ...stellungnahme, darueber, ...anders }, 'zur_freigabe')).toEqual(erwartet),
  )
})
