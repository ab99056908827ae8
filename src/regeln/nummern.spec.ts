import fc from 'fast-check'
import { bereichsschluessel, formatiere, formatiereUnternummer, kurzadresse, type Nummernwerte } from './nummern.js'
import { leseMuster, leseUntermuster, pruefeMuster, pruefeUntermuster } from './nummernmuster.js'
import { Eingabefehler } from './regelverstoss.js'

/** domain.md C1: numbers read on the pages of real towns. */
const schemata: [ort: string, muster: string, werte: Nummernwerte, nummer: string, bereich: string, adresse: string][] =
  [
    ['Herne', '{jahr}/{lfd:4}', { jahr: 2016, lfd: 542 }, '2016/0542', 'jahr=2016', '2016-0542'],
    ['Wermelskirchen', '{lfd:4}/{jahr}', { jahr: 2021, lfd: 41 }, '0041/2021', 'jahr=2021', '0041-2021'],
    ['Pulheim', '{lfd}/{jahr}', { jahr: 2013, lfd: 239 }, '239/2013', 'jahr=2013', '239-2013'],
    ['Remscheid', '{wp}/{lfd:4}', { jahr: 2014, lfd: 375, wp: '15' }, '15/0375', 'wp=15', '15-0375'],
    [
      'Hilden',
      'WP {wp} {art} {amt}/{lfd:3:wp+art+amt}',
      { jahr: 2005, lfd: 7, wp: '04-09', art: 'SV', amt: '20' },
      'WP 04-09 SV 20/007',
      'wp=04-09|art=SV|amt=20',
      'wp-04-09-sv-20-007',
    ],
    [
      'Emmerich',
      '{amt} - {wp} {lfd:4}/{jahr}',
      { jahr: 2015, lfd: 603, wp: '16', amt: '01' },
      '01 - 16 0603/2015',
      'jahr=2015',
      '01-16-0603-2015',
    ],
    [
      'Aachen',
      '{amt}/{lfd:4:wp+amt}/WP{wp}',
      { jahr: 2014, lfd: 37, wp: '17', amt: 'FB 01' },
      'FB 01/0037/WP17',
      'wp=17|amt=FB 01',
      'fb-01-0037-wp17',
    ],
    ['Nettersheim', '{lfd} /{wp}.L.', { jahr: 2019, lfd: 1061, wp: 'IX' }, '1061 /IX.L.', 'wp=IX', '1061-ix-l'],
    ['Rosendahl', '{wp}/{lfd}', { jahr: 2016, lfd: 416, wp: 'IX' }, 'IX/416', 'wp=IX', 'ix-416'],
    [
      'Bamberg',
      'VO/{jahr}/{lfd:4}-{amt}',
      { jahr: 2014, lfd: 718, amt: '20' },
      'VO/2014/0718-20',
      'jahr=2014',
      'vo-2014-0718-20',
    ],
    [
      'Erkelenz, Klima',
      '{art}/{lfd:3:jahr+art}/{jahr}',
      { jahr: 2022, lfd: 18, art: 'RKS' },
      'RKS/018/2022',
      'jahr=2022|art=RKS',
      'rks-018-2022',
    ],
    [
      'Erkelenz, Amt 10',
      'A {amt}/{lfd:3:jahr+amt}/{jahr}',
      { jahr: 2021, lfd: 81, amt: '10' },
      'A 10/081/2021',
      'jahr=2021|amt=10',
      'a-10-081-2021',
    ],
    [
      'Wedel',
      '{art}/{jahr}/{lfd:3:jahr+art}',
      { jahr: 2021, lfd: 49, art: 'MV' },
      'MV/2021/049',
      'jahr=2021|art=MV',
      'mv-2021-049',
    ],
    ['Potsdam', '{jj}/SVV/{lfd:4}', { jahr: 2012, lfd: 493 }, '12/SVV/0493', 'jahr=2012', '12-svv-0493'],
    [
      'München',
      '{wp} / V {lfd:5}',
      { jahr: 2016, lfd: 6995, wp: '14-20' },
      '14-20 / V 06995',
      'wp=14-20',
      '14-20-v-06995',
    ],
    ['Steglitz', '{lfd}/{wp}', { jahr: 2019, lfd: 1536, wp: 'V' }, '1536/V', 'wp=V', '1536-v'],
    ['Braunschweig', '{jj}-{lfd:5:nie}', { jahr: 2019, lfd: 11844 }, '19-11844', '', '19-11844'],
    ['Dortmund', '{lfd:5:nie}-{jj}', { jahr: 2026, lfd: 22957 }, '22957-26', '', '22957-26'],
    ['Köln', '{lfd:4}/{jahr}', { jahr: 2026, lfd: 1344 }, '1344/2026', 'jahr=2026', '1344-2026'],
    ['Köln, Anträge', 'AN/{lfd:4}/{jahr}', { jahr: 2026, lfd: 1492 }, 'AN/1492/2026', 'jahr=2026', 'an-1492-2026'],
  ]

describe('Nummern wirklicher Städte', () => {
  test.each(schemata)('%s: %s', (_, text, werte, nummer, bereich, adresse) => {
    expect(pruefeMuster(text)).toEqual([])
    const muster = leseMuster(text)
    expect(formatiere(muster, werte)).toBe(nummer)
    expect(bereichsschluessel(muster, werte)).toBe(bereich)
    expect(kurzadresse(nummer)).toBe(adresse)
    expect(kurzadresse(adresse)).toBe(adresse)
  })

  test.each(schemata)('%s: keine zwei Nummern mit einer Adresse', (_, text, vorbild) => {
    const muster = leseMuster(text)
    const oder = (vorgabe: string | null | undefined, andere: string[]) =>
      fc.constantFrom(...(vorgabe ? [vorgabe, ...andere] : [null]))
    const werte = fc.record({
      jahr: fc.integer({ min: 2000, max: 2099 }),
      lfd: fc.integer({ min: 1, max: 200_000 }),
      wp: oder(vorbild.wp, ['15', '16', 'X', '20-26']),
      art: oder(vorbild.art, ['BV', 'MV']),
      amt: oder(vorbild.amt, ['10', '1', 'FB 31']),
    })
    fc.assert(
      fc.property(werte, werte, (a, b) => {
        const [na, nb] = [formatiere(muster, a), formatiere(muster, b)]
        expect(kurzadresse(na)).toMatch(/^[a-z0-9-]+$/)
        expect(kurzadresse(na) === kurzadresse(nb)).toBe(na === nb)
      }),
      { seed: 542, numRuns: 100 },
    )
  })

  test.each(schemata)('%s: im selben Zählbereich ist jede laufende Nummer eine andere', (_, text, werte) => {
    const muster = leseMuster(text)
    const alle = Array.from({ length: 2000 }, (_unbenutzt, i) => formatiere(muster, { ...werte, lfd: i * 7 + 1 }))
    expect(new Set(alle).size).toBe(2000)
  })

  test.each([
    ['Rosendahl', '{parent}/{sub}', 'IX/416', 1, 'IX/416/1', 'ix-416-1'],
    ['Dortmund', '{parent}-E{sub}', '22957-26', 1, '22957-26-E1', '22957-26-e1'],
    ['zweistellig', '{parent}-{sub:2}', '2016/0542', 3, '2016/0542-03', '2016-0542-03'],
  ])('Unternummer %s', (_, text, parent, sub, nummer, adresse) => {
    expect(pruefeUntermuster(text)).toEqual([])
    expect(formatiereUnternummer(leseUntermuster(text), parent, sub)).toBe(nummer)
    expect(kurzadresse(nummer)).toBe(adresse)
  })

  test('über die Stellen hinaus wird die Nummer länger, nie falsch', () => {
    expect(formatiere(leseMuster('{jahr}/{lfd:4}'), { jahr: 2026, lfd: 12345 })).toBe('2026/12345')
  })
})

describe('Muster, die nicht gehen', () => {
  test.each([
    ['ohne laufende Nummer', '{jahr}', /genau einmal die laufende Nummer/],
    ['zwei laufende Nummern', '{jahr}/{lfd}/{lfd}', /genau einmal die laufende Nummer/],
    ['je Jahr neu, aber ohne Jahr', '{lfd:4:jahr}', /beginnt je Jahr neu, aber \{jahr\} fehlt/],
    ['je Amt neu, aber ohne Amt', '{jahr}/{lfd:4:jahr+amt}', /beginnt je Amt neu/],
    ['ohne Trennzeichen', '{jahr}/{amt}{lfd}', /Trennzeichen/],
    ['unbekannter Platzhalter', '{jahr}/{nummer}', /\{nummer\} ist kein Platzhalter/],
    ['null Stellen', '{jahr}/{lfd:0}', /kein Platzhalter/],
    ['unbekannter Bereich', '{jahr}/{lfd:4:monat}', /kein Platzhalter/],
    ['offene Klammer', '{jahr/{lfd}', /Buchstaben, Ziffern/],
    ['Zeichen, die keine Adresse trägt', '{jahr}#{lfd}', /Buchstaben, Ziffern/],
    ['Leerzeichen am Ende', '{jahr}/{lfd} ', /beginnt und endet nicht/],
    ['leer', '', /./],
    ['Unternummer im Hauptmuster', '{parent}/{lfd}', /gehören in das Muster der Unternummern/],
  ])('%s', (_, muster, text) => {
    const texte = pruefeMuster(muster).map((f) => f.text)
    expect(texte.join(' ')).toMatch(text)
    expect(() => leseMuster(muster)).toThrow(Eingabefehler)
  })

  test.each(['{parent}', '{sub}', '{parent}{sub}', '{parent}/{lfd}', '{parent}/{sub}/{sub}'])(
    'Unternummer %s',
    (muster) => expect(pruefeUntermuster(muster)).not.toEqual([]),
  )

  test('fortlaufend ohne Jahr ist erlaubt', () => expect(pruefeMuster('{lfd:5:nie}')).toEqual([]))
})

test.each([
  ['fehlt', { jahr: 2014, lfd: 1 }, 'Nummer der Vorlage: Wahlperiode fehlt.'],
  [
    'passt nicht',
    { jahr: 2014, lfd: 1, wp: '15?' },
    'Nummer der Vorlage: Wahlperiode „15?“ passt nicht in eine Nummer.',
  ],
])('eine Wahlperiode, die %s, ist ein Fehler und keine Lücke', (_, werte, text) => {
  expect(() => formatiere(leseMuster('{wp}/{lfd}'), werte)).toThrow(text)
})

test.each([
  ['Äußeres Büro/1', 'aeusseres-buero-1'],
  [' 2016/0542 ', '2016-0542'],
  ['Café 3', 'cafe-3'],
])('kurzadresse(%j) ist %s', (nummer, adresse) => expect(kurzadresse(nummer)).toBe(adresse))
