import { vorlageArten, vorlageKatalog } from './vorlageart.js'
import { vorlageArtMitOeffentlichkeit } from './worte/vorlage.js'

test.each([
  ['beschlussvorlage', 'BV', 'Öffentliche Beschlussvorlage', 'Nichtöffentliche Beschlussvorlage'],
  ['antrag', 'ANT', 'Öffentlicher Antrag', 'Nichtöffentlicher Antrag'],
  ['anregung', 'ANR', 'Öffentliche Anregung', 'Nichtöffentliche Anregung'],
] as const)('%s', (art, kuerzel, oeffentlich, nichtoeffentlich) => {
  expect(vorlageKatalog[art].kuerzel).toBe(kuerzel)
  expect(vorlageArtMitOeffentlichkeit(art, true)).toBe(oeffentlich)
  expect(vorlageArtMitOeffentlichkeit(art, false)).toBe(nichtoeffentlich)
})

test('Kürzel sind eindeutig', () => {
  expect(new Set(vorlageArten.map((art) => vorlageKatalog[art].kuerzel)).size).toBe(vorlageArten.length)
})
