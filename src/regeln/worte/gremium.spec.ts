import { mitArtikel, satzanfang } from './gremium.js'

test.each([
  ['Rat', 'der Rat', 'dem Rat', 'den Rat'],
  ['Rat der Stadt Herne', 'der Rat der Stadt Herne', 'dem Rat der Stadt Herne', 'den Rat der Stadt Herne'],
  [
    'Haupt- und Personalausschuss',
    'der Haupt- und Personalausschuss',
    'dem Haupt- und Personalausschuss',
    'den Haupt- und Personalausschuss',
  ],
  [
    'Ausschuss für Digitalisierung',
    'der Ausschuss für Digitalisierung',
    'dem Ausschuss für Digitalisierung',
    'den Ausschuss für Digitalisierung',
  ],
  [
    'Bezirksvertretung Wanne',
    'die Bezirksvertretung Wanne',
    'der Bezirksvertretung Wanne',
    'die Bezirksvertretung Wanne',
  ],
  ['AG Radverkehr', 'das Gremium „AG Radverkehr“', 'dem Gremium „AG Radverkehr“', 'das Gremium „AG Radverkehr“'],
])('%s', (name, nominativ, dativ, akkusativ) => {
  expect([mitArtikel(name, 'nominativ'), mitArtikel(name, 'dativ'), mitArtikel(name, 'akkusativ')]).toEqual([
    nominativ,
    dativ,
    akkusativ,
  ])
  expect(satzanfang(nominativ).charAt(0)).toMatch(/[A-Z]/)
})
