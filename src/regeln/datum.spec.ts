import {
  datumKurz,
  datumLang,
  datumMitMonat,
  datumOhneJahr,
  istTag,
  plusTage,
  tagAusEingabe,
  tagInBerlin,
  zeitpunktInBerlin,
} from './datum.js'

test.each([
  ['2016-09-27', true],
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2016-13-01', false],
  ['2016-04-31', false],
  ['2016-9-27', false],
  ['27.09.2016', false],
  ['2016-09-27T00:00', false],
  ['0016-09-27', false],
  [20160927, false],
  [null, false],
])('istTag(%j) ist %s', (wert, erwartet) => expect(istTag(wert)).toBe(erwartet))

test.each([
  ['27.09.2016', '2016-09-27'],
  ['7.5.2014', '2014-05-07'],
  ['27. September 2016', '2016-09-27'],
  ['1. März 2027', '2027-03-01'],
  [' 2016-09-27 ', '2016-09-27'],
  ['31.02.2016', null],
  ['27. Septembre 2016', null],
  ['27.09.16', null],
  ['', null],
])('Eingabe „%s“ ist der Tag %s', (eingabe, tag) => expect(tagAusEingabe(eingabe)).toBe(tag))

test('der 27. September 2016 auf Deutsch', () => {
  const tag = '2016-09-27'
  expect([datumKurz(tag), datumOhneJahr(tag), datumMitMonat(tag), datumLang(tag)]).toEqual([
    '27.09.2016',
    '27.09.',
    '27. September 2016',
    'Dienstag, 27. September 2016',
  ])
})

test.each([
  ['2016-02-28', 1, '2016-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-29', -1, '2026-03-28'],
  ['2026-10-24', 2, '2026-10-26'],
])('%s plus %i Tage ist %s', (tag, tage, erwartet) => {
  expect(plusTage(tag, tage)).toBe(erwartet)
})

test.each([
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('%s ist in Herne der %s', (zeitpunkt, tag) => {
  expect(tagInBerlin(new Date(zeitpunkt))).toBe(tag)
})

test.each<[string, string, string | null]>([
  ['2026-01-31', '08:00', '2026-01-31T07:00:00.000Z'],
  ['2026-07-01', '08:00', '2026-07-01T06:00:00.000Z'],
  ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
  ['2026-03-29', '02:30', null],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-07-01', '24:00', null],
  ['2026-07-01', '25:61', null],
])('%s um %s Uhr in Herne ist %s', (tag, uhrzeit, instant) => {
  expect(zeitpunktInBerlin(tag, uhrzeit)?.toISOString() ?? null).toBe(instant)
})
