import { zaehlerfehler, zaehlerwarnungen } from './sitzungsnummer.js'

test.each<[string, number, number, string[]]>([
  ['die nächste', 7, 8, []],
  ['die erste', 0, 1, []],
  ['eine, die es gibt', 7, 7, ['Die 7. Sitzung gibt es schon. Die nächste ist frühestens die 8.']],
  ['eine kleinere', 7, 3, ['Die 7. Sitzung gibt es schon. Die nächste ist frühestens die 8.']],
])('gezählt wird weiter mit einer Nummer: %s', (_, vergeben, naechste, saetze) =>
  expect(zaehlerfehler(vergeben, naechste).map((f) => f.text)).toEqual(saetze),
)

test.each<[number, number, string[]]>([
  [7, 8, []],
  [7, 9, ['Die Nummer 8 bleibt in dieser Zählung frei.']],
  [0, 13, ['Die Nummern 1 bis 12 bleiben in dieser Zählung frei.']],
])('nach der %i. die %i.: die Lücke wird gesagt', (vergeben, naechste, saetze) =>
  expect(zaehlerwarnungen(vergeben, naechste).map((h) => [h.text, h.bestaetigbar])).toEqual(
    saetze.map((satz) => [satz, true]),
  ),
)
