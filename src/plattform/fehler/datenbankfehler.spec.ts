import { alsProblem } from './problem.js'

test.each([
  ['die Datenbank ist abgebrochen', 'read ECONNRESET', 503],
  ['wer fragt, hat aufgelegt', 'aborted', 400],
])('ECONNRESET: %s', (_, message, status) => {
  expect(alsProblem(Object.assign(new Error(message), { code: 'ECONNRESET' })).status).toBe(status)
})
