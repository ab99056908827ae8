import { darfInhaltSehen } from './protokoll.js'
import type { Amtsrolle } from './rechte.js'

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
