import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { pixel } from './png.js'
import { Speicher } from './speicher.js'

/** A picture as a file holds it. */
export interface Bildstrom {
  breite: number
  hoehe: number
  gepackt: Buffer
}

/** The coat of arms of a town is the same in all its papers; large pictures are not worth their memory. */
const MERKBAR = 1_000_000
const speicher = new Speicher<Bildstrom>(16)

function packe(png: Uint8Array): Bildstrom {
  const { breite, hoehe, rgb } = pixel(png)
  return { breite, hoehe, gepackt: deflateSync(rgb) }
}

/** Decoded and packed. Throws what is wrong with the picture, in German. */
export function bildstrom(png: Uint8Array): Bildstrom {
  if (png.length > MERKBAR) return packe(png)
  return speicher.hole(createHash('sha256').update(png).digest('base64'), () => packe(png))
}

/** Width and height in pixels; null if the picture cannot be printed. */
export function bildmass(png: Uint8Array): { breite: number; hoehe: number } | null {
  try {
    return bildstrom(png)
  } catch {
    return null
  }
}
