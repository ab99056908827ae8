import { setzeAbsatz, setzeUeberschrift } from './absatz.js'
import { setzeBild } from './bild.js'
import { Block, Kasten, Linie, Spalten } from './bloecke.js'
import { abstand, binde, Kiste, leim, ohneLeimAmEnde, Posten, Rahmen, stapel } from './fluss.js'
import { gruppe, Gruppenzelle } from './gruppe.js'
import { setzeListe } from './liste.js'
import { FARBE } from './masse.js'
import { setzeTabelle } from './tabelle.js'
import { Umfeld } from './umfeld.js'

const KASTEN = { strich: 3, links: 16, rechts: 14, oben: 8, unten: 8, danach: 10 } as const
const SPALTENABSTAND = 14

const LINIE = {
  haar: { staerke: 0.4, farbe: FARBE.haar },
  fein: { staerke: 0.6, farbe: FARBE.akzent },
  akzent: { staerke: 0.9, farbe: FARBE.akzent },
} as const

function setzeKasten(kasten: Kasten, umfeld: Umfeld, posten: Posten[]): void {
  const { x, breite } = umfeld
  const innen = { ...umfeld, x: x + KASTEN.links, breite: breite - KASTEN.links - KASTEN.rechts }
  const inhalt = ohneLeimAmEnde(setze(kasten.bloecke, innen))
  if (!inhalt.length) return
  const rahmen: Rahmen = {
    male(stift, oben, unten) {
      stift.flaeche(x, oben, breite, unten - oben, FARBE.grund)
      stift.flaeche(x, oben, KASTEN.strich, unten - oben, FARBE.akzent)
    },
  }
  const luft = (hoehe: number, bindet: boolean): Kiste => ({
    art: 'kiste',
    hoehe,
    bindet,
    male: () => undefined,
    rahmen,
  })
  binde(inhalt)
  posten.push(luft(KASTEN.oben, true))
  for (const einer of inhalt) posten.push(einer.art === 'kiste' ? { ...einer, rahmen } : einer)
  posten.push(luft(KASTEN.unten, false))
  abstand(posten, KASTEN.danach)
}

function setzeSpalten(spalten: Spalten, umfeld: Umfeld, posten: Posten[]): void {
  const summe = spalten.spalten.reduce((a, spalte) => a + spalte.anteil, 0) || 1
  let x = umfeld.x
  const zellen = spalten.spalten.map((spalte, i): Gruppenzelle => {
    const breite = (spalte.anteil / summe) * umfeld.breite
    const luft = i < spalten.spalten.length - 1 ? SPALTENABSTAND : 0
    const ausrichtung = spalte.ausrichtung ?? umfeld.ausrichtung ?? 'links'
    const inhalt = ohneLeimAmEnde(setze(spalte.bloecke, { ...umfeld, x, breite: breite - luft, ausrichtung }))
    x += breite
    return { zeile: 0, zeilen: 1, x: x - breite, breite, posten: inhalt }
  })
  if (zellen.every((zelle) => !zelle.posten.length)) return
  posten.push(gruppe(zellen, 1, { oben: 0, unten: 0, mindest: 0, teilbarAb: Infinity }))
}

function setzeLinie(linie: Linie, umfeld: Umfeld, posten: Posten[]): void {
  const { staerke, farbe } = LINIE[linie.staerke ?? 'haar']
  const breite = Math.min(linie.breite ?? umfeld.breite, umfeld.breite)
  const x = umfeld.ausrichtung === 'rechts' ? umfeld.x + umfeld.breite - breite : umfeld.x
  posten.push({
    art: 'kiste',
    hoehe: 2,
    bindet: false,
    male: (stift, y) => stift.linie(x, y + 1, breite, staerke, farbe),
  })
}

function setzeBlock(block: Block, umfeld: Umfeld, posten: Posten[], vorher?: Block): void {
  switch (block.art) {
    case 'absatz':
      return setzeAbsatz(block, umfeld, posten)
    case 'ueberschrift':
      return setzeUeberschrift(block, umfeld, posten, vorher?.art === 'ueberschrift')
    case 'liste':
      return setzeListe(block, umfeld, posten, setze)
    case 'tabelle':
      return setzeTabelle(block, umfeld, posten, setze)
    case 'kasten':
      return setzeKasten(block, umfeld, posten)
    case 'zusammen': {
      const inhalt = setze(block.bloecke, umfeld)
      const danach = inhalt.at(-1)
      if (inhalt.some((einer) => einer.art === 'kiste')) posten.push(stapel(inhalt))
      if (danach?.art === 'leim') abstand(posten, danach.hoehe)
      return
    }
    case 'spalten':
      return setzeSpalten(block, umfeld, posten)
    case 'bild':
      return setzeBild(block, umfeld, posten)
    case 'linie':
      return setzeLinie(block, umfeld, posten)
    case 'abstand':
      posten.push(leim(block.hoehe))
  }
}

/** Blocks → a vertical list of boxes and space, with their structure elements. */
export function setze(bloecke: Block[], umfeld: Umfeld): Posten[] {
  const posten: Posten[] = []
  bloecke.forEach((block, i) => setzeBlock(block, umfeld, posten, bloecke[i - 1]))
  return posten
}
