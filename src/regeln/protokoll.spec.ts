import { darfInhaltSehen, liestFremdes } from './protokoll.js'
import type { Akteur, Amtsrolle } from './rechte.js'

const mit = (...rollen: Amtsrolle[]) => ({ id: 'a', name: 'A', rollen: rollen.map((rolle) => ({ rolle })) })

test.each<[Amtsrolle[], string, boolean]>([
  [['administration'], 'benutzer', true],
  [['administration'], 'rolle_zuweisung', true],
  [['administration'], 'vorlage', false],
  [['administration'], 'fassung', false],
  [['administration'], 'person', false],
  [['administration'], 'eine_neue_tabelle', false],
  [['administration', 'gremienbuero'], 'vorlage', true],
])('%j sieht Inhalte von %s: %s', (rollen, tabelle, ja) => {
  expect(darfInhaltSehen(mit(...rollen), tabelle)).toBe(ja)
})

test.each<Akteur['rollen'][number]>([
  { rolle: 'freigabe', organisationseinheitId: 'fb31' },
  { rolle: 'vorsitz', gremiumId: 'rat' },
])('wer Nichtöffentliches nur hier lesen darf (%j), sieht im Protokoll keine Akten', (rolle) => {
  const akteur: Akteur = { id: 'a', name: 'A', rollen: [{ rolle: 'administration' }, rolle] }
  expect(darfInhaltSehen(akteur, 'vorlage')).toBe(false)
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
