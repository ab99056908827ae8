import { schriftart } from './schrift.js'
import { Stil } from './stueck.js'
import { Ausrichtung, Zeile, zeilen } from './zeile.js'

const stil: Stil = { schrift: schriftart(), groesse: 9.5, farbe: '0 0 0' }
const text = (zeile: Zeile) =>
  zeile.segmente
    .flatMap(({ woerter }) => woerter)
    .map((wort) => (wort ? String.fromCodePoint(...wort.glyphen.flatMap(({ codepunkte }) => codepunkte)) : ' '))
    .join('')
const setze = (inhalt: string, platz: number, ausrichtung: Ausrichtung = 'links') =>
  zeilen([{ text: inhalt, stil }], platz, ausrichtung)

describe('Zeilen', () => {
  test.each(['links', 'block'] as const)(
    'ein Wort, das breiter ist als die Spalte, nimmt keinem weiteren Wort die Zeile: %s',
    (richtung) => {
      const gesetzt = setze('Wagen mit Mut', 4, richtung)
      expect(gesetzt.map(text)).toEqual([...'WagenmitMut'])
    },
  )

  test('nach einem Wort von 180 Buchstaben geht es in der Spalte weiter', () => {
    const gesetzt = setze(`${'x'.repeat(180)} und danach der Beschluss`, 60)
    for (const zeile of gesetzt) expect(stil.schrift.breite(text(zeile), stil.groesse)).toBeLessThan(61)
    expect(gesetzt.map(text).join(' ')).toMatch(/ und danach (der )?\S/)
  })

  test.each(['links', 'block'] as const)('ein Wort aus zwei Läufen bleibt in der Spalte: %s', (richtung) => {
    const fett: Stil = { ...stil }
    for (const [vorn, hinten] of [
      ['sicht=druck&seite=1', '0123456789'.repeat(15)],
      ['x'.repeat(60), 'y'.repeat(60)],
    ] as const) {
      const gesetzt = zeilen(
        [
          { text: vorn, stil },
          { text: hinten, stil: fett },
        ],
        400,
        richtung,
      )
      for (const zeile of gesetzt) expect(stil.schrift.breite(text(zeile), stil.groesse)).toBeLessThan(401)
      expect(gesetzt.map(text).join('')).toBe(vorn + hinten)
    }
  })

  test('eine Adresse bricht nach ihren Zeichen um, ohne einen Trennstrich', () => {
    const adresse =
      'https://ris.example.de/vorlagen/2016-0542/anlagen/gesamtstaedtisches-integrationskonzept.pdf?ansicht=druck'
    const gesetzt = setze(`Siehe ${adresse}`, 120, 'block')
    expect(gesetzt.length).toBeGreaterThan(3)
    expect(gesetzt.some(({ getrennt }) => getrennt)).toBe(false)
    expect(gesetzt.map(text).join('')).toContain(adresse)
  })

  test('ein Wort steht in der Zeile so, wie es als Ganzes gezeichnet wird', () => {
    const [zeile] = setze('Integrationskonzept der Stadt Herne', 400, 'block')
    expect(zeile!.segmente[0]!.woerter[0]).toBe(stil.schrift.form('Integrationskonzept'))
  })

  test('getrennt wird zwischen Silben, und kein Buchstabe fehlt', () => {
    const satz = 'Gesamtstädtisches Integrationskonzept der Oberbürgermeisterin, Haupt- und Personalausschuss'
    const gesetzt = setze(satz, 70, 'block')
    expect(gesetzt.some(({ getrennt }) => getrennt)).toBe(true)
    const zusammen = gesetzt.map((zeile) => text(zeile) + (zeile.leerAmEnde ? ' ' : '')).join('')
    expect(zusammen).toBe(satz)
  })
})
