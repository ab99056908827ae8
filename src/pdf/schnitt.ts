import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { TrueType } from './truetype.js'

/** A glyph together with the text it stands for: one outline may stand for several (space and no-break space). */
export interface Glyphe {
  /** Running number within its face. Up to `grundzahl` it is the same in every process, above it never reaches a file. */
  nr: number
  gid: number
  /** In 1/1000 em. */
  breite: number
  codepunkte: number[]
  /** The same as UTF-16 in hexadecimal digits. */
  unicode: string
}

/** Has the same codes in every document, so that words and fonts need not be built anew. */
const GRUNDZEICHEN = ' 0123456789abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ.,:;-–/()„“!?&%+§€"\'’…•é'

/** One font file: parsed once per process. */
export class Schnitt {
  readonly fontkit: fontkit.FontkitSchrift
  readonly truetype: TrueType
  readonly faktor: number
  private readonly bekannt = new Map<string, Glyphe>()
  private readonly einfach: (Glyphe | undefined)[] = []
  /** Glyphs with a fixed number: those of the basic characters, and figures of one width. */
  readonly grundzahl: number
  /** Matches every character that this face lacks. */
  readonly fehlt: RegExp

  constructor(
    readonly name: string,
    pfad: string,
  ) {
    const daten = readFileSync(createRequire(import.meta.url).resolve(pfad))
    this.fontkit = fontkit.create(daten)
    this.truetype = new TrueType(daten)
    this.faktor = 1000 / this.fontkit.unitsPerEm
    this.fehlt = ausser(this.fontkit.characterSet)
    this.grundzahl = this.grundsatz()
  }

  private grundsatz(): number {
    for (const zeichen of GRUNDZEICHEN) {
      const codepunkt = zeichen.codePointAt(0)!
      this.glyphe(this.fontkit.glyphForCodePoint(codepunkt), [codepunkt])
    }
    const ziffern = this.shape('0123456789', ['tnum']).glyphs
    ziffern.forEach((glyphe, i) => this.glyphe(glyphe, ['0'.charCodeAt(0) + i]))
    return this.bekannt.size
  }

  shape(text: string, merkmale?: string[]) {
    // fontkit remembers a glyph with the text it first stood for, so that a no-break hyphen would turn into
    // a hyphen or the other way round, depending on what was set before.
    this.fontkit._glyphs = {}
    return this.fontkit.layout(text, merkmale)
  }

  /** The same outline with the same text is the same glyph. */
  glyphe({ id, advanceWidth }: fontkit.FontkitGlyphe, codepunkte: number[]): Glyphe {
    const einfach = this.einfach[id]
    if (einfach && gleich(einfach.codepunkte, codepunkte)) return einfach
    const schluessel = `${id} ${codepunkte.join()}`
    let glyphe = this.bekannt.get(schluessel)
    if (!glyphe) {
      // The second glyph of a letter that is drawn in two stands for nothing visible, but a glyph must stand for something.
      const text = codepunkte.length ? String.fromCodePoint(...codepunkte) : '\u200b'
      const unicode = Buffer.from(text, 'utf16le').swap16().toString('hex')
      glyphe = { nr: this.bekannt.size + 1, gid: id, breite: advanceWidth * this.faktor, codepunkte, unicode }
      this.bekannt.set(schluessel, glyphe)
      this.einfach[id] ??= glyphe
    }
    return glyphe
  }
}

const gleich = (a: number[], b: number[]) => a.length === b.length && a.every((wert, i) => wert === b[i])

/** Everything but these code points. */
function ausser(codepunkte: number[]): RegExp {
  const bereiche: [number, number][] = []
  for (const cp of [...codepunkte].sort((a, b) => a - b)) {
    const letzter = bereiche.at(-1)
    if (letzter && cp <= letzter[1] + 1) letzter[1] = cp
    else bereiche.push([cp, cp])
  }
  const text = bereiche.map(([von, bis]) => `\\u{${von.toString(16)}}-\\u{${bis.toString(16)}}`).join('')
  return new RegExp(`[^${text}]`, 'u')
}
