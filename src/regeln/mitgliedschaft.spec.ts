import { type Mitgliedschaft, ohneZuhoerer, zugangsgrund, type Zugangsgrund } from './mitgliedschaft.js'

const heute = '2026-11-25'
const wahlperiode = { von: '2025-11-01', bis: '2030-10-31' }
const sitz = (gremiumId: string, anders: Partial<Mitgliedschaft> = {}): Mitgliedschaft => ({
  gremiumId,
  gremiumArt: gremiumId === 'rat' ? 'rat' : gremiumId === 'spd' ? 'fraktion' : 'anderes',
  funktion: 'mitglied',
  von: '2025-11-01',
  bis: null,
  ruhtAuf: [wahlperiode],
  ...anders,
})
const vergabe = {
  gremiumIds: ['bauausschuss'],
  inFraktion: false,
  betroffeneGremien: ['umweltausschuss'],
  fraktionIds: ['spd'],
}
const alle = { ratsmitglieder: true, betroffeneGremien: true, fraktionsgeschaeftsstellen: true }
const stellvertretung = { funktion: 'stellvertretung' } as const
const geschaeftsstelle = { funktion: 'geschaeftsstelle' } as const

test.each<[string, Mitgliedschaft[], object, Zugangsgrund | null]>([
  ['Mitglied des Gremiums', [sitz('bauausschuss')], ohneZuhoerer, 'mitglied'],
  ['Vorsitz', [sitz('bauausschuss', { funktion: 'vorsitz' })], ohneZuhoerer, 'mitglied'],
  ['sachkundige Person', [sitz('bauausschuss', { funktion: 'sachkundig' })], ohneZuhoerer, 'mitglied'],
  ['beratendes Mitglied', [sitz('bauausschuss', { funktion: 'beratend' })], ohneZuhoerer, 'mitglied'],
  ['niemand', [], alle, null],
  ['am letzten Tag noch', [sitz('bauausschuss', { bis: heute })], alle, 'mitglied'],
  ['ausgeschieden', [sitz('bauausschuss', { bis: '2026-11-24' })], alle, null],
  ['noch nicht eingetreten', [sitz('bauausschuss', { von: '2026-11-26' })], alle, null],
  [
    'Wahlperiode vorbei',
    [sitz('bauausschuss', { von: '2020-11-01', ruhtAuf: [{ von: '2020-11-01', bis: '2025-10-31' }] })],
    alle,
    null,
  ],
  [
    'Ratsmandat niedergelegt, Sitz im Ausschuss nicht ausgetragen',
    [sitz('bauausschuss', { ruhtAuf: [wahlperiode, { von: '2025-11-01', bis: '2026-06-30' }] })],
    alle,
    null,
  ],
  ['stellvertretendes Mitglied', [sitz('bauausschuss', stellvertretung)], ohneZuhoerer, 'stellvertretung'],
  [
    'Stellvertretung eines Ausgeschiedenen',
    [sitz('bauausschuss', { ...stellvertretung, ruhtAuf: [{ von: null, bis: '2026-01-31' }] })],
    ohneZuhoerer,
    null,
  ],
  ['Ratsmitglied hört zu', [sitz('rat')], alle, 'ratsmitglied'],
  ['Ratsmitglied, die Geschäftsordnung sagt nichts', [sitz('rat')], ohneZuhoerer, null],
  ['Stellvertretung im Rat hört nicht zu', [sitz('rat', stellvertretung)], alle, null],
  ['betroffenes Gremium', [sitz('umweltausschuss')], alle, 'betroffenes_gremium'],
  ['betroffenes Gremium, nicht vorgesehen', [sitz('umweltausschuss')], { ...alle, betroffeneGremien: false }, null],
  ['Gremium, das nicht betroffen ist', [sitz('kulturausschuss')], alle, null],
  ['Geschäftsstelle einer vertretenen Fraktion', [sitz('spd', geschaeftsstelle)], alle, 'fraktionsgeschaeftsstelle'],
  ['Geschäftsstelle, nicht vorgesehen', [sitz('spd', geschaeftsstelle)], ohneZuhoerer, null],
  [
    'Geschäftsstelle einer Fraktion ohne Sitz dort',
    [sitz('fdp', { ...geschaeftsstelle, gremiumArt: 'fraktion' })],
    alle,
    null,
  ],
  [
    'der nächste Grund, wenn der erste endete',
    [sitz('bauausschuss', { bis: '2026-01-31' }), sitz('rat')],
    alle,
    'ratsmitglied',
  ],
])('%s', (_, mitgliedschaften, regeln, grund) =>
  expect(zugangsgrund(mitgliedschaften, vergabe, { ...ohneZuhoerer, ...regeln }, heute)).toBe(grund),
)

const sitzung = { gremiumIds: ['spd'], inFraktion: true, betroffeneGremien: ['bauausschuss'], fraktionIds: ['spd'] }
test.each<[string, Mitgliedschaft, Zugangsgrund | null]>([
  ['ihr Mitglied', sitz('spd'), 'mitglied'],
  ['ihre Geschäftsstelle', sitz('spd', geschaeftsstelle), 'fraktionsgeschaeftsstelle'],
  ['ein anderes Ratsmitglied', sitz('rat'), null],
  ['ein betroffenes Gremium', sitz('bauausschuss'), null],
])('die Sitzung einer Fraktion liest: %s', (_, mitgliedschaft, grund) =>
  expect(zugangsgrund([mitgliedschaft], sitzung, alle, heute)).toBe(grund),
)
