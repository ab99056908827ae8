import type { Amtsrolle } from './amtsrollen.js'
import { faktorFehlt, type Faktorregel } from './zweitfaktor.js'

test.each<[Faktorregel, Amtsrolle[], boolean]>([
  ['keine', ['administration'], false],
  ['rollen', [], false],
  ['rollen', ['sachbearbeitung', 'gremienbuero', 'schriftfuehrung'], false],
  ['rollen', ['freigabe'], true],
  ['rollen', ['veroeffentlichungspruefung'], true],
  ['rollen', ['sachbearbeitung', 'administration'], true],
  ['alle', [], true],
  ['alle', ['sachbearbeitung'], true],
])('Regel „%s“, Rollen %j: Pflicht %s', (regel, rollen, pflicht) => {
  const person = { regel, rollen: rollen.map((rolle) => ({ rolle })) }
  expect(faktorFehlt({ ...person, weg: 'passwort', hatFaktor: false })).toBe(pflicht)
  expect(faktorFehlt({ ...person, weg: 'passwort', hatFaktor: true })).toBe(false)
  for (const weg of ['oidc', 'beispiel']) expect(faktorFehlt({ ...person, weg, hatFaktor: false })).toBe(false)
})
