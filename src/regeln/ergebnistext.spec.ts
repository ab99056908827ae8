import { ohneCode } from '../../test/ergebnistexte/ohne-code.js'
import { schreibweisen } from '../../test/ergebnistexte/schreibweisen.js'
import { aenderungen, ergebnisArten, ergebnisKatalog, mehrheiten } from './ergebnis.js'
import { ausText } from './ergebnistext.js'
import { bezeichnung } from './worte/ergebnis.js'

const gelesen = (text: string) => {
  const fakten = ausText(text)
  return fakten && [fakten.art, fakten.aenderung ?? '-', fakten.mehrheit ?? '-'].join(' ')
}

describe('ausText', () => {
  test.each(schreibweisen)('„%s“: %s', (text, fakten) => expect(gelesen(text)).toBe(fakten))

  test.each(ohneCode)('„%s“ bleibt ohne Code', (text) => expect(ausText(text)).toBeNull())

  test.each([
    ['unge\u00adändert beschlossen', 'beschlossen ungeaendert -'],
    ['unverändert beschlossen'.normalize('NFD'), 'beschlossen ungeaendert -'],
    ['x'.repeat(5000) + ' beschlossen', null],
  ])('wie es sonst geschrieben steht (%#)', (text, fakten) => expect(gelesen(text)).toBe(fakten))

  const alle = ergebnisArten
    .flatMap((art) =>
      [null, ...aenderungen].flatMap((aenderung) =>
        [null, ...mehrheiten.filter((m) => m !== 'ohne_abstimmung')].map((mehrheit) => ({ art, aenderung, mehrheit })),
      ),
    )
    .filter(({ art, aenderung }) => !aenderung || ergebnisKatalog[art].aenderbar)
  test('liest jede unserer Bezeichnungen zurück', () => {
    expect(alle.map((fakten) => ausText(bezeichnung(fakten)))).toEqual(alle)
    expect(alle.length).toBe(17 * 4 + 2 * 3 * 4)
  })
})
