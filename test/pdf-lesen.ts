import { inflateSync } from 'node:zlib'

/** Reads the PDF files that we write: what a screen reader would find in them. No general PDF reader. */
export interface Knoten {
  art: string
  /** Text pieces and elements in reading order. */
  kinder: (Knoten | string)[]
  eintraege: Woerterbuch
  /** Pages (from 0) that show a part of it, itself only. */
  seiten: number[]
}

export interface Gelesen {
  wurzel: Knoten
  /** Per page: texts that are no content (running heads, repeated table heads), one per line of the drawing. */
  schmuck: string[][]
  /** Per page: everything that is content, in the order it is drawn. */
  seiten: string[]
  objekte: Map<number, Objekt>
  katalog: Woerterbuch
  info: Woerterbuch
}

export type Wert = string | number | boolean | null | Zeichen | Zeiger | Wert[] | Woerterbuch
export interface Woerterbuch {
  [name: string]: Wert
}
export class Zeiger {
  constructor(readonly nummer: number) {}
}
/** A string object, as opposed to a name. */
export class Zeichen {
  constructor(readonly text: string) {}
}
interface Objekt {
  wert: Wert
  daten?: Buffer
}

const utf16be = (bytes: Buffer) => Buffer.from(bytes).swap16().toString('utf16le')

function entziffert(bytes: Buffer): Zeichen {
  return new Zeichen(bytes[0] === 0xfe && bytes[1] === 0xff ? utf16be(bytes.subarray(2)) : bytes.toString('latin1'))
}

class Leser {
  ort = 0
  constructor(private readonly text: string) {}

  private leer(): void {
    while (/\s/.test(this.text[this.ort] ?? '')) this.ort++
  }

  private nimm(muster: RegExp): RegExpExecArray | null {
    muster.lastIndex = this.ort
    const treffer = muster.exec(this.text)
    if (treffer) this.ort += treffer[0].length
    return treffer
  }

  private klammer(): Zeichen {
    let tiefe = 1
    let inhalt = ''
    this.ort++
    while (tiefe) {
      const zeichen = this.text[this.ort++]!
      if (zeichen === '\\') {
        const naechstes = this.text[this.ort++]!
        inhalt += ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' } as Record<string, string>)[naechstes] ?? naechstes
        continue
      }
      if (zeichen === '(') tiefe++
      if (zeichen === ')') tiefe--
      if (tiefe) inhalt += zeichen
    }
    return entziffert(Buffer.from(inhalt, 'latin1'))
  }

  private reihe<T>(ende: RegExp, lies: () => T): T[] {
    const ergebnis: T[] = []
    for (this.leer(); !this.nimm(ende); this.leer()) ergebnis.push(lies())
    return ergebnis
  }

  wert(): Wert {
    this.leer()
    if (this.nimm(/<</y)) {
      const paare = this.reihe(/>>/y, () => {
        const name = this.wert() as string
        return [name, this.wert()] as const
      })
      return Object.fromEntries(paare)
    }
    if (this.nimm(/\[/y)) return this.reihe(/\]/y, () => this.wert())
    if (this.text[this.ort] === '(') return this.klammer()
    const hex = this.nimm(/<([0-9A-Fa-f\s]*)>/y)
    if (hex) return entziffert(Buffer.from(hex[1]!.replace(/\s/g, ''), 'hex'))
    const zeiger = this.nimm(/(\d+) 0 R\b/y)
    if (zeiger) return new Zeiger(Number(zeiger[1]))
    const name = this.nimm(/\/([^\s/<>[\]()]*)/y)
    if (name) return name[1]!
    const zahl = this.nimm(/[+-]?\d*\.?\d+/y)
    if (zahl) return Number(zahl[0])
    const wort = this.nimm(/true|false|null/y)
    if (wort) return wort[0] === 'true' ? true : wort[0] === 'false' ? false : null
    throw new Error(`Unerwartet an ${this.ort}: ${this.text.slice(this.ort, this.ort + 40)}`)
  }

  springe(muster: RegExp): boolean {
    this.leer()
    return this.nimm(muster) !== null
  }
}

function objekte(bytes: Buffer): { objekte: Map<number, Objekt>; schluss: Woerterbuch } {
  const text = bytes.toString('latin1')
  const verzeichnis = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1])
  const ergebnis = new Map<number, Objekt>()
  const zeilen = text.slice(verzeichnis).split('\n')
  const anzahl = Number(zeilen[1]!.split(' ')[1])
  for (let nummer = 1; nummer < anzahl; nummer++) {
    const leser = new Leser(text)
    leser.ort = Number(zeilen[2 + nummer]!.slice(0, 10))
    if (!leser.springe(new RegExp(`${nummer} 0 obj\\b`, 'y')))
      throw new Error(`Objekt ${nummer} fehlt an seiner Stelle`)
    const wert = leser.wert()
    const objekt: Objekt = { wert }
    if (leser.springe(/stream\r?\n/y)) {
      const { Length, Filter } = wert as Woerterbuch
      const roh = bytes.subarray(leser.ort, leser.ort + (Length as number))
      objekt.daten = Filter === 'FlateDecode' ? inflateSync(roh) : roh
    }
    ergebnis.set(nummer, objekt)
  }
  const leser = new Leser(text)
  leser.ort = text.indexOf('trailer', verzeichnis) + 7
  return { objekte: ergebnis, schluss: leser.wert() as Woerterbuch }
}

/** Character codes of a font → text. */
function zuordnung(cmap: string): Map<string, string> {
  const ergebnis = new Map<string, string>()
  for (const block of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code, ziel] of block[1]!.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)>/gi)) {
      ergebnis.set(code!, utf16be(Buffer.from(ziel!, 'hex')))
    }
  }
  return ergebnis
}

interface Seiteninhalt {
  marken: Map<number, string>
  schmuck: string[]
  text: string
}

const BEFEHL = /\/(\w+) <<(.*?)>> BDC|EMC|\/(\w+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ]+)*)\]TJ/g

/** Walks the operators of one page. */
function seiteninhalt(inhalt: string, schriften: Map<string, Map<string, string>>): Seiteninhalt {
  const marken = new Map<number, string>()
  const schmuck: string[] = []
  const stapel: { mcid?: number; ersatz?: string; artefakt?: boolean }[] = []
  let schrift = new Map<string, string>()
  let alles = ''
  const schreibe = (text: string) => {
    const besitzer = stapel.findLast(({ mcid, artefakt }) => mcid !== undefined || artefakt)
    if (!besitzer) throw new Error(`Text ohne Zugehörigkeit: ${text}`)
    if (besitzer.artefakt) schmuck.push(text)
    else {
      marken.set(besitzer.mcid!, (marken.get(besitzer.mcid!) ?? '') + text)
      alles += text
    }
  }
  for (const [ganz, marke, eintraege, name, glyphen] of inhalt.matchAll(BEFEHL)) {
    if (marke) {
      const ersatz = /ActualText <FEFF([0-9A-F]*)>/.exec(eintraege!)?.[1]
      const mcid = /MCID (\d+)/.exec(eintraege!)?.[1]
      stapel.push({
        mcid: mcid === undefined ? undefined : Number(mcid),
        artefakt: marke === 'Artifact',
        ersatz: ersatz === undefined ? undefined : utf16be(Buffer.from(ersatz, 'hex')),
      })
    } else if (ganz === 'EMC') {
      const { ersatz } = stapel.pop()!
      if (ersatz !== undefined) schreibe(ersatz)
    } else if (name) schrift = schriften.get(name)!
    else if (!stapel.some(({ ersatz }) => ersatz !== undefined)) {
      const codes = [...glyphen!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
      schreibe(codes.map((code) => schrift.get(code)!).join(''))
    }
  }
  if (stapel.length) throw new Error('Marken sind nicht geschlossen')
  return { marken, schmuck, text: alles }
}

export function liesPdf(pdf: Uint8Array): Gelesen {
  const { objekte: alle, schluss } = objekte(Buffer.from(pdf))
  const hole = (wert: Wert | undefined): Wert => (wert instanceof Zeiger ? alle.get(wert.nummer)!.wert : (wert ?? null))
  const buch = (wert: Wert | undefined) => hole(wert) as Woerterbuch
  const katalog = buch(schluss.Root)
  const seitenzeiger = buch(katalog.Pages).Kids as Zeiger[]
  const inhalte = seitenzeiger.map((zeiger) => {
    const { Contents, Resources } = buch(zeiger)
    const schriften = Object.entries((buch(Resources).Font ?? {}) as Woerterbuch).map(([name, font]) => {
      const cmap = alle.get((buch(font).ToUnicode as Zeiger).nummer)!.daten!
      return [name, zuordnung(cmap.toString('latin1'))] as const
    })
    return seiteninhalt(alle.get((Contents as Zeiger).nummer)!.daten!.toString('latin1'), new Map(schriften))
  })
  const seitennummer = (wert: Wert | undefined) =>
    seitenzeiger.findIndex(({ nummer }) => wert instanceof Zeiger && wert.nummer === nummer)

  const knoten = (zeiger: Wert): Knoten => {
    const eintraege = buch(zeiger)
    const kinder: (Knoten | string)[] = []
    const seiten = new Set<number>()
    const heimat = seitennummer(eintraege.Pg)
    const marke = (seite: number, mcid: number) => {
      seiten.add(seite)
      kinder.push(inhalte[seite]!.marken.get(mcid) ?? '')
    }
    for (const kind of [eintraege.K ?? []].flat() as Wert[]) {
      if (typeof kind === 'number') marke(heimat, kind)
      else if (kind instanceof Zeiger) kinder.push(knoten(kind))
      else {
        const { Type, Pg, MCID } = kind as Woerterbuch
        if (Type === 'MCR') marke(seitennummer(Pg), MCID as number)
      }
    }
    return { art: eintraege.S as string, kinder, eintraege, seiten: [...seiten] }
  }
  const info = Object.fromEntries(Object.entries(buch(schluss.Info)).map(([name, wert]) => [name, hole(wert)]))
  return {
    wurzel: knoten(buch(katalog.StructTreeRoot).K!),
    schmuck: inhalte.map(({ schmuck }) => schmuck),
    seiten: inhalte.map(({ text }) => text),
    objekte: alle,
    katalog,
    info,
  }
}

/** Text of an element with all below it; soft hyphens of line ends taken out. */
export function textVon(knoten: Knoten | string): string {
  const text = typeof knoten === 'string' ? knoten : knoten.kinder.map(textVon).join('')
  return text.replaceAll('\u00ad', '')
}

/** All elements of these kinds, in reading order. */
export function alle(knoten: Knoten, ...arten: string[]): Knoten[] {
  const unten = knoten.kinder.flatMap((kind) => (typeof kind === 'string' ? [] : alle(kind, ...arten)))
  return arten.includes(knoten.art) ? [knoten, ...unten] : unten
}

/** Pages on which an element or anything below it appears. */
export function seitenVon(knoten: Knoten): number[] {
  const unten = knoten.kinder.flatMap((kind) => (typeof kind === 'string' ? [] : seitenVon(kind)))
  return [...new Set([...knoten.seiten, ...unten])].sort((a, b) => a - b)
}
