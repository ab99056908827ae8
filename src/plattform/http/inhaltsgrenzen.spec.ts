import { Eingabefehler } from '../../regeln/regelverstoss.js'
import { pruefeInhalt } from './inhaltsgrenzen.js'

const tief = (ebenen: number): unknown => (ebenen === 0 ? 'x' : { a: [tief(ebenen - 1)] })

test('so tief ein Text sein darf, geht; tiefer nicht', () => {
  expect(() => pruefeInhalt({ sachverhalt: tief(60) })).not.toThrow()
  expect(() => pruefeInhalt(tief(65))).toThrow('zu tief verschachtelt')
  expect(() => pruefeInhalt(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toThrow('zu tief verschachtelt')
})

test.each<[string, unknown, string[]]>([
  ['NUL', { grund: 'a\0b' }, ['/grund']],
  ['halbe Zeichen', { namen: ['gut', '\ud800', 'x\udfff'] }, ['/namen/1', '/namen/2']],
  ['in einem Namen', { '\0': 1 }, ['']],
  ['ganze Zeichen', { a: '😀 äöü \t\n', 'b/c~d': 'x' }, []],
  ['mit Zeiger nach RFC 6901', { 'b/c~d': '\0' }, ['/b~1c~0d']],
  ['kein Inhalt', undefined, []],
])('%s', (_, inhalt, zeiger) => {
  let gefunden: string[] = []
  try {
    pruefeInhalt(inhalt)
  } catch (fehler) {
    gefunden = (fehler as Eingabefehler).felder.map((f) => f.zeiger).sort()
  }
  expect(gefunden).toEqual(zeiger)
})
