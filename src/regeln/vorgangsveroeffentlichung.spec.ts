import type { Vertretener } from './rechte.js'
import {
  type EintragVeroeffentlichung,
  gegenVorgangsveroeffentlichung,
  type VorgangVeroeffentlichung,
  wartet,
} from './vorgangsveroeffentlichung.js'

const alt: EintragVeroeffentlichung = { neu: false, neueDatei: false, angelegtVonId: 'eva', dateiVonId: 'frank' }
const stand = (angaben: Partial<VorgangVeroeffentlichung> = {}): VorgangVeroeffentlichung => ({
  oeffentlich: true,
  bestaetigt: true,
  angabenNeu: false,
  angelegtVonId: 'anna',
  geschriebenVon: ['georg'],
  eintraege: [alt],
  ...angaben,
})
const als = (id: string, fuer?: Vertretener) => ({
  akteur: { id, name: id, rollen: [{ rolle: 'veroeffentlichungspruefung' as const, ...(fuer && { fuer }) }] },
  kreis: {},
})
const erster = stand({ bestaetigt: false, angabenNeu: true, geschriebenVon: [] })

test.each<[string, VorgangVeroeffentlichung, boolean]>([
  ['alles bestätigt', stand(), false],
  ['Angaben geändert', stand({ angabenNeu: true }), true],
  ['ein neuer Eintrag', stand({ eintraege: [alt, { ...alt, neu: true }] }), true],
  ['eine neue Datei', stand({ eintraege: [{ ...alt, neueDatei: true }] }), true],
  ['neu, aber nicht gewollt', stand({ angabenNeu: true, oeffentlich: false }), false],
])('es wartet etwas: %s', (_, v, ja) => expect(wartet(v)).toBe(ja))

test.each<[string, VorgangVeroeffentlichung, string, string[]]>([
  ['wer es gewünscht hat', stand({ angabenNeu: true }), 'beate', ['vier_augen']],
  ['wer mit nichts zu tun hatte', stand({ angabenNeu: true }), 'zoe', []],
  ['wer die neuen Angaben schrieb', stand({ angabenNeu: true }), 'georg', ['vier_augen']],
  ['wer Angaben schrieb, die keine neuen sind', stand({ eintraege: [{ ...alt, neu: true }] }), 'georg', []],
  ['wer den Vorgang anlegte, das erste Mal', erster, 'anna', ['vier_augen']],
  ['wer den Vorgang einmal anlegte', stand({ angabenNeu: true }), 'anna', []],
  ['wer den neuen Eintrag schrieb', stand({ eintraege: [{ ...alt, neu: true }] }), 'eva', ['vier_augen']],
  ['wer seine Datei einstellte', stand({ eintraege: [{ ...alt, neu: true }] }), 'frank', ['vier_augen']],
  ['wer die neue Datei einstellte', stand({ eintraege: [{ ...alt, neueDatei: true }] }), 'frank', ['vier_augen']],
  [
    'wer den bestätigten Eintrag mit neuer Datei schrieb',
    stand({ eintraege: [{ ...alt, neueDatei: true }] }),
    'eva',
    [],
  ],
  ['wer den bestätigten Eintrag schrieb', stand({ angabenNeu: true }), 'eva', []],
  ['nichts Neues', stand(), 'zoe', ['nichts_neues']],
  ['nicht gewollt', stand({ oeffentlich: false, angabenNeu: true }), 'zoe', ['nichtoeffentlich']],
])('bestätigen: %s', (_, v, person, codes) =>
  expect(gegenVorgangsveroeffentlichung(v, 'beate', als(person)).map((h) => h.code)).toEqual(codes),
)

test('wer jemanden vertritt, der daran mitgewirkt hat, ist keine zweite Person', () => {
  const v = stand({ angabenNeu: true })
  const [grund, ...weitere] = gegenVorgangsveroeffentlichung(v, 'beate', als('zoe', { id: 'georg', name: 'Georg' }))
  expect([grund?.code, weitere]).toEqual(['vier_augen', []])
  expect(grund?.text).toContain('Wen Sie vertreten (Georg)')
  expect(gegenVorgangsveroeffentlichung(v, 'beate', als('zoe', { id: 'otto', name: 'Otto' }))).toEqual([])
})
