import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import { grapheme } from './grapheme.js'
import { silben } from './silben.js'
import { Speicher } from './speicher.js'
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

/** Glyphs `von` up to `bis` are replacements; `text` is what they stand for. */
export interface Ersatz {
  von: number
  bis: number
  text: string
}

/** A shaped word. Widths in 1/1000 em. */
export interface Form {
  breite: number
  glyphen: Glyphe[]
  vorschub: number[]
  ersatz: Ersatz[] | null
  /** How it stands in every page content, once known: only if all its glyphs are of the basic set. */
  codes?: string
}

/** A glyph before a certain other one. */
interface Paar {
  glyphe: Glyphe
  vorschub: number
}

/** A word and the parts between which it may be hyphenated. */
export interface Wort {
  teile: string[]
  formen: Form[]
  form: Form
}

/** Latin letters and common marks: no accents to place, no fractions to build. */
const SCHLICHT = /^[\x21-\x7e\xa0-\xac\xae-\xff\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac\u2212]+$/

/** Has the same codes in every document, so that words and fonts need not be built anew. */
const GRUNDZEICHEN = ' 0123456789abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ.,:;-–/()„“!?&%+§€"\'’…•é'

/** Drawn for what no face has. */
const ERSATZZEICHEN = '□'
/** Invisible joiners and variant selectors: needed inside an emoji, nothing to draw elsewhere. */
const UNSICHTBAR = /[\u200c\u200d\ufe00-\ufe0f]/g

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

/** Which code points each glyph stands for: in order, as many as it says. */
function zugeordnet(glyphen: fontkit.FontkitGlyphe[], text: string): number[][] {
  const codepunkte = [...text].map((zeichen) => zeichen.codePointAt(0)!)
  const anzahl = glyphen.reduce((summe, { codePoints }) => summe + codePoints.length, 0)
  if (anzahl !== codepunkte.length) return glyphen.map(({ codePoints }) => codePoints)
  let ort = 0
  return glyphen.map(({ codePoints }) => codepunkte.slice(ort, (ort += codePoints.length)))
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

/** A face with a set of OpenType features; shapes words and remembers them for the life of the process. */
export class Schriftart {
  private readonly formen = new Speicher<Form>(20_000)
  private readonly loseFormen = new Speicher<Form>(20_000)
  private readonly paare = new Speicher<Paar | null, number>(20_000)
  private readonly woerter = new Speicher<Wort>(20_000)
  readonly leerform: Form
  /** Of a space, in 1/1000 em. */
  readonly leer: number
  readonly strich: number

  constructor(
    readonly schnitt: Schnitt,
    private readonly merkmale?: string[],
  ) {
    this.leerform = this.form(' ')
    this.leer = this.leerform.breite
    this.strich = this.form('-').breite
  }

  private readonly bilde = (text: string): Form => {
    const schnell = SCHLICHT.test(text) ? this.paarweise(text) : null
    if (schnell) return schnell
    if (this.schnitt.fehlt.test(text)) return aneinander(Array.from(grapheme(text), this.einzeln))
    const form: Form = { breite: 0, glyphen: [], vorschub: [], ersatz: null }
    this.haenge(form, text)
    return form
  }

  form(text: string): Form {
    return this.formen.hole(text, this.bilde)
  }

  /** A word with its syllables. */
  wort(text: string): Wort {
    return this.woerter.hole(text, this.zerlege)
  }

  private readonly zerlege = (text: string): Wort => {
    const teile = silben(text)
    return { teile, formen: teile.map((teil) => this.form(teil)), form: this.form(teile.join('')) }
  }

  /** New words are mostly made of known pairs of letters; asking fontkit takes many times as long. */
  private paarweise(text: string): Form | null {
    const form: Form = { breite: 0, glyphen: [], vorschub: [], ersatz: null }
    for (let i = 0; i < text.length; i++) {
      const folgt = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
      const paar = this.paare.hole(text.charCodeAt(i) * 0x10000 + folgt, this.bildePaar)
      if (!paar) return null
      form.glyphen.push(paar.glyphe)
      form.vorschub.push(paar.vorschub)
      form.breite += paar.vorschub
    }
    return form
  }

  /** The first of two letters, unless they change each other by more than the space between them. */
  private readonly bildePaar = (schluessel: number): Paar | null => {
    const [zeichen, folgt] = [schluessel >>> 16, schluessel & 0xffff].map((code) => String.fromCharCode(code))
    const einzeln = this.gesetzt(zeichen!)
    if (einzeln.length !== 1) return null
    if (!(schluessel & 0xffff)) return einzeln[0]!
    const [rechts] = this.gesetzt(folgt!)
    const [a, b, ...mehr] = this.gesetzt(zeichen! + folgt!)
    const unveraendert =
      a?.glyphe === einzeln[0]!.glyphe && b?.glyphe === rechts?.glyphe && b?.vorschub === rechts?.vorschub
    return unveraendert && !mehr.length ? a! : null
  }

  private gesetzt(text: string): Paar[] {
    const form: Form = { breite: 0, glyphen: [], vorschub: [], ersatz: null }
    if (!this.schnitt.fehlt.test(text)) this.haenge(form, text)
    return form.glyphen.map((glyphe, i) => ({ glyphe, vorschub: form.vorschub[i]! }))
  }

  /** Width of the text in points. */
  breite(text: string, groesse: number): number {
    return (this.form(text).breite * groesse) / 1000
  }

  private haenge(form: Form, text: string): void {
    const { glyphs, positions } = this.schnitt.shape(text, this.merkmale)
    const texte = zugeordnet(glyphs, text)
    glyphs.forEach((glyphe, i) => {
      const { xAdvance, xOffset } = positions[i]!
      const vorschub = (xAdvance - xOffset) * this.schnitt.faktor
      // A mark is shifted over its letter: the letter's advance makes room, the mark's own takes it back.
      if (xOffset && form.vorschub.length) form.vorschub[form.vorschub.length - 1]! += xOffset * this.schnitt.faktor
      form.glyphen.push(this.schnitt.glyphe(glyphe, texte[i]!))
      form.vorschub.push(vorschub)
      form.breite += xAdvance * this.schnitt.faktor
    })
  }

  /** A grapheme in a word that lacks others. */
  private readonly einzeln = (graphem: string): Form => {
    const sichtbar = graphem.replace(UNSICHTBAR, '')
    return this.schnitt.fehlt.test(sichtbar) ? this.ersatz(graphem) : this.form(sichtbar)
  }

  private ersatz(text: string): Form {
    const form = this.form(ERSATZZEICHEN)
    return { ...form, ersatz: [{ von: 0, bis: form.glyphen.length, text }] }
  }

  /** Unshaped: its letter and its marks as each of them stands alone. None takes more time than another. */
  lose(graphem: string): Form {
    return this.loseFormen.hole(graphem, this.bildeLose)
  }

  private readonly bildeLose = (graphem: string): Form =>
    this.schnitt.fehlt.test(graphem.replace(UNSICHTBAR, ''))
      ? this.ersatz(graphem)
      : aneinander(Array.from(graphem, (zeichen) => this.form(zeichen)))
}

/** Side by side; neighbours that no face has become one replacement. */
export function aneinander(formen: readonly Form[]): Form {
  const form: Form = { breite: 0, glyphen: [], vorschub: [], ersatz: null }
  for (const { breite, glyphen, vorschub, ersatz } of formen) {
    const ab = form.glyphen.length
    for (const { von, bis, text } of ersatz ?? []) {
      const letzter = form.ersatz?.at(-1)
      if (letzter?.bis === ab + von) Object.assign(letzter, { text: letzter.text + text, bis: ab + bis })
      else (form.ersatz ??= []).push({ von: ab + von, bis: ab + bis, text })
    }
    form.glyphen.push(...glyphen)
    form.vorschub.push(...vorschub)
    form.breite += breite
  }
  return form
}

const ordner = '@expo-google-fonts/source-sans-3'
const laden = () => {
  const normal = new Schnitt('F1', `${ordner}/400Regular/SourceSans3_400Regular.ttf`)
  const kursiv = new Schnitt('F2', `${ordner}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`)
  const fett = new Schnitt('F3', `${ordner}/600SemiBold/SourceSans3_600SemiBold.ttf`)
  const fettKursiv = new Schnitt('F4', `${ordner}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`)
  const satz = (merkmale?: string[]) => ({
    normal: new Schriftart(normal, merkmale),
    kursiv: new Schriftart(kursiv, merkmale),
    fett: new Schriftart(fett, merkmale),
    fettKursiv: new Schriftart(fettKursiv, merkmale),
  })
  return { text: satz(), zahl: satz(['tnum']) }
}

let geladen: ReturnType<typeof laden> | undefined

/** The house face; `zahl` sets all figures to one width, for columns of numbers. */
export function schriftart(fett = false, kursiv = false, zahl = false): Schriftart {
  geladen ??= laden()
  const satz = zahl ? geladen.zahl : geladen.text
  if (fett) return kursiv ? satz.fettKursiv : satz.fett
  return kursiv ? satz.kursiv : satz.normal
}
