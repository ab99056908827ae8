import { readFileSync } from 'node:fs'
import { entfallen, neuVerlangt } from './geaendert.js'
import type { Heimkehr } from './heimkehr.js'
import { gehalten } from './kopie.mjs'
import { type Dokument, zusagen, type Zusagen } from './schnittstelle.js'

/** Programs of others go on, or the CHANGELOG says what they must change. */
export function schnittstelle(heimkehr: () => Heimkehr): void {
  let damals: Zusagen
  let heute: Zusagen
  beforeAll(async () => {
    const { ordner, t } = heimkehr()
    damals = zusagen(gehalten<Dokument>(ordner, 'openapi'))
    heute = zusagen((await (await t.abruf('/api/v1/openapi.json')).json()) as Dokument)
  })

  test('jeder Weg, jede Angabe und jeder Wert von damals gilt noch, oder ist als entfallen genannt', () => {
    expect(damals.gibt.size).toBeGreaterThan(1000)
    expect([...damals.gibt].filter((zeile) => !heute.gibt.has(zeile))).toEqual(Object.keys(entfallen))
  })

  test('nichts wird neu verlangt, es sei denn, es ist genannt', () => {
    // What is new as a whole asks nothing of anybody who does not use it.
    const neu = [...heute.verlangt].filter((zeile) => !damals.verlangt.has(zeile) && !istNeuerWeg(zeile))
    expect(neu).toEqual(Object.keys(neuVerlangt))
  })

  test('was genannt ist, steht in den Änderungen', () => {
    const text = readFileSync('CHANGELOG.md', 'utf8')
    const worte = [...Object.values(entfallen), ...Object.values(neuVerlangt)]
    expect(worte.filter((wort) => !text.includes(wort))).toEqual([])
  })

  const istNeuerWeg = (zeile: string): boolean => !damals.gibt.has(zeile.split(' ', 2).join(' '))
}
