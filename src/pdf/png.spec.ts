import { crc32, deflateSync } from 'node:zlib'
import { pixel } from './png.js'

interface Angaben {
  breite?: number
  hoehe?: number
  tiefe?: number
  art: number
  verschraenkt?: boolean
  /** Filter byte and samples, row after row. */
  zeilen: number[][]
  palette?: number[]
  transparenz?: number[]
}

function stueck(name: string, daten: Buffer): Buffer {
  const kopf = Buffer.alloc(4)
  kopf.writeUInt32BE(daten.length)
  const inhalt = Buffer.concat([Buffer.from(name, 'latin1'), daten])
  const summe = Buffer.alloc(4)
  summe.writeUInt32BE(crc32(inhalt))
  return Buffer.concat([kopf, inhalt, summe])
}

function png({ breite = 2, hoehe = 2, tiefe = 8, art, verschraenkt, zeilen, palette, transparenz }: Angaben): Buffer {
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(breite, 0)
  ihdr.writeUInt32BE(hoehe, 4)
  ihdr.set([tiefe, art, 0, 0, verschraenkt ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    stueck('IHDR', ihdr),
    ...(palette ? [stueck('PLTE', Buffer.from(palette))] : []),
    ...(transparenz ? [stueck('tRNS', Buffer.from(transparenz))] : []),
    stueck('IDAT', deflateSync(Buffer.from(zeilen.flat()))),
    stueck('IEND', Buffer.alloc(0)),
  ])
}

const BESCHAEDIGT = 'Das Bild ist beschädigt oder unvollständig.'
const ROT = [255, 0, 0]
const BLAU = [0, 0, 255]
const WEISS = [255, 255, 255]
const SCHWARZ = [0, 0, 0]
const bildpunkte = (bild: Buffer) => {
  const { rgb } = pixel(bild)
  return Array.from({ length: rgb.length / 3 }, (_, i) => [...rgb.subarray(i * 3, i * 3 + 3)])
}

const rgbZeilen = [
  [0, ...ROT, ...BLAU],
  [0, ...WEISS, ...SCHWARZ],
]
const vierPunkte = [ROT, BLAU, WEISS, SCHWARZ]

describe('PNG', () => {
  test.each<[string, Angaben, number[][]]>([
    ['RGB', { art: 2, zeilen: rgbZeilen }, vierPunkte],
    [
      'RGB mit 16 Bit',
      { art: 2, tiefe: 16, zeilen: rgbZeilen.map(([filter, ...werte]) => [filter!, ...werte.flatMap((w) => [w, w])]) },
      vierPunkte,
    ],
    [
      'RGBA: durchsichtig ist Papier',
      {
        art: 6,
        zeilen: [
          [0, ...ROT, 255, ...BLAU, 0],
          [0, ...SCHWARZ, 51, ...SCHWARZ, 255],
        ],
      },
      [ROT, WEISS, [204, 204, 204], SCHWARZ],
    ],
    [
      'Grau',
      {
        art: 0,
        zeilen: [
          [0, 0, 128],
          [0, 255, 7],
        ],
      },
      [SCHWARZ, [128, 128, 128], WEISS, [7, 7, 7]],
    ],
    [
      'Grau mit 1 Bit',
      {
        art: 0,
        tiefe: 1,
        zeilen: [
          [0, 0b01000000],
          [0, 0b10000000],
        ],
      },
      [SCHWARZ, WEISS, WEISS, SCHWARZ],
    ],
    [
      'Grau mit Deckung',
      {
        art: 4,
        zeilen: [
          [0, 0, 255, 0, 0],
          [0, 9, 255, 8, 255],
        ],
      },
      [SCHWARZ, WEISS, [9, 9, 9], [8, 8, 8]],
    ],
    [
      'Palette',
      {
        art: 3,
        palette: [...ROT, ...BLAU, ...WEISS],
        zeilen: [
          [0, 0, 1],
          [0, 2, 0],
        ],
      },
      [ROT, BLAU, WEISS, ROT],
    ],
    [
      'Palette mit 4 Bit und Durchsicht',
      {
        art: 3,
        tiefe: 4,
        palette: [...ROT, ...BLAU],
        transparenz: [255, 0],
        zeilen: [
          [0, 0x01],
          [0, 0x10],
        ],
      },
      [ROT, WEISS, WEISS, ROT],
    ],
    [
      'verschränkt (Adam7)',
      {
        art: 2,
        verschraenkt: true,
        zeilen: [
          [0, ...ROT],
          [0, ...BLAU],
          [0, ...WEISS, ...SCHWARZ],
        ],
      },
      vierPunkte,
    ],
  ])('%s', (_, angaben, erwartet) => {
    expect(bildpunkte(png(angaben))).toEqual(erwartet)
  })

  const gut = png({ art: 2, zeilen: rgbZeilen })
  test.each<[string, Buffer, string]>([
    ['eine andere Datei', Buffer.from('GIF89a'), 'Das Bild ist keine PNG-Datei.'],
    ['nichts', Buffer.alloc(0), 'Das Bild ist keine PNG-Datei.'],
    ['nur die Kennung', gut.subarray(0, 8), 'Das Bild ist unvollständig.'],
    ['mitten im Kopf zu Ende', gut.subarray(0, 20), 'Das Bild ist unvollständig.'],
    ['mitten in den Bildpunkten zu Ende', gut.subarray(0, gut.length - 20), BESCHAEDIGT],
    ['ohne Farbtafel', png({ art: 3, zeilen: Array.from({ length: 2 }, () => [0, 0, 0]) }), BESCHAEDIGT],
    ['ohne Fläche', png({ art: 2, breite: 0, zeilen: [] }), 'Das Bild ist nicht darstellbar.'],
    ['eine Farbart, die es nicht gibt', png({ art: 5, zeilen: rgbZeilen }), BESCHAEDIGT],
    ['riesig', png({ art: 2, breite: 60_000, hoehe: 60_000, zeilen: [] }), 'Das Bild hat zu viele Bildpunkte.'],
    [
      'verschränkt und entpackt viel größer als gesagt',
      png({ art: 2, verschraenkt: true, zeilen: [Array<number>(9000).fill(0)] }),
      BESCHAEDIGT,
    ],
  ])('%s wird auf Deutsch abgelehnt', (_, bild, grund) => {
    expect(() => pixel(bild)).toThrow(grund)
  })

  test('beschädigte Daten werden abgelehnt', () => {
    const kaputt = Buffer.from(gut)
    const ort = kaputt.indexOf('IDAT', 0, 'latin1') + 4
    kaputt.fill(0xff, ort, ort + 6)
    expect(() => pixel(kaputt)).toThrow(BESCHAEDIGT)
  })
})
