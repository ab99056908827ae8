import { grapheme } from './grapheme.js'
import { aneinander } from './form.js'
import { Art, formkasten, kasten, LAENGSTES_WORT, leim, Stil, Stilstueck, strafe, Stueck, ZWANG } from './stueck.js'

const TRENNSTRAFE = 140
/** A break after a hyphen, slash or dash costs less than a hyphenation. */
const STRICHSTRAFE = 30
/** A break where none should be. */
const NOTSTRAFE = TRENNSTRAFE * 4
const WEICH = '\u00ad'
const NACH_STRICH = /(?<=[-/\u2010\u2013\u2014])(?=\p{L}{3})|\u200b/u
const ENTHAELT_STRICH = /[-/\u2010\u2013\u2014\u200b]/
/** A web address is never hyphenated: nobody could tell whether the hyphen belongs to it. */
const ADRESSE = /:\/\/|^www\./
const IN_ADRESSE = /(?<=[-/.?&=#_])(?=[\p{L}\d])/u
/** Programs that know no other blank tie whole paragraphs together. */
const NACH_FESTEM_LEERZEICHEN = /(?<=[\u00a0\u2007\u202f])/

/** The boxes, glue and penalties of a paragraph as they are put together. */
class Stueckfolge {
  readonly liste: Stueck[] = []
  /** Something wide has come since the last place to break: where nothing has, another place would be the same. */
  private offen = false

  constructor(
    private readonly trennen: boolean,
    private readonly hoechstens: number,
  ) {}

  text(text: string, stil: Stil): void {
    text.split(' ').forEach((wort, i) => {
      if (i) this.leer(stil)
      if (wort) this.zwischenLeerzeichen(wort, stil)
    })
  }

  umbruch(stil: Stil): void {
    this.liste.push(strafe(stil, ZWANG))
    this.offen = false
  }

  private leer(stil: Stil): void {
    const letztes = this.liste.at(-1)
    if (letztes && letztes.art !== Art.Leim) this.liste.push(leim(stil))
    this.offen = false
  }

  private kasten(stueck: Stueck): void {
    this.liste.push(stueck)
    this.offen ||= stueck.breite > 0
  }

  private bruch(stil: Stil, wert: number, breite = 0): void {
    if (this.offen) this.liste.push(strafe(stil, wert, breite))
    this.offen = false
  }

  private zwischenLeerzeichen(text: string, stil: Stil): void {
    if (ADRESSE.test(text)) this.adresse(text, stil)
    else if (!ENTHAELT_STRICH.test(text)) this.wort(text, stil)
    else {
      text.split(NACH_STRICH).forEach((teil, i) => {
        if (i) this.bruch(stil, STRICHSTRAFE)
        if (teil) this.wort(teil, stil)
      })
    }
  }

  private adresse(text: string, stil: Stil): void {
    text.split(IN_ADRESSE).forEach((teil, i) => {
      if (i) this.bruch(stil, STRICHSTRAFE)
      if (teil.length > LAENGSTES_WORT) return this.lose(teil, stil)
      const breite = stil.schrift.breite(teil, stil.groesse)
      if (breite > this.hoechstens) this.zerhackt(teil, stil)
      else this.kasten(kasten(teil, stil, breite))
    })
  }

  private wort(text: string, stil: Stil): void {
    if (text.length > LAENGSTES_WORT) return this.ueberlang(text, stil)
    if (!this.trennen && !text.includes(WEICH)) {
      const breite = stil.schrift.breite(text, stil.groesse)
      if (breite <= this.hoechstens) return this.kasten(kasten(text, stil, breite))
    }
    this.getrennt(text, stil)
  }

  private getrennt(text: string, stil: Stil): void {
    const { schrift, groesse } = stil
    const wort = schrift.wort(text)
    wort.teile.forEach((teil, i) => {
      if (i) this.liste.push(strafe(stil, TRENNSTRAFE, (schrift.strich * groesse) / 1000))
      const breite = (wort.formen[i]!.breite * groesse) / 1000
      if (breite > this.hoechstens) this.zerhackt(teil, stil)
      else this.kasten(kasten(teil, stil, breite, i ? null : wort))
    })
  }

  /** Breaks where the text allows it, else anywhere. */
  private ueberlang(text: string, stil: Stil): void {
    const strich = (stil.schrift.strich * stil.groesse) / 1000
    text.split(WEICH).forEach((teil, i) => {
      if (i) this.bruch(stil, TRENNSTRAFE, strich)
      teil.split(NACH_FESTEM_LEERZEICHEN).forEach((stueck, k) => {
        if (k) this.bruch(stil, NOTSTRAFE)
        if (stueck.length > LAENGSTES_WORT) this.lose(stueck, stil)
        else if (stueck) this.wort(stueck, stil)
      })
    })
  }

  /** A part wider than the line is cut wherever it must be: nothing may run out of its column. */
  private zerhackt(text: string, stil: Stil): void {
    const { schrift, groesse } = stil
    let folgt = false
    for (const teil of this.zeilen(text, (graphem) => schrift.breite(graphem, groesse))) {
      if (folgt) this.bruch(stil, NOTSTRAFE)
      const ganzes = teil.join('')
      this.kasten(kasten(ganzes, stil, schrift.breite(ganzes, groesse)))
      folgt = true
    }
  }

  /** The same for a part that is too long to be shaped. */
  private lose(text: string, stil: Stil): void {
    const { schrift, groesse } = stil
    for (const teil of this.zeilen(text, (graphem) => (schrift.lose(graphem).breite * groesse) / 1000)) {
      this.bruch(stil, NOTSTRAFE)
      this.kasten(formkasten(teil.join(''), stil, aneinander(teil.map((graphem) => schrift.lose(graphem)))))
    }
  }

  /** Pieces no wider than the line, nor too long to be shaped. */
  private *zeilen(text: string, breiteVon: (graphem: string) => number): Generator<string[]> {
    let teil: string[] = []
    let [breite, laenge] = [0, 0]
    for (const graphem of grapheme(text)) {
      const dazu = breiteVon(graphem)
      if (teil.length && (breite + dazu > this.hoechstens || laenge + graphem.length > LAENGSTES_WORT)) {
        yield teil
        teil = []
        breite = laenge = 0
      }
      teil.push(graphem)
      breite += dazu
      laenge += graphem.length
    }
    if (teil.length) yield teil
  }
}

/** Where styles meet inside of a word, its boxes touch; together they may be wider than the line. */
function mitNotbruechen(liste: Stueck[], hoechstens: number): Stueck[] {
  let breite = 0
  return liste.flatMap((stueck) => {
    if (stueck.art !== Art.Kasten) {
      breite = 0
      return [stueck]
    }
    const passt = breite === 0 || breite + stueck.breite <= hoechstens
    breite = passt ? breite + stueck.breite : stueck.breite
    return passt ? [stueck] : [strafe(stueck.stil, NOTSTRAFE), stueck]
  })
}

/** Text → boxes, glue and penalties. No single box is wider than `hoechstens` (but for one character). */
export function stuecke(inhalt: Stilstueck[], trennen: boolean, hoechstens: number): Stueck[] {
  const folge = new Stueckfolge(trennen, hoechstens)
  let stil: Stil | undefined
  for (const teil of inhalt) {
    if ('umbruch' in teil) {
      if (stil) folge.umbruch(stil)
    } else {
      stil = teil.stil
      folge.text(teil.text, stil)
    }
  }
  const { liste } = folge
  while (liste.length && liste.at(-1)!.art !== Art.Kasten) liste.pop()
  return inhalt.length > 1 ? mitNotbruechen(liste, hoechstens) : liste
}
