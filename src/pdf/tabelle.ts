import { Tabelle, Zelle } from './bloecke.js'
import { abstand, binde, Kiste, ohneLeimAmEnde, Posten } from './fluss.js'
import { Gestalt, gruppe, Gruppenzelle } from './gruppe.js'
import { Kopfbezug } from './kopfbezug.js'
import { Bloecke } from './liste.js'
import { FARBE, SEITE, ZELLE, ZELLRAND } from './masse.js'
import { gruppen, raster, Rasterzelle } from './raster.js'
import { Breiten, spaltenbreiten } from './spaltenbreiten.js'
import { Element, zeichenkette } from './struktur.js'
import { Umfeld } from './umfeld.js'

type Teil = 'THead' | 'TBody' | 'TFoot'

const DICK = 0.9
const FEIN = 0.6
const HAAR = 0.4
/** A head higher than this share of the page is not repeated. */
const KOPF_HOECHSTENS = 0.35

class Tabellensatz {
  private readonly id: string
  private readonly element: Element
  private readonly bezug = new Kopfbezug()
  private kopf?: Kiste

  constructor(
    private readonly tabelle: Tabelle,
    private readonly umfeld: Umfeld,
    private readonly breiten: Breiten,
    private readonly setze: Bloecke,
  ) {
    this.id = umfeld.werk.tabelle()
    const zusammenfassung = tabelle.zusammenfassung
    const attribute = zusammenfassung ? `/A<</O/Table/Summary${zeichenkette(zusammenfassung)}>>` : ''
    this.element = new Element('Table', umfeld.eltern, attribute)
  }

  private tag(platz: Rasterzelle, tr: Element, teil: Teil): Element {
    const { zelle, zeilen, spalten } = platz
    const kopf = teil === 'THead' || zelle.kopf
    const attribute = [
      kopf && `/Scope/${teil === 'THead' ? 'Column' : 'Row'}`,
      spalten > 1 && `/ColSpan ${spalten}`,
      zeilen > 1 && `/RowSpan ${zeilen}`,
    ].filter(Boolean)
    const ids = teil === 'THead' ? [] : this.bezug.fuer(platz)
    if (ids.length) attribute.push(`/Headers[${ids.map((id) => `(${id})`).join('')}]`)
    const element = new Element(kopf ? 'TH' : 'TD', tr)
    if (attribute.length) element.attribute = `/A<</O/Table${attribute.join('')}>>`
    if (kopf) {
      const id = `${this.id}-${teil}-${platz.zeile}-${platz.spalte}`
      element.attribute += `/ID(${id})`
      this.umfeld.werk.ids.push({ id, element })
      this.bezug.merke(id, platz, teil === 'THead')
    }
    return element
  }

  private zelle(platz: Rasterzelle, tr: Element, teil: Teil, erste: number): Gruppenzelle {
    const { zelle, spalte, spalten } = platz
    const { kanten, rand, faktor } = this.breiten
    const x = kanten[spalte]!
    const breite = kanten[spalte + spalten]! - x
    const links = spalte ? rand : 0
    const rechts = spalte + spalten === kanten.length - 1 ? 0 : rand
    const vorgabe = this.tabelle.spalten[spalte]
    const element = this.tag(platz, tr, teil)
    const umfeld: Umfeld = {
      ...this.umfeld,
      x: x + links,
      breite: Math.max(4, breite - links - rechts),
      eltern: element,
      zelle: true,
      liste: 0,
      faktor: faktor * this.umfeld.faktor * (teil === 'THead' ? 0.95 : 1),
      ausrichtung: zelle.ausrichtung ?? vorgabe?.ausrichtung,
      zahl: vorgabe?.zahl ?? false,
      fett: teil !== 'TBody' || zelle.kopf === true || this.umfeld.fett,
      grau: teil === 'THead' || (zelle.kopf === true && !this.tabelle.kopf.length),
    }
    const posten = ohneLeimAmEnde(this.setze(zelle.bloecke, umfeld))
    return { zeile: platz.zeile - erste, zeilen: platz.zeilen, x, breite, posten, unten: teil === 'THead' }
  }

  private gestalt(teil: Teil): Gestalt {
    const mindest = ZELLE.text.zeile * this.breiten.faktor + 2 * ZELLRAND.oben
    const grenze = this.breiten.kanten.at(-1)!
    const ganz = grenze - this.umfeld.x
    return {
      oben: ZELLRAND.oben,
      unten: ZELLRAND.oben,
      mindest,
      teilbarAb: 8 * ZELLE.text.zeile,
      strich(stift, x, breite, y, letzte) {
        if (teil === 'THead' && letzte) {
          if (breite > ganz - 0.1) stift.linie(x, y, breite, FEIN, FARBE.akzent)
          return
        }
        const luecke = teil === 'THead' && x + breite < grenze - 0.1 ? ZELLRAND.seite : 0
        stift.linie(x, y, breite - luecke, HAAR, FARBE.haar)
      },
    }
  }

  /** A rule above the first row. */
  private mitLinie(kiste: Kiste, staerke: number): Kiste {
    const { x, breite } = this.umfeld
    const male = kiste.male
    kiste.male = (stift, y) => {
      stift.linie(x, y, breite, staerke, FARBE.akzent)
      male(stift, y)
    }
    return kiste
  }

  private teil(art: Teil, zellen: Rasterzelle[][]): Kiste[] {
    this.bezug.neuerTeil()
    const eltern = new Element(art, this.element)
    const gestalt = this.gestalt(art)
    const bloecke = art === 'THead' ? [zellen] : gruppen(zellen)
    return bloecke.map((zeilen) => {
      const erste = zeilen[0]![0]!.zeile
      const inhalt = zeilen.flatMap((zeile) => {
        const tr = new Element('TR', eltern)
        return zeile.map((zelle) => this.zelle(zelle, tr, art, erste))
      })
      return gruppe(inhalt, zeilen.length, gestalt, this.kopf)
    })
  }

  private setzeKopf(zellen: Rasterzelle[][], posten: Posten[]): void {
    const [kopf] = this.teil('THead', zellen)
    this.mitLinie(kopf!, DICK)
    posten.push({ ...kopf!, bindet: true })
    if (kopf!.hoehe > (SEITE.unten - SEITE.oben) * KOPF_HOECHSTENS) return
    this.kopf = {
      art: 'kiste',
      hoehe: kopf!.hoehe,
      bindet: true,
      wiederholt: true,
      male: (stift, y) => stift.schmuck('/Type/Pagination', () => kopf!.male(stift, y)),
    }
  }

  laufe(kopf: Rasterzelle[][], rumpf: Rasterzelle[][], summen: Rasterzelle[][], posten: Posten[]): void {
    if (kopf.length) this.setzeKopf(kopf, posten)
    const zeilen = rumpf.length ? this.teil('TBody', rumpf) : []
    if (!kopf.length && zeilen[0]) this.mitLinie(zeilen[0], DICK)
    // Neither the first nor the last row stands alone on a page.
    if (zeilen.length > 2) binde(zeilen.slice(0, 1))
    if (zeilen.length > 1) binde(zeilen.slice(-2, -1))
    posten.push(...zeilen)
    if (!summen.length) return
    binde(zeilen)
    const fuss = this.teil('TFoot', summen)
    this.mitLinie(fuss[0]!, FEIN)
    fuss.slice(0, -1).forEach((kiste) => (kiste.bindet = true))
    posten.push(...fuss)
  }
}

/** Head, body, sums. PDF/UA wants a body (7.2): sums alone, or a head alone, are one. */
function mitRumpf({ kopf, rumpf, summen = [] }: Tabelle): [Zelle[][], Zelle[][], Zelle[][]] {
  if (rumpf.length) return [kopf, rumpf, summen]
  if (summen.length) return [kopf, summen, []]
  return [[], kopf.map((zeile) => zeile.map((zelle) => ({ ...zelle, kopf: true }))), []]
}

export function setzeTabelle(tabelle: Tabelle, umfeld: Umfeld, posten: Posten[], setze: Bloecke): void {
  const teile = mitRumpf(tabelle)
  const versuche = teile.map((teil) => raster(teil, tabelle.spalten.length))
  const spalten = Math.max(...versuche.map((versuch) => versuch.spalten))
  if (!spalten || teile.every((teil) => !teil.length)) return
  const [kopf, rumpf, summen] = versuche.map((versuch, i) =>
    versuch.spalten === spalten ? versuch.zellen : raster(teile[i]!, spalten).zellen,
  )
  const alle = [...kopf!, ...rumpf!, ...summen!]
  const breiten = spaltenbreiten(tabelle, alle, spalten, umfeld.x, umfeld.breite)
  new Tabellensatz(tabelle, umfeld, breiten, setze).laufe(kopf!, rumpf!, summen!, posten)
  abstand(posten, umfeld.zelle ? 3 : 10)
}
