import { erfassungsschritt, punktHindernisse, type PunktergebnisStand, type PunktSchritt } from './punktergebnis.js'
import type { Akteur } from './rechte.js'

const schrift: Akteur = { id: 'a', rollen: [{ rolle: 'schriftfuehrung', gremiumId: 'rat' }] } as never
const stand: PunktergebnisStand = {
  zustand: 'ohne_ergebnis',
  gremiumIds: ['rat'],
  datum: '2026-09-14',
  ausgefallen: false,
  mitVorlage: false,
  heute: '2026-09-14',
}

test.each<[string, PunktSchritt, Partial<PunktergebnisStand>, string[]]>([
  ['am Tag der Sitzung', 'ergebnis_erfassen', {}, []],
  ['ein vorläufiges neu', 'ergebnis_erfassen', { zustand: 'vorlaeufig' }, []],
  ['ein festgestelltes nie', 'ergebnis_erfassen', { zustand: 'festgestellt' }, ['falscher_zustand']],
  ['vor der Sitzung nicht', 'ergebnis_erfassen', { heute: '2026-09-13' }, ['sitzung_bevorstehend']],
  ['einer abgesagten nicht', 'ergebnis_erfassen', { ausgefallen: true, heute: '2026-09-13' }, ['sitzung_abgesagt']],
  ['mit Vorlage an der Beratung', 'ergebnis_erfassen', { mitVorlage: true }, ['punkt_mit_vorlage']],
  ['in einem anderen Gremium nicht', 'ergebnis_erfassen', { gremiumIds: ['beirat'] }, ['recht_fehlt']],
  ['berichtigen nicht, wer nur erfasst', 'ergebnis_berichtigen', { zustand: 'festgestellt' }, ['recht_fehlt']],
  ['nichts zurückzunehmen', 'ergebnis_zuruecknehmen', {}, ['falscher_zustand']],
])('%s', (_, schritt, angaben, codes) =>
  expect(punktHindernisse({ ...stand, ...angaben }, schritt, schrift).map(({ code }) => code)).toEqual(codes),
)

test('ein festgestelltes berichtigt das Gremienbüro, mit Grund', () => {
  const buero: Akteur = { id: 'b', rollen: [{ rolle: 'gremienbuero' }] } as never
  const fest = { ...stand, zustand: 'festgestellt' } as const
  const codes = (grund: string | null) =>
    punktHindernisse({ ...fest, grund }, erfassungsschritt(fest.zustand), buero).map(({ code }) => code)
  expect(codes(' ')).toEqual(['grund_fehlt'])
  expect(codes('Zählfehler')).toEqual([])
})
