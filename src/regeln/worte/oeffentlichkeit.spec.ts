import type { VeroeffentlichungStand } from '../oeffentlichkeit.js'
import { oeffentlichkeitswort } from './oeffentlichkeit.js'

test.each<[boolean, VeroeffentlichungStand, string]>([
  [true, 'intern', 'soll öffentlich werden'],
  [true, 'gremium', 'soll öffentlich werden'],
  [true, 'oeffentlich', 'veröffentlicht'],
  [true, 'depubliziert', 'aus der Öffentlichkeit genommen'],
  [false, 'intern', 'nichtöffentlich'],
])('öffentlich %s, Stand %s: %s', (oeffentlich, stand, worte) =>
  expect(oeffentlichkeitswort({ oeffentlich, stand })).toBe(worte),
)
