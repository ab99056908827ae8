import { Art, Stueck, ZWANG } from './stueck.js'

/** Share of the hyphen that hangs into the margin (optical margin). */
export const HAENGT = 0.45
const DEHNBAR = 0.5
const STAUCHBAR = 0.22

/** A feasible break in the search: the best way to end a line here. */
interface Knoten {
  ende: number
  /** First box of the next line. */
  weiter: number
  last: number
  getrennt: boolean
  /** 0 tight … 3 loose: neighbours should not differ by more than one. */
  klasse: number
  vorher: Knoten | null
}

const ENDE: Stueck = {
  art: Art.Strafe,
  breite: 0,
  strafe: ZWANG,
  trenn: false,
  text: '',
  stil: undefined as never,
  wort: null,
  form: null,
}

const klasse = (dehnung: number) => (dehnung < -0.5 ? 0 : dehnung <= 0.5 ? 1 : dehnung <= 1 ? 2 : 3)

class Suche {
  private readonly breite: Float64Array
  private readonly dehnung: Float64Array
  private readonly anzahl: number

  constructor(
    private readonly stuecke: Stueck[],
    private readonly zeilenbreite: number,
  ) {
    const n = (this.anzahl = stuecke.length)
    this.breite = new Float64Array(n + 1)
    this.dehnung = new Float64Array(n + 1)
    for (let i = 0; i < n; i++) {
      const stueck = stuecke[i]!
      this.breite[i + 1] = this.breite[i]! + (stueck.art === Art.Strafe ? 0 : stueck.breite)
      this.dehnung[i + 1] = this.dehnung[i]! + (stueck.art === Art.Leim ? stueck.breite : 0)
    }
  }

  private naechsterKasten(i: number): number {
    while (i < this.anzahl && this.stuecke[i]!.art !== Art.Kasten) i++
    return i
  }

  /** Stretch (> 0) or shrink (< 0) of a line, in units of what is allowed. */
  private verhaeltnis(von: number, bis: number, bruch: Stueck): number {
    let breite = this.breite[bis]! - this.breite[von]!
    if (bruch.trenn) breite += bruch.breite * HAENGT
    const luft = this.zeilenbreite - breite
    const leim = this.dehnung[bis]! - this.dehnung[von]!
    if (luft > 0) return bruch.strafe <= ZWANG ? 0 : leim > 0 ? luft / (leim * DEHNBAR) : 1e5
    if (luft < 0) return leim > 0 ? luft / (leim * STAUCHBAR) : -1e5
    return 0
  }

  private lasten(bis: number, bruch: Stueck, vorher: Knoten, r: number, k: number): number {
    const zwang = bruch.strafe <= ZWANG
    const schlecht = 10 + 100 * Math.abs(r) ** 3 + (zwang ? 0 : bruch.strafe)
    let last = vorher.last + schlecht * schlecht
    if (bruch.trenn && vorher.getrennt) last += 60_000
    if (bis === this.anzahl) {
      if (vorher.getrennt) last += 5_000
      if (this.anzahl - vorher.weiter < 3) last += 8_000
    }
    if (Math.abs(k - vorher.klasse) > 1) last += 3_000
    return last
  }

  private schritt(aktiv: Knoten[], bis: number, bruch: Stueck, duldung: number): Knoten[] | null {
    const zwang = bruch.strafe <= ZWANG
    const beste: (Knoten | undefined)[] = [undefined, undefined, undefined, undefined]
    const bleiben: Knoten[] = []
    let neu = false
    for (let a = 0; a < aktiv.length; a++) {
      const vorher = aktiv[a]!
      const r = this.verhaeltnis(vorher.weiter, bis, bruch)
      if (r < -1) continue
      if (!zwang) bleiben.push(vorher)
      if (r > duldung) continue
      const k = klasse(r)
      const last = this.lasten(bis, bruch, vorher, r, k)
      const bester = beste[k]
      if (bester && bester.last <= last) continue
      beste[k] = { ende: bis, weiter: this.naechsterKasten(bis), last, getrennt: bruch.trenn, klasse: k, vorher }
      neu = true
    }
    if (neu) for (const knoten of beste) if (knoten) bleiben.push(knoten)
    return bleiben.length ? bleiben : null
  }

  laufe(duldung: number): number[] | null {
    let aktiv: Knoten[] = [
      { ende: 0, weiter: this.naechsterKasten(0), last: 0, getrennt: false, klasse: 1, vorher: null },
    ]
    for (let i = 0; i <= this.anzahl; i++) {
      const bruch = i < this.anzahl ? this.stuecke[i]! : ENDE
      if (bruch.art === Art.Kasten) continue
      if (bruch.art === Art.Leim && (i === 0 || this.stuecke[i - 1]!.art !== Art.Kasten)) continue
      const naechste = this.schritt(aktiv, i, bruch, duldung)
      if (!naechste) return null
      aktiv = naechste
    }
    const enden: number[] = []
    let knoten: Knoten | null = aktiv.reduce((a, b) => (b.last < a.last ? b : a))
    for (; knoten?.vorher; knoten = knoten.vorher) enden.push(knoten.ende)
    return enden.reverse()
  }
}

/** Total fit over the whole paragraph (Knuth and Plass 1981); null if no setting is bearable. Returns line ends. */
export function gesamt(stuecke: Stueck[], zeilenbreite: number): number[] | null {
  const suche = new Suche(stuecke, zeilenbreite)
  return suche.laufe(2.6) ?? suche.laufe(6) ?? suche.laufe(20)
}

/** Ragged text: fills line after line; hyphenates only where the hole would be larger than an eighth of the line. */
export function flattern(stuecke: Stueck[], zeilenbreite: number): number[] {
  const enden: number[] = []
  let breite = 0
  let moeglich: { ende: number; breite: number } | null = null
  for (let i = 0; i < stuecke.length;) {
    const stueck = stuecke[i]!
    if (stueck.art === Art.Strafe) {
      if (stueck.strafe <= ZWANG) {
        enden.push(i)
        breite = 0
        moeglich = null
      } else if (breite + stueck.breite <= zeilenbreite || !moeglich) {
        // A box wider than the line: better to end here than never.
        if (!stueck.trenn || !moeglich || breite - moeglich.breite > zeilenbreite / 8) moeglich = { ende: i, breite }
      }
      i++
    } else if (stueck.art === Art.Leim) {
      if (breite > 0) {
        if (breite <= zeilenbreite + 0.01 || !moeglich) moeglich = { ende: i, breite }
        breite += stueck.breite
      }
      i++
    } else if (moeglich && breite + stueck.breite > zeilenbreite + 0.01) {
      enden.push(moeglich.ende)
      i = moeglich.ende + 1
      while (i < stuecke.length && stuecke[i]!.art !== Art.Kasten && stuecke[i]!.strafe > ZWANG) i++
      breite = 0
      moeglich = null
    } else {
      breite += stueck.breite
      i++
    }
  }
  enden.push(stuecke.length)
  return enden
}
