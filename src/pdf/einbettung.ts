import { deflateSync } from 'node:zlib'
import type { Glyphe, Schnitt } from './schnitt.js'
import { Speicher } from './speicher.js'
import { teilmenge } from './truetype.js'

/** What a file holds of a face. */
export interface Einbettung {
  /** The font file with these glyphs, packed, and its length before. */
  daten: Buffer
  laenge: number
  /** Widths by character code, as the format writes them. */
  breiten: string
  /** Character code → text, packed. */
  unicode: Buffer
}

export const hex4 = (wert: number): string => (wert + 0x10000).toString(16).slice(1)

/** Runs of character codes that follow each other: `1[480 510]7[230]`. */
function breiten(codes: number[], glyphen: (Glyphe | undefined)[]): string {
  let text = ''
  codes.forEach((code, i) => {
    const anfang = codes[i - 1] !== code - 1
    text += `${anfang ? `${i ? ']' : ''}${code}[` : ' '}${glyphen[code]!.breite}`
  })
  return text && `${text}]`
}

/** For search, copying and screen readers. Blocks of at most 100 as the format asks. */
function tounicode(codes: number[], glyphen: (Glyphe | undefined)[]): Buffer {
  let bloecke = ''
  for (let von = 0; von < codes.length; von += 100) {
    const zeilen = codes.slice(von, von + 100).map((code) => `<${hex4(code)}> <${glyphen[code]!.unicode}>\n`)
    bloecke += `${zeilen.length} beginbfchar\n${zeilen.join('')}endbfchar\n`
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${bloecke}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`,
    'latin1',
  )
}

function bilde(schnitt: Schnitt, codes: number[], glyphen: (Glyphe | undefined)[]): Einbettung {
  // Glyph 0 is what a font shows for a missing character; every font has it.
  const gids = Array.from(glyphen, (glyphe, code) => (code ? glyphe?.gid : 0))
  const datei = teilmenge(schnitt.truetype, gids)
  return {
    daten: deflateSync(datei),
    laenge: datei.length,
    breiten: breiten(codes, glyphen),
    unicode: deflateSync(tounicode(codes, glyphen)),
  }
}

const speicher = new Speicher<Einbettung>(64)

/** The same glyphs under the same codes are the same font: documents of one office share most of them. */
export function einbettung(schnitt: Schnitt, glyphen: (Glyphe | undefined)[]): Einbettung {
  const codes: number[] = []
  let schluessel = schnitt.name
  glyphen.forEach((glyphe, code) => {
    if (!glyphe) return
    codes.push(code)
    schluessel += code <= schnitt.grundzahl ? ` ${code}` : ` ${glyphe.gid}:${glyphe.unicode}`
  })
  return speicher.hole(schluessel, () => bilde(schnitt, codes, glyphen))
}
