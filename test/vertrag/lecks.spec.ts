import { readFileSync } from 'node:fs'
import { saaten } from '../leck/saaten.mjs'

/** The leak test (`npm run test:leck`) puts a leak into these sources. Whoever changes such a line renews its row. */
test.each(saaten.map((s) => [s.name, s] as const))(
  'Saat „%s“ steht genau einmal in ihrer Datei',
  (_, { datei, suche }) => {
    expect([datei, readFileSync(datei, 'utf8').split(suche).length - 1]).toEqual([datei, 1])
  },
)
