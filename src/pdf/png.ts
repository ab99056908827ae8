import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

/** Pixels as a PDF wants them: eight bits each of red, green and blue, without transparency. */
export interface Pixelbild {
  breite: number
  hoehe: number
  rgb: Buffer
}

const KENNUNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Behind signature, length and name: width, height, depth, colour type, compression, filter, interlace (PNG, 11.2.2). */
const KOPF = { breite: 16, hoehe: 20, verschraenkt: 28, ende: 33 } as const
/** Larger pictures are refused: a few bytes could ask for gigabytes. */
const HOECHSTENS = 25_000_000

/** Asked before anything is unpacked. */
function masse(png: Buffer): { breite: number; hoehe: number; verschraenkt: boolean } {
  if (!png.subarray(0, 8).equals(KENNUNG)) throw new Error('Das Bild ist keine PNG-Datei.')
  if (png.length < KOPF.ende) throw new Error('Das Bild ist unvollständig.')
  const [breite, hoehe] = [png.readUInt32BE(KOPF.breite), png.readUInt32BE(KOPF.hoehe)]
  if (!breite || !hoehe) throw new Error('Das Bild ist nicht darstellbar.')
  if (breite * hoehe > HOECHSTENS) throw new Error('Das Bild hat zu viele Bildpunkte.')
  return { breite, hoehe, verschraenkt: png[KOPF.verschraenkt] === 1 }
}

/** The packed pixels, chunk after chunk. */
function gepackt(png: Buffer): Buffer {
  const teile: Buffer[] = []
  for (let ab = 8; ab + 8 <= png.length;) {
    const laenge = png.readUInt32BE(ab)
    if (png.toString('latin1', ab + 4, ab + 8) === 'IDAT') teile.push(png.subarray(ab + 8, ab + 8 + laenge))
    ab += laenge + 12
  }
  return Buffer.concat(teile)
}

function gelesen(png: Buffer): PNG {
  const { breite, hoehe, verschraenkt } = masse(png)
  try {
    // The library bounds what it unpacks, but for interlaced pictures: at most 8 bytes a pixel, and filters for each row.
    if (verschraenkt) inflateSync(gepackt(png), { maxOutputLength: 8 * breite * hoehe + 16 * hoehe + 64 })
    return PNG.sync.read(png)
  } catch {
    throw new Error('Das Bild ist beschädigt oder unvollständig.')
  }
}

/** Decodes a PNG and lays it on white paper. Throws what is wrong with it, in German. */
export function pixel(png: Uint8Array): Pixelbild {
  const { width: breite, height: hoehe, data } = gelesen(Buffer.from(png))
  const rgb = Buffer.alloc(breite * hoehe * 3)
  for (let von = 0, nach = 0; von < data.length; von += 4, nach += 3) {
    const deckt = data[von + 3]! / 255
    for (let k = 0; k < 3; k++) rgb[nach + k] = data[von + k]! * deckt + 255 * (1 - deckt)
  }
  return { breite, hoehe, rgb }
}
