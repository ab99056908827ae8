import type * as fontkit from 'fontkit'
import { aneinander, type Form, type Wort } from './form.js'
import { grapheme } from './grapheme.js'
import { type Glyphe, Schnitt } from './schnitt.js'
import { silben } from './silben.js'
import { Speicher } from './speicher.js'

/** A glyph before a certain other one. */
interface Paar {
  glyphe: Glyphe
  vorschub: number
}

/** Latin letters and common marks: no accents to place, no fractions to build. */
const SCHLICHT = /^[\x21-\x7e\xa0-\xac\xae-\xff\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac\u2212]+$/

/** Drawn for what no face has. */
const ERSATZZEICHEN = '□'
/** Invisible joiners and variant selectors: needed inside an emoji, nothing to draw elsewhere. */
const UNSICHTBAR = /[\u200c\u200d\ufe00-\ufe0f]/g

/** Which code points each glyph stands for: in order, as many as it says. */
function zugeordnet(glyphen: fontkit.FontkitGlyphe[], text: string): number[][] {
  const codepunkte = [...text].map((zeichen) => zeichen.codePointAt(0)!)
  const anzahl = glyphen.reduce((summe, { codePoints }) => summe + codePoints.length, 0)
  if (anzahl !== codepunkte.length) return glyphen.map(({ codePoints }) => codePoints)
  let ort = 0
  return glyphen.map(({ codePoints }) => codepunkte.slice(ort, (ort += codePoints.length)))
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
