import { render } from 'preact-render-to-string'
import { Erledigt, unterNamen } from './erledigt.js'

const saetze = { beendet: 'Die Rolle ist beendet.' }

test.each([
  ['beendet', 'Die Rolle ist beendet.'],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['toString', undefined],
  ['', undefined],
])('unter „%s“ steht %s', (name, satz) => {
  expect(unterNamen(saetze, name)).toBe(satz)
  expect(render(<Erledigt saetze={saetze} name={name} />)).toEqual(
    satz === undefined ? '' : expect.stringContaining(satz),
  )
})
