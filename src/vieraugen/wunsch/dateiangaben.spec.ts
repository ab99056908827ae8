import { geordnet } from '../../vieraugen/wunsch/dateiangaben.js'

test('ein PDF: zuerst, wer und was darin steht, jedes einmal; der Rest danach', () => {
  const metadaten = {
    PDFFormatVersion: '1.7',
    Producer: 'Word',
    Author: 'Barszap',
    'dc:creator': 'Barszap',
    Title: 'Lageplan',
    CreationDate: 'D:20260101',
    Keywords: ' ',
  }
  const { zuerst, rest } = geordnet({ metadaten })
  expect(zuerst).toEqual([
    { name: 'Titel', wert: 'Lageplan' },
    { name: 'Verfasst von', wert: 'Barszap' },
    { name: 'Erzeugt von', wert: 'Word' },
  ])
  expect(rest.map((a) => a.name)).toEqual(['PDFFormatVersion', 'CreationDate'])
})

test('nennen zwei Stellen verschiedene Namen, stehen beide da', () => {
  const { zuerst } = geordnet({ metadaten: { Author: 'Barszap', 'dc:creator': 'Mühlenkamp' } })
  expect(zuerst.map((a) => a.wert)).toEqual(['Barszap', 'Mühlenkamp'])
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'Word',
    { creator: 'Muster', lastModifiedBy: 'Meier', Application: 'Microsoft Word' },
    ['Muster', 'Meier', 'Microsoft Word'],
  ],
  [
    'OpenDocument',
    { 'initial-creator': 'Muster', creator: 'Meier', generator: 'LibreOffice' },
    ['Meier', 'Muster', 'LibreOffice'],
  ],
])('%s nennt Menschen und Programm mit eigenen Worten', (_, metadaten, werte) => {
  expect(geordnet({ metadaten }).zuerst.map((a) => a.wert)).toEqual(werte)
})
