import { heutigeAdresse } from './fruehere-adressen.js'

test.each([
  ['/api/v1/veroeffentlichungsantraege', '/api/v1/veroeffentlichungswuensche'],
  ['/api/v1/veroeffentlichungsantraege?x=1', '/api/v1/veroeffentlichungswuensche?x=1'],
  ['/api/v1/veroeffentlichungsantraege/7/entscheidung', '/api/v1/veroeffentlichungswuensche/7/entscheidung'],
  ['/amt/vorlagen/7/antrag/zuruecknehmen', '/amt/vorlagen/7/wunsch/zuruecknehmen'],
  ['/api/v1/veroeffentlichungsantraegeX', '/api/v1/veroeffentlichungsantraegeX'],
  ['/vorlagen/antrag', '/vorlagen/antrag'],
  ['/vorlagen?nach=/api/v1/veroeffentlichungsantraege', '/vorlagen?nach=/api/v1/veroeffentlichungsantraege'],
])('%s heißt heute %s', (frueher, heute) => {
  expect(heutigeAdresse(frueher)).toBe(heute)
})
