import { inflateSync } from 'node:zlib'

/** Pixels as a PDF wants them: eight bits each of red, green and blue, without transparency. */
export interface Pixelbild {
  breite: number
  hoehe: number
  rgb: Buffer
}

const KENNUNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Samples per pixel by colour type. */
const KANAELE: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Bits per sample that go with a colour type (PNG specification, 11.2.1). */
const TIEFEN: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** Larger pictures are refused: a few bytes could ask for gigabytes. */
const HOECHSTENS = 25_000_000

interface Kopf {
  breite: number
  hoehe: number
  tiefe: number
  art: number
  kanaele: number
  verschraenkt: boolean
}

interface Datei extends Kopf {
  palette: Buffer
  transparenz: Buffer
  daten: Buffer
}

/** Adam7: start and step of each pass. */
const DURCHGAENGE = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Pixels that follow each other in the file: rows of `spalten` pixels, which take `bytes` each. */
interface Durchgang {
  x0: number
  y0: number
  dx: number
  dy: number
  spalten: number
  reihen: number
  bytes: number
}

/** The passes of a picture that hold pixels; a plain picture is a single pass. */
function durchgaenge({ breite, hoehe, tiefe, kanaele, verschraenkt }: Kopf): Durchgang[] {
  return (verschraenkt ? DURCHGAENGE : [[0, 0, 1, 1] as const])
    .map(([x0, y0, dx, dy]) => {
      const spalten = Math.max(0, Math.ceil((breite - x0) / dx))
      const reihen = Math.max(0, Math.ceil((hoehe - y0) / dy))
      return { x0, y0, dx, dy, spalten, reihen, bytes: (spalten * kanaele * tiefe + 7) >> 3 }
    })
    .filter(({ spalten, reihen }) => spalten && reihen)
}

/** Contents of the chunks by their name. */
function stuecke(png: Buffer): (name: string) => Buffer {
  if (!png.subarray(0, 8).equals(KENNUNG)) throw new Error('Das Bild ist keine PNG-Datei.')
  const gelesen = new Map<string, Buffer[]>()
  for (let ab = 8; ab + 8 <= png.length;) {
    const laenge = png.readUInt32BE(ab)
    const name = png.toString('latin1', ab + 4, ab + 8)
    const daten = png.subarray(ab + 8, ab + 8 + laenge)
    if (daten.length < laenge) throw new Error('Das Bild ist unvollständig.')
    const bisher = gelesen.get(name)
    if (bisher) bisher.push(daten)
    else gelesen.set(name, [daten])
    ab += laenge + 12
  }
  return (name) => Buffer.concat(gelesen.get(name) ?? [])
}

function kopf(ihdr: Buffer): Kopf {
  if (ihdr.length !== 13) throw new Error('Das Bild ist unvollständig.')
  const [breite, hoehe] = [ihdr.readUInt32BE(0), ihdr.readUInt32BE(4)]
  const [tiefe, art] = [ihdr[8]!, ihdr[9]!]
  const kanaele = TIEFEN[art]?.includes(tiefe) && KANAELE[art]
  if (!kanaele || !breite || !hoehe) throw new Error('Das Bild ist nicht darstellbar.')
  if (breite * hoehe > HOECHSTENS) throw new Error('Das Bild hat zu viele Bildpunkte.')
  return { breite, hoehe, tiefe, art, kanaele, verschraenkt: ihdr[12] === 1 }
}

function lies(png: Buffer): Datei {
  const alle = stuecke(png)
  const angaben = kopf(alle('IHDR'))
  const laenge = durchgaenge(angaben).reduce((summe, { bytes, reihen }) => summe + (bytes + 1) * reihen, 0)
  const daten = entpackt(alle('IDAT'), laenge)
  const palette = alle('PLTE')
  if (angaben.art === 3 && !palette.length) throw new Error('Dem Bild fehlt seine Farbtafel.')
  return { ...angaben, palette, transparenz: alle('tRNS'), daten }
}

function entpackt(gepackt: Buffer, laenge: number): Buffer {
  let daten: Buffer
  try {
    daten = inflateSync(gepackt, { maxOutputLength: laenge + 4096 })
  } catch {
    throw new Error('Das Bild ist beschädigt.')
  }
  if (daten.length < laenge) throw new Error('Das Bild ist unvollständig.')
  return daten
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** What a filter expects from the bytes left, above and above left. */
function vorhersage(filter: number, a: number, b: number, c: number): number {
  switch (filter) {
    case 1:
      return a
    case 2:
      return b
    case 3:
      return (a + b) >> 1
    case 4:
      return paeth(a, b, c)
    default:
      return 0
  }
}

/** Undoes the filter of each row, in place. */
function entfiltert(daten: Buffer, ab: number, laenge: number, hoehe: number, schritt: number): Buffer[] {
  const zeilen: Buffer[] = []
  let darueber: Buffer = Buffer.alloc(laenge)
  for (let y = 0; y < hoehe; y++) {
    const filter = daten[ab]!
    const zeile = daten.subarray(ab + 1, ab + 1 + laenge)
    ab += laenge + 1
    for (let i = 0; i < zeile.length; i++) {
      const a = i >= schritt ? zeile[i - schritt]! : 0
      const b = darueber[i]!
      const c = i >= schritt ? darueber[i - schritt]! : 0
      zeile[i] = (zeile[i]! + vorhersage(filter, a, b, c)) & 255
    }
    zeilen.push((darueber = zeile))
  }
  return zeilen
}

/** Reads sample `i` of a row, scaled to eight bits unless it is an index. */
function probe(zeile: Buffer, i: number, { tiefe, art }: Kopf): number {
  if (tiefe === 8) return zeile[i] ?? 0
  if (tiefe === 16) return zeile[i * 2] ?? 0
  const bit = i * tiefe
  const wert = ((zeile[bit >> 3] ?? 0) >> (8 - tiefe - (bit & 7))) & ((1 << tiefe) - 1)
  return art === 3 ? wert : (wert * 255) / ((1 << tiefe) - 1)
}

/** Colour and opacity (0…1) of a pixel. */
function farbe(datei: Datei, zeile: Buffer, x: number): [number, number, number, number] {
  const { art, kanaele, palette, transparenz } = datei
  const an = (k: number) => probe(zeile, x * kanaele + k, datei)
  if (art === 3) {
    const index = an(0)
    const [r = 0, g = 0, b = 0] = palette.subarray(index * 3, index * 3 + 3)
    return [r, g, b, (transparenz[index] ?? 255) / 255]
  }
  if (art === 0 || art === 4) return [an(0), an(0), an(0), art === 4 ? an(1) / 255 : 1]
  return [an(0), an(1), an(2), art === 6 ? an(3) / 255 : 1]
}

/** Lays a pixel on white paper. */
function lege(rgb: Buffer, ziel: number, [r, g, b, deckt]: readonly [number, number, number, number]): void {
  rgb[ziel] = r * deckt + 255 * (1 - deckt)
  rgb[ziel + 1] = g * deckt + 255 * (1 - deckt)
  rgb[ziel + 2] = b * deckt + 255 * (1 - deckt)
}

/** Decodes a PNG and lays it on white paper. Throws what is wrong with it, in German. */
export function pixel(png: Uint8Array): Pixelbild {
  const datei = lies(Buffer.from(png))
  const { breite, hoehe, tiefe, kanaele } = datei
  const rgb = Buffer.alloc(breite * hoehe * 3, 255)
  const schritt = Math.max(1, (kanaele * tiefe) >> 3)
  let ab = 0
  for (const { x0, y0, dx, dy, spalten, reihen, bytes } of durchgaenge(datei)) {
    entfiltert(datei.daten, ab, bytes, reihen, schritt).forEach((zeile, y) => {
      for (let x = 0; x < spalten; x++) {
        lege(rgb, ((y0 + y * dy) * breite + x0 + x * dx) * 3, farbe(datei, zeile, x))
      }
    })
    ab += (bytes + 1) * reihen
  }
  return { breite, hoehe, rgb }
}
