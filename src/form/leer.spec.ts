import { gehalt } from './leer.js'

describe('Der Gehalt eines Werts', () => {
  test.each<[unknown, unknown]>([
    [null, undefined],
    [undefined, undefined],
    [[], undefined],
    [{}, undefined],
    [{ strassen: [], stadtbezirk: null }, undefined],
    [{ a: { b: { c: [] } } }, undefined],
    [{ a: 1, b: null, c: [], d: { e: null } }, { a: 1 }],
    // False, zero and an empty text are statements.
    [
      { a: false, b: 0, c: '' },
      { a: false, b: 0, c: '' },
    ],
    // In a list, a place counts.
    [
      [null, 1],
      [null, 1],
    ],
    [[{ a: null }], [null]],
  ])('%j sagt %j', (wert, was) => expect(gehalt(wert)).toEqual(was))
})
