import { Block, Tabelle } from './bloecke.js'
import { ZELLE } from './masse.js'
import { Rasterzelle } from './raster.js'
import { schriftart } from './schrift.js'
import { silben } from './silben.js'
import { LAENGSTES_WORT } from './stueck.js'

export interface Breiten {
  /** Left edges; one more than columns. */
  kanten: number[]
  /** Shrinks text that would not fit otherwise. */
  faktor: number
  rand: number
}

/** Above these numbers of columns the text gets smaller from the start. */
const STUFEN: [spalten: number, faktor: number][] = [
  [26, 0.58],
  [20, 0.66],
  [14, 0.76],
  [10, 0.86],
]
const KLEINSTER = 0.55
/** In em: no syllable is wider; what is (an address, a row of digits) is cut and may not starve its neighbours. */
const SILBE_HOECHSTENS = 6

/** Texts of all blocks, without looking at their order. */
function texte(bloecke: Block[], gib: (text: string) => void): void {
  for (const block of bloecke) {
    if ('inhalt' in block) for (const teil of block.inhalt) if ('text' in teil) gib(teil.text)
    if (block.art === 'liste') block.eintraege.forEach((eintrag) => texte(eintrag, gib))
    if ('bloecke' in block) texte(block.bloecke, gib)
  }
}

/** Widest part of a word that cannot be hyphenated further, if the word is wider than `platz`. */
function breitesteSilbe(wort: string, platz: number, groesse: number): number {
  if (wort.length > LAENGSTES_WORT) return SILBE_HOECHSTENS * groesse
  const schrift = schriftart(true)
  if (wort.length * groesse * 0.6 <= platz || schrift.breite(wort, groesse) <= platz) return 0
  return silben(wort).reduce((breite, silbe) => Math.max(breite, schrift.breite(`${silbe}-`, groesse)), 0)
}

function schmalste(bloecke: Block[], platz: number, groesse: number): number {
  let breiteste = 0
  texte(bloecke, (text) => {
    if (text.length * groesse * 0.6 <= platz) return
    for (const wort of text.split(/[\s/-]+/)) breiteste = Math.max(breiteste, breitesteSilbe(wort, platz, groesse))
  })
  return Math.min(breiteste, SILBE_HOECHSTENS * groesse)
}

/** Columns that are too narrow for their longest syllable take from those that have room. */
function ausgeglichen(breiten: number[], noetig: number[], gesamt: number): number[] {
  const summe = noetig.reduce((a, b) => a + b, 0)
  if (summe >= gesamt) return noetig.map((breite) => (breite / summe) * gesamt)
  const ueber = breiten.map((breite, i) => Math.max(0, breite - noetig[i]!))
  const fehlt = breiten.reduce((a, breite, i) => a + Math.max(0, noetig[i]! - breite), 0)
  const vorrat = ueber.reduce((a, b) => a + b, 0)
  return breiten.map((breite, i) => (breite < noetig[i]! ? noetig[i]! : breite - (ueber[i]! / vorrat) * fehlt))
}

export function spaltenbreiten(tabelle: Tabelle, zellen: Rasterzelle[][], spalten: number, x: number, breite: number) {
  const anteile = Array.from({ length: spalten }, (_, i) => Math.max(tabelle.spalten[i]?.anteil ?? 0, 0))
  const gegeben = anteile.reduce((a, b) => a + b, 0)
  const mittel = gegeben / Math.max(1, anteile.filter(Boolean).length) || 1
  const voll = anteile.map((anteil) => anteil || mittel)
  const summe = voll.reduce((a, b) => a + b, 0)
  const breiten = voll.map((anteil) => (anteil / summe) * breite)
  const stufe = STUFEN.find(([ab]) => spalten > ab)?.[1] ?? 1
  const rand = spalten > 20 ? 1.5 : spalten > 10 ? 3 : 6
  const groesse = ZELLE.text.groesse * stufe
  const noetig = breiten.map((breit) => Math.min(breit, 2 * rand + groesse))
  for (const zeile of zellen) {
    for (const { zelle, spalte, spalten: verbunden } of zeile) {
      if (verbunden > 1) continue
      const schmal = schmalste(zelle.bloecke, breiten[spalte]! - 2 * rand, groesse)
      if (schmal) noetig[spalte] = Math.max(noetig[spalte]!, schmal + 2 * rand)
    }
  }
  const mangel = breite / noetig.reduce((a, b) => a + b, 0)
  const faktor = Math.max(KLEINSTER, stufe * Math.min(1, mangel))
  const kanten = [x]
  for (const breit of ausgeglichen(breiten, noetig, breite)) kanten.push(kanten.at(-1)! + breit)
  return { kanten, faktor, rand } satisfies Breiten
}
