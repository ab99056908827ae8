import { Einbettung, einbettung, hex4 } from './einbettung.js'
import type { Form } from './form.js'
import type { Glyphe, Schnitt } from './schnitt.js'

/** Interrupts a string of codes by a move to the left, in thousandths of the size. */
export const rueck = (wert: number): string => `>${Math.round(wert * 10) / 10}<`

/** The glyphs of one face that a document uses. */
class Teilschrift {
  /** By character code. Basic glyphs have fixed codes, the others follow in order of use. */
  readonly glyphen: (Glyphe | undefined)[] = []
  private readonly codes: string[] = []
  private naechster: number

  constructor(readonly schnitt: Schnitt) {
    this.naechster = schnitt.grundzahl + 1
  }

  /** Two bytes that show this glyph, as they stand in the page content. */
  code(glyphe: Glyphe): string {
    const bekannt = this.codes[glyphe.nr]
    if (bekannt) return bekannt
    const code = glyphe.nr <= this.schnitt.grundzahl ? glyphe.nr : this.naechster++
    this.glyphen[code] = glyphe
    return (this.codes[glyphe.nr] = hex4(code))
  }

  /** Hexadecimal codes of some glyphs, with the moves between them (in thousandths, to the left). */
  zeichen({ glyphen, vorschub }: Form, von: number, bis: number): string {
    let hex = ''
    for (let i = von; i < bis; i++) {
      const glyphe = glyphen[i]!
      hex += this.code(glyphe)
      const enger = glyphe.breite - vorschub[i]!
      if (enger > 0.05 || enger < -0.05) hex += rueck(enger)
    }
    return hex
  }

  wort(form: Form): string {
    if (form.codes !== undefined) {
      for (const glyphe of form.glyphen) this.glyphen[glyphe.nr] = glyphe
      return form.codes
    }
    const hex = this.zeichen(form, 0, form.glyphen.length)
    if (form.glyphen.every((glyphe) => glyphe.nr <= this.schnitt.grundzahl)) form.codes = hex
    return hex
  }
}

/** What the fonts need from the file they are written to. */
export interface Ablage {
  neueNummer(): number
  objekt(nummer: number, inhalt: string): void
  gepackt(nummer: number, eintraege: string, gepackt: Buffer): void
}

/** The fonts of one document: only what is used gets embedded. */
export class Schriftablage {
  private readonly teile = new Map<Schnitt, Teilschrift>()
  readonly nummern = new Map<string, number>()
  private readonly woerter = new Map<Form, string>()

  constructor(private readonly ablage: Ablage) {}

  /** Name of the font in the resources of a page. */
  name(schnitt: Schnitt): string {
    if (!this.teile.has(schnitt)) {
      this.teile.set(schnitt, new Teilschrift(schnitt))
      this.nummern.set(schnitt.name, this.ablage.neueNummer())
    }
    return schnitt.name
  }

  /** A whole word as it stands in the page content, kerning included; words repeat a lot. */
  wort(schnitt: Schnitt, form: Form): string {
    let fertig = this.woerter.get(form)
    if (fertig === undefined) {
      fertig = this.teile.get(schnitt)!.wort(form)
      this.woerter.set(form, fertig)
    }
    return fertig
  }

  /** Some glyphs of a word, in the same way. */
  glyphen(schnitt: Schnitt, form: Form, von: number, bis: number): string {
    return this.teile.get(schnitt)!.zeichen(form, von, bis)
  }

  /** Writes all fonts to the file. */
  schreibe(): void {
    for (const [schnitt, teil] of this.teile) {
      bette(this.ablage, this.nummern.get(schnitt.name)!, schnitt, einbettung(schnitt, teil.glyphen))
    }
  }
}

const KURSIV = 64
const SYMBOLISCH = 4

function bette(
  ablage: Ablage,
  nummer: number,
  schnitt: Schnitt,
  { daten, laenge, breiten, unicode }: Einbettung,
): void {
  const { fontkit, faktor } = schnitt
  const [datei, beschreibung, nachkomme, zuordnung] = [0, 0, 0, 0].map(() => ablage.neueNummer()) as [
    number,
    number,
    number,
    number,
  ]
  ablage.gepackt(datei, `/Length1 ${laenge}`, daten)
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
      `/W[${breiten}]>>`,
  )
  ablage.gepackt(zuordnung, '', unicode)
  ablage.objekt(
    nummer,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${nachkomme} 0 R]/ToUnicode ${zuordnung} 0 R>>`,
  )
}
