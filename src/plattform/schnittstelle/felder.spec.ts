import 'reflect-metadata'
import { eingabepruefung } from '../fehler/eingabepruefung.js'
import type { Eingabefehler } from '../../regeln/regelverstoss.js'
import { TeilFeld, TextFeld } from './felder.js'

class Zeile {
  @TextFeld({ name: 'Der Titel' })
  titel: string
}

class Eingabe {
  @TeilFeld({ name: 'Die Liste', art: Zeile, liste: true })
  zeilen: Zeile[]
}

test.each<[string, unknown, string[]]>([
  ['gut', [{ titel: 'Eröffnung' }], []],
  ['leer', [], []],
  ['Liste in der Liste', [[]], ['/zeilen']],
  ['keine Objekte', ['x', null], ['/zeilen']],
  ['kein Titel', [{}], ['/zeilen/0/titel']],
])('eine Liste von Objekten: %s', async (_, zeilen, zeiger) => {
  const fehler = await eingabepruefung()
    .transform({ zeilen }, { type: 'body', metatype: Eingabe })
    .then(
      () => undefined,
      (f: Eingabefehler) => f,
    )
  expect([...new Set(fehler?.felder.map((f) => f.zeiger) ?? [])].filter((z) => zeiger.includes(z))).toEqual(zeiger)
  expect(fehler === undefined).toBe(zeiger.length === 0)
})
