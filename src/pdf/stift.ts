import { Lauf } from './bloecke.js'
import { gekuerzt } from './grapheme.js'
import { SEITE } from './masse.js'
import { Element } from './struktur.js'
import type { Schriftablage } from './schriftablage.js'
import { Textlauf } from './textlauf.js'
import { Segment, Zeile } from './zeile.js'

/** What drawing leaves behind outside of the page's content. */
export interface Umgebung {
  readonly schriften: Schriftablage
  /** One per link, also where it runs over several lines. */
  readonly verweiselemente: Map<Lauf, Element>
  /** Writes a link annotation of the current page and returns its object number. */
  verweis(ziel: string, beschreibung: string, rechteck: string, element: Element): number
  /** Name of a picture in the resources of the current page. */
  bild(png: Uint8Array): string
  lesezeichen(titel: string, ebene: number, y: number): void
}

/** It stands in the file once per line of the link, and PDF/A bounds its length (ISO 19005-2, 6.1.13). */
const BESCHREIBUNG_HOECHSTENS = 250

export const zahl = (wert: number): number => Math.round(wert * 100) / 100

/** Draws one page. The origin is the upper left corner; everything is tagged or an artifact. */
export class Stift {
  private inhalt = ''
  private offen: Element | 'artefakt' | null = null
  private nurSchmuck = 0
  private farbe = ''
  private schrift = ''
  /** Owner of each piece of marked content, in order of its number. */
  readonly marken: Element[] = []

  constructor(
    readonly seite: number,
    private readonly umgebung: Umgebung,
  ) {}

  private op(befehl: string): void {
    this.inhalt += befehl + '\n'
  }

  /** Closes what is open and returns the content of the page. */
  fertig(): Buffer {
    this.schliesse()
    return Buffer.from(this.inhalt, 'latin1')
  }

  private schliesse(): void {
    if (this.offen) this.op('EMC')
    this.offen = null
  }

  private gehoert(element: Element): void {
    if (this.nurSchmuck || this.offen === element) return
    this.schliesse()
    const mcid = this.marken.push(element) - 1
    element.kinder.push({ seite: this.seite, mcid })
    this.op(`/${element.art} <</MCID ${mcid}>> BDC`)
    this.offen = element
  }

  /** Everything drawn inside is decoration or repetition, not content. */
  schmuck(art: string, male: () => void): void {
    if (this.nurSchmuck === 0) {
      this.schliesse()
      this.op(`/Artifact <<${art}>> BDC`)
      this.offen = 'artefakt'
    }
    this.nurSchmuck++
    male()
    this.nurSchmuck--
    if (this.nurSchmuck === 0) this.schliesse()
  }

  flaeche(x: number, y: number, breite: number, hoehe: number, farbe: string): void {
    this.schmuck('/Type/Layout', () => {
      this.fuelle(farbe)
      this.op(`${zahl(x)} ${zahl(y)} ${zahl(breite)} ${zahl(hoehe)} re f`)
    })
  }

  linie(x: number, y: number, breite: number, staerke: number, farbe: string): void {
    this.schmuck('/Type/Layout', () =>
      this.op(`${farbe} RG ${staerke} w ${zahl(x)} ${zahl(y)} m ${zahl(x + breite)} ${zahl(y)} l S`),
    )
  }

  /** A picture with its lower edge at `y + hoehe`. */
  bild(png: Uint8Array, x: number, y: number, breite: number, hoehe: number, element: Element): void {
    const name = this.umgebung.bild(png)
    this.gehoert(element)
    this.op(`q ${zahl(breite)} 0 0 ${zahl(-hoehe)} ${zahl(x)} ${zahl(y + hoehe)} cm /${name} Do Q`)
  }

  lesezeichen(titel: string, ebene: number, y: number): void {
    if (!this.nurSchmuck) this.umgebung.lesezeichen(titel, ebene, y)
  }

  private fuelle(farbe: string): void {
    if (this.farbe === farbe) return
    this.farbe = farbe
    this.op(`${farbe} rg`)
  }

  /** One line with its baseline at `y`. */
  zeile(zeile: Zeile, x: number, y: number, element: Element): void {
    let ort = x + zeile.einzug
    zeile.segmente.forEach((segment, i) => {
      const letztes = i === zeile.segmente.length - 1
      ort = this.segment(zeile, segment, ort, y, element, letztes)
    })
  }

  private segment(zeile: Zeile, segment: Segment, x: number, y: number, element: Element, letztes: boolean): number {
    const { stil } = segment
    const lauf = stil.verweis
    const besitzer = lauf && !this.nurSchmuck ? this.verweiselement(lauf, element) : element
    this.gehoert(besitzer)
    const breite = this.text(segment, x, y, zeile.sperrung, letztes && zeile.leerAmEnde)
    if (lauf && !this.nurSchmuck) this.verweisflaeche(lauf, besitzer, x, y, breite, stil.groesse)
    if (letztes && zeile.getrennt) {
      // A soft hyphen in the text layer, so that the word stays whole when it is read or searched.
      this.op('/Span <</ActualText <FEFF00AD>>> BDC')
      this.text({ stil, woerter: [stil.schrift.form('-')] }, x + breite, y, 0, false)
      this.op('EMC')
    }
    return x + breite
  }

  private verweiselement(lauf: Lauf, eltern: Element): Element {
    let element = this.umgebung.verweiselemente.get(lauf)
    if (!element) this.umgebung.verweiselemente.set(lauf, (element = new Element('Link', eltern)))
    return element
  }

  private verweisflaeche(lauf: Lauf, element: Element, x: number, y: number, breite: number, groesse: number): void {
    const unten = SEITE.hoehe - y - groesse * 0.3
    const oben = SEITE.hoehe - y + groesse * 0.8
    const rechteck = `${zahl(x)} ${zahl(unten)} ${zahl(x + breite)} ${zahl(oben)}`
    const beschreibung = gekuerzt(lauf.linkBeschreibung || lauf.text, BESCHREIBUNG_HOECHSTENS)
    const objekt = this.umgebung.verweis(lauf.link!, beschreibung, rechteck, element)
    element.kinder.push({ seite: this.seite, objekt })
  }

  /** Shows words from `x`; returns their width. */
  private text(segment: Segment, x: number, y: number, sperrung: number, leerAmEnde: boolean): number {
    const { stil, woerter } = segment
    this.fuelle(stil.farbe)
    const lauf = new Textlauf(stil, this.umgebung.schriften, sperrung)
    const wahl = `/${lauf.name} ${stil.groesse} Tf `
    this.inhalt += `BT ${this.schrift === wahl ? '' : wahl}1 0 0 -1 ${zahl(x)} ${zahl(y)} Tm `
    this.schrift = wahl
    for (const wort of woerter) {
      if (wort) lauf.wort(wort)
      else lauf.leer()
    }
    const breite = lauf.breite
    if (leerAmEnde) lauf.leer()
    this.op(`${lauf.fertig()}ET`)
    return (breite * stil.groesse) / 1000
  }
}
