import { Form, Glyphe, Schnitt } from './schrift.js'
import { teilmenge } from './truetype.js'

const hex4 = (wert: number) => (wert + 0x10000).toString(16).slice(1)

/** Interrupts a string of codes by a move to the left, in thousandths of the size. */
export const rueck = (wert: number): string => `>${Math.round(wert * 10) / 10}<`

/** The glyphs of one face that a document uses, in order of use. */
class Teilschrift {
  /** Character codes as they stand in the page content, by the running number of the glyph. */
  readonly codes: string[] = []
  readonly glyphen: Glyphe[] = []

  code(glyphe: Glyphe): string {
    return (this.codes[glyphe.nr] = hex4(this.glyphen.push(glyphe)))
  }
}

/** What the fonts need from the file they are written to. */
export interface Ablage {
  neueNummer(): number
  objekt(nummer: number, inhalt: string): void
  strom(nummer: number, eintraege: string, daten: Buffer): void
}

/** The fonts of one document: only what is used gets embedded. */
export class Schriftablage {
  private readonly teile = new Map<Schnitt, Teilschrift>()
  private letzterSchnitt: Schnitt | null = null
  private letzte: Teilschrift | null = null
  readonly nummern = new Map<string, number>()
  private readonly woerter = new Map<Form, string>()

  constructor(private readonly ablage: Ablage) {}

  /** Name of the font in the resources of a page. */
  name(schnitt: Schnitt): string {
    if (!this.teile.has(schnitt)) {
      this.teile.set(schnitt, new Teilschrift())
      this.nummern.set(schnitt.name, this.ablage.neueNummer())
    }
    return schnitt.name
  }

  /** A whole word as it stands in the page content, kerning included; words repeat a lot. */
  wort(schnitt: Schnitt, form: Form): string {
    let fertig = this.woerter.get(form)
    if (fertig === undefined) {
      fertig = this.glyphen(schnitt, form, 0, form.glyphen.length)
      this.woerter.set(form, fertig)
    }
    return fertig
  }

  /** Hexadecimal codes of some glyphs, with the moves between them (in thousandths, to the left). */
  glyphen(schnitt: Schnitt, { glyphen, vorschub }: Form, von: number, bis: number): string {
    let hex = ''
    for (let i = von; i < bis; i++) {
      const glyphe = glyphen[i]!
      hex += this.hex(schnitt, glyphe)
      const enger = glyphe.breite - vorschub[i]!
      if (enger > 0.05 || enger < -0.05) hex += rueck(enger)
    }
    return hex
  }

  /** Two bytes that show this glyph. */
  private hex(schnitt: Schnitt, glyphe: Glyphe): string {
    if (schnitt !== this.letzterSchnitt) {
      this.letzterSchnitt = schnitt
      this.letzte = this.teile.get(schnitt)!
    }
    return this.letzte!.codes[glyphe.nr] ?? this.letzte!.code(glyphe)
  }

  /** Writes all fonts to the file. */
  schreibe(): void {
    for (const [schnitt, teil] of this.teile) bette(this.ablage, this.nummern.get(schnitt.name)!, schnitt, teil.glyphen)
  }
}

/** Character code → text, for search, copying and screen readers. Blocks of at most 100 as the format asks. */
function tounicode(glyphen: Glyphe[]): Buffer {
  let bloecke = ''
  for (let von = 0; von < glyphen.length; von += 100) {
    const block = glyphen.slice(von, von + 100)
    const zeilen = block.map((glyphe, i) => `<${hex4(von + i + 1)}> <${glyphe.unicode}>\n`)
    bloecke += `${block.length} beginbfchar\n${zeilen.join('')}endbfchar\n`
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

const KURSIV = 64
const SYMBOLISCH = 4

function bette(ablage: Ablage, nummer: number, schnitt: Schnitt, glyphen: Glyphe[]): void {
  const { fontkit, faktor } = schnitt
  const [datei, beschreibung, nachkomme, zuordnung] = [0, 0, 0, 0].map(() => ablage.neueNummer()) as [
    number,
    number,
    number,
    number,
  ]
  const daten = teilmenge(schnitt.truetype, [0, ...glyphen.map((glyphe) => glyphe.gid)])
  ablage.strom(datei, `/Length1 ${daten.length}`, daten)
  // The tag only marks the font as a subset; it must not differ from run to run.
  const name = `RATS${schnitt.name.replace(/\d/, (ziffer) => 'ABCDEFGHIJ'[Number(ziffer)]!)}+${fontkit.postscriptName}`
  const { minX, minY, maxX, maxY } = fontkit.bbox
  const rahmen = [minX, minY, maxX, maxY].map((wert) => wert * faktor).join(' ')
  const merker = SYMBOLISCH | (fontkit.italicAngle ? KURSIV : 0)
  const hoehen = `/Ascent ${fontkit.ascent * faktor}/Descent ${fontkit.descent * faktor}`
  const mittel = `/CapHeight ${fontkit.capHeight * faktor}/XHeight ${fontkit.xHeight * faktor}`
  ablage.objekt(
    beschreibung,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${merker}/FontBBox[${rahmen}]` +
      `/ItalicAngle ${fontkit.italicAngle}${hoehen}${mittel}/StemV 0/FontFile2 ${datei} 0 R>>`,
  )
  ablage.objekt(
    nachkomme,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${beschreibung} 0 R` +
      `/W[1[${glyphen.map((glyphe) => glyphe.breite).join(' ')}]]>>`,
  )
  ablage.strom(zuordnung, '', tounicode(glyphen))
  ablage.objekt(
    nummer,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${nachkomme} 0 R]/ToUnicode ${zuordnung} 0 R>>`,
  )
}
