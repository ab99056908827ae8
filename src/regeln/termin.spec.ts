import { type Termin, terminfehler, terminwarnungen } from './termin.js'

const am = (beginn: string | null, ende: string | null = null, datum = '2027-04-11'): Termin => ({
  datum,
  beginn,
  ende,
})

test.each<[string, Termin, string[]]>([
  ['in der Stunde, die im März fehlt', am('02:30', null, '2027-03-28'), ['/beginn']],
  ['mit einem Ende in dieser Stunde', am('01:00', '02:30', '2027-03-28'), ['/ende']],
  ['in der Stunde, die im Oktober zweimal kommt', am('02:30', '02:45', '2027-10-31'), []],
  ['ohne Zeiten', am(null), []],
])('ein Termin %s', (_, termin, zeiger) => expect(terminfehler(termin).map((f) => f.zeiger)).toEqual(zeiger))

test.each<[string, string | null, string | null, string[]]>([
  ['B28: endet vor dem Beginn', '18:00', '17:00', ['ende_vor_beginn']],
  ['endet, wenn er beginnt', '18:00', '18:00', ['ende_vor_beginn']],
  ['endet nach Mitternacht', '18:00', '00:30', []],
  ['endet am Morgen nach einem Morgen', '09:00', '05:00', ['ende_vor_beginn']],
  ['hat kein Ende', '18:00', null, []],
])('ein Termin, der %s', (_, beginn, ende, codes) =>
  expect(terminwarnungen(am(beginn, ende), []).map((h) => [h.code, h.bestaetigbar])).toEqual(
    codes.map((c) => [c, true]),
  ),
)

test.each<[string, Termin, Termin, boolean]>([
  ['beginnt zugleich', am('16:00'), am('16:00', '18:00'), true],
  ['beginnt währenddessen', am('17:00'), am('16:00', '18:00'), true],
  ['beginnt danach', am('18:00'), am('16:00', '18:00'), false],
  ['umschließt die andere', am('15:00', '20:00'), am('16:00'), true],
  ['beginnt, während die andere nach Mitternacht endet', am('23:00'), am('18:00', '00:30'), true],
  ['hat noch keinen Beginn', am(null), am('16:00'), false],
])('eine zweite Sitzung, die %s', (_, termin, andere, zugleich) => {
  const codes = terminwarnungen(termin, [{ ...andere, gremium: 'Rat' }]).map((h) => h.code)
  expect(codes).toEqual(zugleich ? ['zur_selben_zeit'] : [])
})
