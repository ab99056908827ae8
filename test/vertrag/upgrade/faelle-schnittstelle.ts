import { readFileSync } from 'node:fs'
import { entfallen, neuVerlangt, umbenannt } from './geaendert.js'
import type { Heimkehr } from './heimkehr.js'
import { gehalten } from './kopie.mjs'
import { type Dokument, zusagen, type Zusagen } from './schnittstelle.js'

/** Programs of others go on, or the CHANGELOG says what they must change. */
export function schnittstelle(heimkehr: () => Heimkehr): void {
  let damals: Zusagen
  let heute: Zusagen
  beforeAll(async () => {
    const { ordner, t } = heimkehr()
    damals = zusagen(inHeutigenNamen(gehalten<Dokument>(ordner, 'openapi')))
    heute = zusagen((await (await t.abruf('/api/v1/openapi.json')).json()) as Dokument)
  })

  test('jeder Weg, jede Angabe und jeder Wert von damals gilt noch, oder ist als entfallen genannt', () => {
    expect(damals.gibt.size).toBeGreaterThan(1000)
    const fort = [...damals.gibt].filter((zeile) => !heute.gibt.has(zeile))
    expect(oberste(fort)).toEqual(Object.keys(entfallen))
  })

  test('nichts wird neu verlangt, es sei denn, es ist genannt', () => {
    // What is new as a whole asks nothing of anybody who does not use it.
    const neu = [...heute.verlangt].filter((zeile) => !damals.verlangt.has(zeile) && !istNeuerWeg(zeile))
    expect(neu).toEqual(Object.keys(neuVerlangt))
  })

  test.each(Object.keys(umbenannt))('unter dem früheren Namen antwortet: %s', async (weg) => {
    const { t } = heimkehr()
    const alle = await t.als('veroeffentlichungspruefung', 'sachbearbeitung', 'gremienbuero', 'administration')
    expect((await alle(weg)).status).toBe(200)
  })

  test('was genannt ist, steht in den Änderungen', () => {
    const text = readFileSync('CHANGELOG.md', 'utf8')
    const worte = [...Object.values(entfallen), ...Object.values(neuVerlangt)]
    for (const namen of Object.entries(umbenannt)) worte.push(...namen)
    expect(worte.filter((wort) => !text.includes(wort))).toEqual([])
  })

  const istNeuerWeg = (zeile: string): boolean => !damals.gibt.has(zeile.split(' ', 2).join(' '))
}

const inHeutigenNamen = ({ paths, ...rest }: Dokument): Dokument => ({
  ...rest,
  paths: Object.fromEntries(
    Object.entries(paths).map(([pfad, wege]) => [
      Object.entries(umbenannt).reduce(
        (neu, [frueher, jetzt]) => (neu.startsWith(frueher) ? neu.replace(frueher, jetzt) : neu),
        pfad,
      ),
      wege,
    ]),
  ),
})

/** Of what is missing with all that is in it the one line that says so. */
const oberste = (zeilen: readonly string[]): string[] =>
  zeilen.filter(
    (zeile) => !zeilen.some((andere) => zeile.startsWith(andere) && /^[ .[]/.test(zeile.slice(andere.length))),
  )
