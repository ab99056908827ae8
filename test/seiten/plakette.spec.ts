import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// The wording of an outcome is the town's own: one word of 200 letters must not widen the page.
const css = readFileSync(join(import.meta.dirname, '../../src/browser/teile.css'), 'utf8')

test('ein langes Wort in einer Plakette bricht um', () => {
  const regel = /\n\.plakette \{([^}]*)\}/.exec(css)?.[1]
  expect(regel).toMatch(/overflow-wrap: anywhere;/)
  expect(regel).toMatch(/max-width: 100%;/)
})

test('auch ohne Plakette, in einer Abstimmung, einem Votum und einer Berichtigung (B35)', () => {
  const [, orte, regel] = /\n:is\(([^)]*)\) > \* \{([^}]*)\}/.exec(css) ?? []
  expect(orte?.split(', ')).toEqual(['.folge__stand', '.top__stand', '.zeile__stand', '.stand', '.votum'])
  expect(regel).toMatch(/overflow-wrap: anywhere;/)
})
