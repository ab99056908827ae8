import { createHash } from 'node:crypto'

/** Who may read what a mark stands on. Asked anew at each look, since the town changes in between. */
export interface Sicht {
  oeffentlich(): boolean
  amt(leser: Leser): boolean
}

/** An account of the staff, by what it may. */
export interface Leser {
  name: string
  kontoId: string
  /** Reads Vorlagen, Sitzungen and Vorgänge at all. */
  liest: boolean
  /** Reads what is non-public everywhere, but for the Fraktionen. */
  alles: boolean
  /** Keeps the list of what drafts cost. */
  kosten: boolean
  /** Plans with the drafts that come before these Gremien. */
  plant: readonly string[]
  /** Reads what is non-public of these units, with those below them, and before these Gremien. */
  einheiten: readonly string[]
  gremien: readonly string[]
  zeichnet: 'alle' | readonly string[]
}

interface Marke {
  was: string
  sicht: Sicht
  /** It was public once, so its address is known and stays taken. */
  einst: boolean
}

const buchstaben = 'bcdfghjkmnprstvw0123456789'

/** The same numbers for the same seed (mulberry32). */
export function zufall(saat: number): () => number {
  let stand = saat >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = stand
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const monate = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
const monatsnamen = monate.split('|')
const zweistellig = (zahl: number | string) => String(zahl).padStart(2, '0')

/**
 * Gives every word, amount, day, vote, number, file and id of a town a value that occurs nowhere else, and finds them
 * again in whatever the application says. Days lie in years nobody plans in (1951–1989, 2041–2099).
 */
export class Marken {
  private readonly alle = new Map<string, Marke>()
  private laufend = 0
  private letzteSitzung = 100

  constructor(private readonly zahl: () => number) {}

  fuer(ding: string, sicht: Sicht) {
    const merke = <T extends string>(was: string, wert: T, schluessel: string = wert): T => {
      this.alle.set(schluessel.toLowerCase(), { was: `${ding}: ${was}`, sicht, einst: false })
      return wert
    }
    return {
      wort: (was: string) => merke(was, this.wort()),
      betrag: (was: string) => `${this.minus()}${merke(was, String(7319000000 + this.naechste(999999)))}.00`,
      tag: (was: string) => merke(was, this.tag(2041, 58)),
      vergangenerTag: (was: string) => merke(was, this.tag(1951, 38)),
      stimmen: (was: string) => {
        const zahlen = [this.stimmzahl(700), this.stimmzahl(400), this.stimmzahl(100)] as const
        for (const z of zahlen) merke(was, `stimmen:${z}`)
        return { ja: zahlen[0], nein: zahlen[1], enthaltung: zahlen[2] }
      },
      kennung: (was: string, id: string) => merke(was, id),
      /** Also as it stands in an address. */
      nummer: (was: string, nummer: string) => {
        merke(was, nummer, `nummer:${nummer}`)
        merke(was, nummer, `nummer:${alsAdresse(nummer)}`)
      },
      /** No Gremium that counts by itself ever comes so far. */
      sitzungsnummer: (was: string): number => {
        this.letzteSitzung += 1
        merke(was, String(this.letzteSitzung), `sitzung:${this.letzteSitzung}`)
        return this.letzteSitzung
      },
      hash: (was: string, hash: string) => merke(was, hash),
      sha512: (was: string, bytes: string) => merke(was, createHash('sha512').update(bytes).digest('hex')),
    }
  }

  /** The marks among these values that this reader (undefined: the public) must not see. */
  verbotene(werte: Iterable<string>, leser: Leser | undefined, ausser = ''): string[] {
    const gefunden = new Set<string>()
    for (const wert of werte) {
      const marke = this.alle.get(wert)
      if (!marke || ausser.toLowerCase().includes(wert)) continue
      if (!(leser ? marke.sicht.amt(leser) : marke.sicht.oeffentlich()))
        gefunden.add(`${marke.was} (${wert.slice(0, 40)})`)
    }
    return [...gefunden]
  }

  /** Notes what is public now; to be called before anything is taken back. */
  merkeOeffentliche(): void {
    for (const marke of this.alle.values()) marke.einst ||= marke.sicht.oeffentlich()
  }

  /** The marks in an address that never was public. */
  nieOeffentliche(text: string): string[] {
    const marken = [...werteIn(text)].map((wert) => this.alle.get(wert))
    return marken.flatMap((marke) => (marke && !marke.einst && !marke.sicht.oeffentlich() ? [marke.was] : []))
  }

  private naechste(grenze: number): number {
    this.laufend += 1
    return (this.laufend * 7919 + Math.floor(this.zahl() * 97)) % grenze
  }

  private wort(): string {
    let wert: string
    do wert = `qx${Array.from({ length: 6 }, () => buchstaben[Math.floor(this.zahl() * buchstaben.length)]).join('')}xq`
    while (this.alle.has(wert))
    return wert
  }

  private tag(ab: number, jahre: number): string {
    let wert: string
    do {
      const [j, m, t] = [this.zahl() * jahre, this.zahl() * 12, this.zahl() * 28].map(Math.floor) as [
        number,
        number,
        number,
      ]
      wert = `${ab + j}-${zweistellig(m + 1)}-${zweistellig(t + 1)}`
    } while (this.alle.has(wert))
    return wert
  }

  private stimmzahl(ab: number): number {
    let wert: number
    do wert = ab + Math.floor(this.zahl() * 299)
    while (this.alle.has(`stimmen:${wert}`))
    return wert
  }

  private minus(): string {
    return this.zahl() < 0.5 ? '-' : ''
  }
}

/** How numbers look in addresses; written here once more, since the test must not ask what it tests. */
export const alsAdresse = (nummer: string) => nummer.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const langeDaten = new RegExp(`\\b(\\d{1,2})\\.\\s*(${monate})\\s+(\\d{4})`, 'g')

/** Everything in a text that may be a mark, as the marks are kept. */
export const werteIn = (text: string): Set<string> => new Set(suche(text.replace(/[\u00ad\u200b]/g, '')))

function* suche(worte: string): Iterable<string> {
  for (const [w] of worte.matchAll(/qx[a-z0-9]{6}xq/gi)) yield w.toLowerCase()
  for (const [, t, m, j] of worte.matchAll(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g))
    yield `${j}-${zweistellig(m!)}-${zweistellig(t!)}`
  for (const [t] of worte.matchAll(/(?<!\d)(?:19|20)\d\d-\d\d-\d\d/g)) yield t
  for (const [, t, m, j] of worte.matchAll(langeDaten))
    yield `${j}-${zweistellig(monatsnamen.indexOf(m!) + 1)}-${zweistellig(t!)}`
  for (const [z] of worte.replace(/(?<=\d)[.\s\u00a0\u202f'](?=\d{3})/g, '').matchAll(/7319\d{6}/g)) yield z
  for (const [, a, b, c] of worte.matchAll(
    /(\d{3})\s+(?:Ja|Nein|Enthalt)|(?:Ja|Nein|Enthaltung\w*):?\s+(\d{3})|"(?:ja|nein|enthaltung)":\s*(\d{3})/g,
  ))
    yield `stimmen:${a ?? b ?? c}`
  for (const [, a, b] of worte.matchAll(/(?<!\d)(\d{3})\. Sitzung|(?<!\{)"(?:sitzungsn|n)ummer":\s*(\d{3})(?!\d)/g))
    yield `sitzung:${a ?? b}`
  for (const [h] of worte.matchAll(/\b(?:[0-9a-f]{128}|[0-9a-f]{64})\b/gi)) yield h.toLowerCase()
  for (const [u] of worte.matchAll(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi)) yield u.toLowerCase()
  for (const [, n] of worte.matchAll(/(?<!\d)((?:N[ -])?2\d{3}[/-]\d{4}(?:-\d+)?)(?![\d])/gi))
    yield* nummern(n!.toLowerCase())
}

/** A sub-number says that of its Vorlage, too; there is a secret in it only where that is a non-public one. */
const nummern = (n: string): string[] =>
  [n, ...(n.startsWith('n') ? [n.replace(/(\d{4})-\d+$/, '$1')] : [])].map((x) => `nummer:${x}`)
