/** The parts we use of packages that bring no types. */
declare module 'fontkit' {
  export interface FontkitGlyphe {
    id: number
    codePoints: number[]
    advanceWidth: number
  }
  export interface FontkitSchrift {
    postscriptName: string
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    xHeight: number
    italicAngle: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    characterSet: number[]
    /** Memory of glyphs by their number. */
    _glyphs: Record<number, FontkitGlyphe>
    glyphForCodePoint(codepunkt: number): FontkitGlyphe
    layout(
      text: string,
      merkmale?: string[],
    ): { glyphs: FontkitGlyphe[]; positions: { xAdvance: number; xOffset: number }[] }
  }
  export function create(daten: Uint8Array): FontkitSchrift
}

declare module 'hyphen/de-1996/index.js' {
  const trennung: {
    hyphenateSync(text: string, wahl?: { hyphenChar?: string; minWordLength?: number }): string
  }
  export default trennung
}
