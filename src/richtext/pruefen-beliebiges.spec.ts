import fc from 'fast-check'
import { pruefeRichtext } from './pruefen.js'

describe('pruefeRichtext für beliebige Eingaben', () => {
  const name = fc.constantFrom(
    'doc',
    'paragraph',
    'heading',
    'bullet_list',
    'ordered_list',
    'list_item',
    'table',
    'table_row',
    'table_cell',
    'table_header',
    'hard_break',
    'text',
    'image',
    '__proto__',
    'constructor',
  )
  const { knoten } = fc.letrec<{ knoten: unknown }>((tie) => ({
    knoten: fc.record(
      {
        type: fc.oneof(name, fc.anything()),
        content: fc.oneof({ maxDepth: 4 }, fc.array(tie('knoten'), { maxLength: 4 }), fc.anything()),
        attrs: fc.oneof(
          fc.record({ level: fc.anything(), start: fc.anything(), colspan: fc.anything() }),
          fc.anything(),
        ),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        marks: fc.oneof(
          fc.array(fc.record({ type: fc.constantFrom('strong', 'em', 'link', 'u'), attrs: fc.anything() })),
          fc.anything(),
        ),
      },
      { requiredKeys: ['type'] },
    ),
  }))
  test('wirft nie, und was es annimmt, nimmt es gleich wieder an', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          knoten,
          fc.array(knoten).map((content) => ({ type: 'doc', content })),
        ),
        (json) => {
          const ergebnis = pruefeRichtext(json)
          if ('dokument' in ergebnis) expect(pruefeRichtext(ergebnis.dokument)).toEqual(ergebnis)
          else expect(ergebnis.fehler.length).toBeGreaterThan(0)
        },
      ),
      { seed: 20160542, numRuns: 2000 },
    )
  })
})
