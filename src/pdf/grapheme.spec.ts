import fc from 'fast-check'
import { anfang, gekuerzt, grapheme } from './grapheme.js'

const segmentierer = new Intl.Segmenter('de', { granularity: 'grapheme' })
const segmente = (text: string) => Array.from(segmentierer.segment(text), ({ segment }) => segment)

describe('Grapheme', () => {
  test('jedes Zeichen des Unicode verbindet sich mit seinesgleichen und mit Buchstaben wie bei Intl.Segmenter', () => {
    const abweichend: string[] = []
    for (let ab = 0; ab < 0x110000; ab += 16) {
      const zeichen = Array.from({ length: 16 }, (_, i) => String.fromCodePoint(ab + i)).filter((z) =>
        /[^\p{Unassigned}\p{Co}\p{Script=Han}]/u.test(z),
      )
      const text = zeichen.map((z) => `${z}${z}a${z}`).join('')
      const gleich = [...grapheme(text)].join('|') === segmente(text).join('|')
      if (!gleich) abweichend.push(ab.toString(16))
    }
    expect(abweichend).toEqual([])
  })

  const baustein = fc.constantFrom(
    'a',
    'Ö',
    '漢',
    'e\u0323\u0330',
    '🇩🇪',
    '👨‍👩‍👧',
    '👍🏽',
    '한',
    '\u1112\u1161\u11ab',
    'नि',
    '\r\n',
    ' ',
  )
  test('auch über die Grenzen der Fenster hinweg bleibt jedes ganz', () => {
    const text = fc.array(baustein, { maxLength: 400 }).map((teile) => teile.join(''))
    fc.assert(
      fc.property(text, (t) => expect([...grapheme(t)]).toEqual(segmente(t))),
      { seed: 10, numRuns: 200 },
    )
  })

  test.each([
    ['Zeichen über einem Buchstaben', `a${'\u0301'.repeat(5000)}b`],
    ['Zeichen aus zwei Hälften', `a${'\u{1d165}'.repeat(5000)}`],
    ['Zeichen ohne Buchstaben', '\u0301\u0323'.repeat(5000)],
    ['verbundene Bilder', '👨\u200d'.repeat(5000)],
  ])('tausende %s kommen in Stücken, und keines fehlt', (_, text) => {
    const teile = [...grapheme(text)]
    expect(teile.join('') === text).toBe(true)
    expect(Math.max(...teile.map((teil) => teil.length))).toBeLessThanOrEqual(32)
    expect(teile.filter((teil) => /\p{Surrogate}/u.test(teil))).toEqual([])
  })
})

test.each([
  ['kurz', 4, 'kurz', 'kurz'],
  ['länger', 4, 'läng', 'län…'],
  ['Rat der Stadt', 5, 'Rat d', 'Rat…'],
  ['👍🏽👍🏽', 6, '👍🏽', '👍🏽…'],
])('„%s“ auf %i gekürzt', (text, hoechstens, ohnePunkte, mitPunkten) => {
  expect(anfang(text, hoechstens)).toBe(ohnePunkte)
  expect(gekuerzt(text, hoechstens)).toBe(mitPunkten)
})
