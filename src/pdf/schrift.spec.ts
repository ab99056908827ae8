import { readFileSync } from 'node:fs'
import { schriftart } from './schrift.js'

/** Every word of the customer's documents, and what letters and figures can meet each other in. */
const woerter = [
  ...new Set(
    ['src/demo/herne-vorlage-2016-0542.json', 'README.md']
      .flatMap((datei) => readFileSync(datei, 'utf8').split(/\s+/))
      .filter((wort) => /^[\x21-\x7e\xa1-\xff\u2010-\u2026\u20ac]+$/.test(wort)),
  ),
  ...[
    'AVATAR',
    'Tätigkeit',
    'Ärger,',
    'ÖPNV-Konzept',
    '„Vielfalt“',
    'Schifffahrt',
    'Auflage',
    'Office',
    '§§ 48',
    'fjord',
  ],
  ...[
    '2016/0542',
    '1.250.000,00',
    '−48.000,00',
    '5.311.0815',
    '1/2',
    '(7)',
    'T.V.',
    'L’Aquila',
    'f)',
    'ff.',
    'f“',
    '1½',
  ],
]

describe.each([
  ['mager', false, false, false],
  ['kursiv', false, true, false],
  ['fett', true, false, false],
  ['fett und kursiv', true, true, false],
  ['Ziffern gleicher Breite', false, false, true],
])('%s', (_, fett, kursiv, zahl) => {
  const art = schriftart(fett, kursiv, zahl)

  test('jedes Wort sieht aus, wie es der Schriftsatz von fontkit zeichnet', () => {
    const gestalt = (teile: [gid: number, vorschub: number][]) =>
      teile.map(([gid, vorschub]) => `${gid} ${vorschub.toFixed(3)}`).join(', ')
    const abweichend = woerter.filter((wort) => {
      const { glyphs, positions } = art.schnitt.shape(wort, zahl ? ['tnum'] : undefined)
      const { glyphen, vorschub } = art.form(wort)
      const erwartet = glyphs.map(({ id }, i): [number, number] => [id, positions[i]!.xAdvance * art.schnitt.faktor])
      return gestalt(erwartet) !== gestalt(glyphen.map(({ gid }, i) => [gid, vorschub[i]!]))
    })
    expect(woerter.length).toBeGreaterThan(500)
    expect(abweichend).toEqual([])
  })

  test('jedes Wort behält seine Buchstaben', () => {
    const buchstaben = (wort: string) => art.form(wort).glyphen.flatMap(({ codepunkte }) => codepunkte)
    expect(woerter.filter((wort) => String.fromCodePoint(...buchstaben(wort)) !== wort)).toEqual([])
  })
})
