import { type Herkunftsgremium, liestFremdes, verdeckung } from './protokoll.js'
import type { Amtsrolle } from './amtsrollen.js'
import type { Akteur } from './rechte.js'

const mit = (...rollen: Amtsrolle[]) => ({ id: 'a', name: 'A', rollen: rollen.map((rolle) => ({ rolle })) })

const rat = { id: 'rat', fraktion: false }
const cdu = { id: 'cdu', fraktion: true }

test.each<[Amtsrolle[], string, Herkunftsgremium[], ReturnType<typeof verdeckung>]>([
  [['administration'], 'benutzer', [], null],
  [['administration'], 'rolle_zuweisung', [], null],
  [['administration'], 'gremium', [cdu], null],
  [['administration'], 'vorlage', [], 'akte'],
  [['administration'], 'fassung', [], 'akte'],
  [['administration'], 'person', [], 'akte'],
  [['administration'], 'eine_neue_tabelle', [], 'akte'],
  [['administration'], 'sitzung', [rat], 'akte'],
  [['administration'], 'sitzung', [cdu], 'fraktion'],
  [['administration', 'gremienbuero'], 'vorlage', [], null],
  [['administration', 'gremienbuero'], 'sitzung', [rat], null],
  [['administration', 'gremienbuero'], 'sitzung', [cdu], 'fraktion'],
  [['administration', 'gremienbuero'], 'eine_neue_tabelle', [rat, cdu], 'fraktion'],
  // Whose it was nobody can tell any more.
  [['administration', 'gremienbuero'], 'tagesordnungspunkt', [], 'fraktion'],
  [['administration', 'gremienbuero'], 'vorgang_eintrag', [], null],
])('%j, Inhalt von %s der Gremien %j: verdeckt %j', (rollen, tabelle, gremien, warum) => {
  expect(verdeckung(mit(...rollen), tabelle, gremien)).toBe(warum)
})

test('wer eine Rolle für die Fraktion hat, liest ihre Einträge wie andere', () => {
  const rollen: Akteur['rollen'] = [{ rolle: 'administration' }, { rolle: 'gremienbuero' }]
  const akteur: Akteur = { id: 'a', name: 'A', rollen: [...rollen, { rolle: 'schriftfuehrung', gremiumId: 'cdu' }] }
  expect(verdeckung(akteur, 'sitzung', [cdu])).toBeNull()
  expect(verdeckung(akteur, 'sitzung', [{ id: 'spd', fraktion: true }])).toBe('fraktion')
})

test.each<Akteur['rollen'][number]>([
  { rolle: 'freigabe', organisationseinheitId: 'fb31' },
  { rolle: 'vorsitz', gremiumId: 'rat' },
])('wer Nichtöffentliches nur hier lesen darf (%j), sieht im Protokoll keine Akten', (rolle) => {
  const akteur: Akteur = { id: 'a', name: 'A', rollen: [{ rolle: 'administration' }, rolle] }
  expect(verdeckung(akteur, 'vorlage', [])).toBe('akte')
})

const papier = { angelegtVonId: 'b', federfuehrungId: 'fb31' }
test.each<[string, Akteur, boolean]>([
  ['die Verfasserin', { ...mit('sachbearbeitung'), id: 'b' }, false],
  ['jemand aus der Federführung', { ...mit(), rollen: [{ rolle: 'leitung', organisationseinheitId: 'fb31' }] }, false],
  [
    'jemand aus einer anderen Einheit',
    { ...mit(), rollen: [{ rolle: 'leitung', organisationseinheitId: 'fb21' }] },
    true,
  ],
  ['das Gremienbüro, für alle zuständig', mit('gremienbuero'), true],
])('%s liest Fremdes: %s', (_, akteur, ja) => {
  expect(liestFremdes(akteur, papier)).toBe(ja)
})
