import { betragMuster, betragText, cent } from './betrag.js'

describe('Beträge', () => {
  test.each([
    ['-48000.00', '−48.000,00'],
    ['32000.00', '32.000,00'],
    ['0.00', '0,00'],
    ['-0.05', '−0,05'],
    ['999.99', '999,99'],
    ['1000.00', '1.000,00'],
    ['-1250000.00', '−1.250.000,00'],
    ['9999999999999.99', '9.999.999.999.999,99'],
  ])('%s wird %s gedruckt', (betrag, text) => expect(betragText(cent(betrag))).toBe(text))

  test('Summen bleiben genau, wo Gleitkommazahlen es nicht bleiben', () => {
    const summe = ['0.10', '0.20', '9999999999999.99'].map(cent).reduce((a, b) => a + b)
    expect(betragText(summe)).toBe('10.000.000.000.000,29')
  })

  test.each(['12,345.6', '12.5', '12', '', ' 1.00', '1e3', '+1.00', '99999999999999.00', '१.00'])(
    '„%s“ ist kein Betrag',
    (betrag) => expect(betragMuster.test(betrag)).toBe(false),
  )
})
