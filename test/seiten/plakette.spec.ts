import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// The wording of an outcome is the town's own: one word of 200 letters must not widen the page.
test('ein langes Wort in einer Plakette bricht um', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/browser/teile.css'), 'utf8')
  const regel = /\n\.plakette \{([^}]*)\}/.exec(css)?.[1]
  expect(regel).toMatch(/overflow-wrap: anywhere;/)
  expect(regel).toMatch(/max-width: 100%;/)
})
