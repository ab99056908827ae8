import { jest } from '@jest/globals'
import trennung from 'hyphen/de-1996/index.js'
import { absatz, dokument } from '../../test/fabrik/satz.js'
import { alle, liesPdf, textVon, Woerterbuch, Zeichen } from '../../test/pdf-lesen.js'
import { Block, Dokument } from './bloecke.js'
import { setze } from './dokument.js'
import { Schnitt } from './schnitt.js'

/** Runs without a blank or any other place to break. */
const laeufe: [was: string, muster: string][] = [
  ['Buchstaben', 'x'],
  ['Silben', 'Donaudampfschifffahrt'],
  ['kyrillische Buchstaben', 'Привет'],
  ['chinesische Zeichen', '漢字'],
  ['Zeichen über einem Buchstaben', '\u0301'],
  ['vermischte Zeichen über einem Buchstaben', '\u0323\u0301'],
  ['Buchstaben mit Zeichen', 'e\u0323\u0330'],
  ['Bilder', '👨‍👩‍👧'],
  ['Ziffern', '0123456789'],
  ['Striche', '-'],
  ['feste Leerzeichen', 'Wort\u00a0'],
  ['bedingte Trennstriche', 'Привет\u00ad'],
  ['Stellen ohne Breite', '\u200b\u200c'],
]
const lauf = (muster: string, laenge: number) => `a${muster.repeat(laenge / muster.length)}`

const stuecke = (text: string) =>
  (text.match(/\P{M}?[^]{1,999}/gu) ?? []).map((teil, i) => ({ text: teil, fett: i % 2 === 1 }))
const orte: Record<string, (text: string) => Partial<Dokument>> = {
  'im Absatz': (text) => ({ bloecke: [absatz(text)] }),
  'als Adresse': (text) => ({ bloecke: [absatz(`https://${text}`)] }),
  'mit wechselndem Stil': (text) => ({ bloecke: [absatz(stuecke(text))] }),
  'in einer Zelle': (text) => ({
    bloecke: [
      {
        art: 'tabelle',
        spalten: [{ anteil: 1 }, { anteil: 2 }],
        kopf: [],
        rumpf: [[{ bloecke: [absatz('a')] }, { bloecke: [absatz(text)] }]],
      },
    ],
  }),
  'in einer Liste': (text) => ({ bloecke: [{ art: 'liste', geordnet: true, eintraege: [[absatz(text)]] }] }),
  'als Überschrift': (text) => ({ bloecke: [{ art: 'ueberschrift', ebene: 2, inhalt: [{ text }] }] }),
  'als Link': (text) => ({ bloecke: [absatz([{ text, link: 'https://herne.de' }])] }),
  'am Rand der Seite': (text) => ({
    titel: text,
    laufkopf: { links: text, rechts: text },
    kennzeichen: text,
    fuss: text,
  }),
}
const satz = (rest: Partial<Dokument>) => setze(dokument([absatz('Text')], rest))

/** What is asked of those whose time grows with the square of the text: hyphenation, shaping, segments, normal form. */
function fragen(): string[] {
  const gefragt: string[] = []
  const merke = (text: unknown) => void gefragt.push(String(text))
  const { shape } = Schnitt.prototype
  jest.spyOn(Schnitt.prototype, 'shape').mockImplementation(function (this: Schnitt, text, merkmale) {
    merke(text)
    return shape.call(this, text, merkmale)
  })
  const { segment } = Intl.Segmenter.prototype
  jest.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text) {
    merke(text)
    return segment.call(this, text)
  })
  const { hyphenateSync } = trennung
  jest.spyOn(trennung, 'hyphenateSync').mockImplementation((text, wahl) => {
    merke(text)
    return hyphenateSync(text, wahl)
  })
  return gefragt
}
afterEach(() => jest.restoreAllMocks())

describe.each(Object.entries(orte))('Ein Lauf ohne Leerzeichen %s', (_, baue) => {
  const LAENGE = 3000

  test.each(laeufe)('wird zerlegt, bevor ihn jemand als Ganzes sieht: %s', async (_, muster) => {
    const gefragt = fragen()
    await satz(baue(lauf(muster, LAENGE)))
    expect(Math.max(...gefragt.map((text) => text.length))).toBeLessThanOrEqual(256)
    // Each window of letters is looked at a few times by each of them, however long the run is.
    expect(gefragt.reduce((summe, text) => summe + text.length, 0)).toBeLessThan(10 * LAENGE)
  })
})

describe('Wer den Text kopiert', () => {
  const lies = async (rest: Partial<Dokument>) => liesPdf((await satz(rest)).pdf)
  const inhalte = Object.entries(orte).filter(([ort]) => ort !== 'am Rand der Seite')

  test.each(inhalte)('bekommt jeden Buchstaben in seiner Folge: %s', async (_, baue) => {
    for (const [was, muster] of laeufe.slice(0, -2)) {
      const text = lauf(muster, 3000)
      const { wurzel } = await lies(baue(text))
      const gelesen = alle(wurzel, 'P', 'H1').map(textVon).join('')
      expect([was, gelesen.normalize('NFC').trim().endsWith(text.normalize('NFC').trim())]).toEqual([was, true])
    }
  })
})

test('ein langer Link und eine lange Überschrift heißen in den Verzeichnissen der Datei nicht länger als eine Zeile', async () => {
  const text = 'Überschrift '.repeat(100).trim()
  const bloecke: Block[] = [
    { art: 'ueberschrift', ebene: 1, inhalt: [{ text }] },
    absatz([{ text, link: 'https://herne.de' }]),
  ]
  const { pdf } = await satz({ bloecke })
  const eintraege = [...liesPdf(pdf).objekte.values()].map(({ wert }) => wert as Woerterbuch)
  const namen = eintraege.flatMap((e) => (e?.Subtype === 'Link' ? [e.Contents] : e?.Dest ? [e.Title] : [])) as Zeichen[]
  expect(namen.length).toBeGreaterThan(2)
  expect(new Set(namen.map((name) => name.text))).toEqual(new Set([`${text.slice(0, 249).trim()}…`]))
})
