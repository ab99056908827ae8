import type { Form } from './form.js'
import { Art, LAENGSTES_WORT, Stil, Stilstueck, Stueck, ZWANG } from './stueck.js'
import { stuecke } from './stueckfolge.js'
import { flattern, gesamt, HAENGT } from './umbruch.js'

export type Ausrichtung = 'links' | 'rechts' | 'block'

/** Words of one style in a line; null is a space. */
export interface Segment {
  stil: Stil
  woerter: (Form | null)[]
}

/** A finished line: where it starts, how far its spaces stretch, how it ends. */
export interface Zeile {
  segmente: Segment[]
  einzug: number
  /** Added to each space. */
  sperrung: number
  /** A space follows that the reader does not see but a text extraction needs. */
  leerAmEnde: boolean
  getrennt: boolean
}

/** Where the word that starts here ends, if all of it stands alone between spaces in this line; else 0. */
function ganzesWort(liste: Stueck[], i: number, bis: number): number {
  const { wort } = liste[i]!
  if (!wort) return 0
  const ende = i + wort.teile.length * 2 - 1
  if (ende > bis) return 0
  return ende === bis || liste[ende]!.art === Art.Leim ? ende : 0
}

function segmente(liste: Stueck[], von: number, bis: number): Segment[] {
  const ergebnis: Segment[] = []
  let segment: Segment | undefined
  let wort = ''
  const fertig = () => {
    if (wort && segment) segment.woerter.push(segment.stil.schrift.form(wort))
    wort = ''
  }
  for (let i = von; i < bis; i++) {
    const stueck = liste[i]!
    if (stueck.art === Art.Strafe) continue
    if (segment?.stil !== stueck.stil) {
      fertig()
      segment = { stil: stueck.stil, woerter: [] }
      ergebnis.push(segment)
    }
    if (stueck.art === Art.Leim) {
      fertig()
      segment.woerter.push(null)
      continue
    }
    if (stueck.form || wort.length + stueck.text.length > LAENGSTES_WORT) fertig()
    if (stueck.form) {
      segment.woerter.push(stueck.form)
      continue
    }
    const ende = wort ? 0 : ganzesWort(liste, i, bis)
    if (ende) {
      segment.woerter.push(stueck.wort!.form)
      i = ende - 1
    } else wort += stueck.text
  }
  fertig()
  return ergebnis
}

function masse(teile: Segment[]): { breite: number; leer: number } {
  let breite = 0
  let leer = 0
  for (const { stil, woerter } of teile) {
    let tausendstel = 0
    for (const wort of woerter) {
      if (wort) tausendstel += wort.breite
      else {
        tausendstel += stil.schrift.leer
        leer++
      }
    }
    breite += (tausendstel * stil.groesse) / 1000
  }
  return { breite, leer }
}

function zeile(liste: Stueck[], von: number, bis: number, platz: number, ausrichtung: Ausrichtung): Zeile {
  const bruch = liste[bis]
  while (von < bis && liste[von]!.art !== Art.Kasten) von++
  let ende = bis
  while (ende > von && liste[ende - 1]!.art !== Art.Kasten) ende--
  const teile = segmente(liste, von, ende)
  const { breite, leer } = masse(teile)
  const getrennt = bruch !== undefined && bruch.trenn
  const strich = getrennt ? bruch.breite : 0
  const zwang = bruch === undefined || bruch.strafe <= ZWANG
  const luft = platz - breite - strich
  return {
    segmente: teile,
    einzug: ausrichtung === 'rechts' ? luft : 0,
    sperrung: ausrichtung === 'block' && !zwang && leer ? (luft + strich * HAENGT) / leer : 0,
    leerAmEnde: bruch !== undefined && (bruch.art === Art.Leim || bruch.strafe <= ZWANG),
    getrennt,
  }
}

const BESONDERS = /[\u00ad\u200b]/

/** Most texts of a table are short: what fits on one line needs no search for breaks. */
function eineZeile(inhalt: Stilstueck[], platz: number, rechts: boolean): Zeile | null {
  const teil = inhalt[0]
  if (inhalt.length !== 1 || !teil || 'umbruch' in teil) return null
  const { stil } = teil
  const text = teil.text.trim()
  if (!text || text.length * stil.groesse > platz * 4 || BESONDERS.test(text)) return null
  const woerter: (Form | null)[] = []
  for (const wort of text.split(' ')) {
    if (woerter.length) woerter.push(null)
    woerter.push(stil.schrift.form(wort))
  }
  const segmente = [{ stil, woerter }]
  const luft = platz - masse(segmente).breite
  return luft < 0 ? null : { segmente, einzug: rechts ? luft : 0, sperrung: 0, leerAmEnde: false, getrennt: false }
}

/** Breaks text into lines of this width. Justified text that cannot be set well comes out ragged. */
export function zeilen(inhalt: Stilstueck[], platz: number, ausrichtung: Ausrichtung, trennen = true): Zeile[] {
  const eine = eineZeile(inhalt, platz, ausrichtung === 'rechts')
  if (eine) return [eine]
  const liste = stuecke(inhalt, trennen, platz)
  if (!liste.length) return []
  const block = ausrichtung === 'block' ? gesamt(liste, platz) : null
  const enden = block ?? flattern(liste, platz)
  const richtung = ausrichtung === 'block' && !block ? 'links' : ausrichtung
  let von = 0
  return enden.map((bis) => {
    const ergebnis = zeile(liste, von, bis, platz, richtung)
    von = bis
    return ergebnis
  })
}
