import { crc32, deflateSync } from 'node:zlib'

type Farbe = readonly [number, number, number]
const grund: Farbe = [238, 240, 232]
const strasse: Farbe = [255, 255, 255]
const haus: Farbe = [190, 178, 160]
const anbau: Farbe = [196, 69, 54]
const gruen: Farbe = [186, 212, 170]
const wasser: Farbe = [164, 200, 224]

const breite = 640
const hoehe = 420

/** Left, top, width, height and colour, in the order they are painted. */
const flaechen: [number, number, number, number, Farbe][] = [
  [0, 0, breite, 46, wasser],
  [0, 66, 190, 130, gruen],
  [0, 200, breite, 34, strasse],
  [232, 46, 30, 374, strasse],
  [480, 46, 22, 374, strasse],
  [300, 78, 90, 92, haus],
  [396, 96, 56, 74, anbau],
  [528, 70, 92, 50, haus],
  [528, 140, 92, 48, haus],
  [30, 256, 76, 60, haus],
  [126, 256, 84, 60, haus],
  [30, 336, 180, 56, haus],
  [284, 256, 176, 44, haus],
  [284, 318, 80, 76, haus],
  [380, 318, 80, 76, gruen],
  [524, 256, 96, 138, haus],
]

/** A small picture of a plan, so that an Anlage that is no PDF has bytes too. Always the same bytes. */
export function lageplan(): Buffer {
  const zeile = 1 + breite * 3
  const punkte = Buffer.alloc(zeile * hoehe)
  const male = (links: number, oben: number, b: number, h: number, farbe: Farbe) => {
    for (let y = oben; y < oben + h; y++)
      for (let x = links; x < links + b; x++) punkte.set(farbe, y * zeile + 1 + x * 3)
  }
  male(0, 0, breite, hoehe, grund)
  for (const flaeche of flaechen) male(...flaeche)
  return png(breite, hoehe, punkte)
}

/** Truecolour PNG (RFC 2083) out of rows that start with their filter byte 0. */
function png(b: number, h: number, punkte: Buffer): Buffer {
  const kopf = Buffer.alloc(13)
  kopf.writeUInt32BE(b, 0)
  kopf.writeUInt32BE(h, 4)
  kopf.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    stueck('IHDR', kopf),
    stueck('IDAT', deflateSync(punkte)),
    stueck('IEND', Buffer.alloc(0)),
  ])
}

function stueck(art: string, inhalt: Buffer): Buffer {
  const laenge = Buffer.alloc(4)
  laenge.writeUInt32BE(inhalt.length)
  const koerper = Buffer.concat([Buffer.from(art, 'latin1'), inhalt])
  const pruefsumme = Buffer.alloc(4)
  pruefsumme.writeUInt32BE(crc32(koerper))
  return Buffer.concat([laenge, koerper, pruefsumme])
}
