/** A name of the PDF language, `/Launch`; never mixed up with the text of a string. ISO 32000-2, 7.3.5. */
export class Name {
  constructor(readonly wert: string) {}
}

/** One dictionary with its direct values. Where a key stands twice, programs differ; both are looked at. */
export type Lexikon = Map<string, Wert[]>
export type Wert = Name | Verweis | Lexikon | Wert[] | string | number | null

/** To an object somewhere else, `5 0 R`: what stands there is not known here. */
export class Verweis {}

/** What stands at one `obj`: every name of it, however deep, its dictionaries, and where its bytes begin. */
export interface Objekt {
  namen: ReadonlySet<string>
  lexika: readonly Lexikon[]
  /** Offset of the first byte of its stream. */
  strom: number | undefined
}

const leer = '\\0\\t\\n\\f\\r '
const wort = new RegExp(
  `[${leer}]+|%[^\\r\\n]*|/([^${leer}()<>[\\]{}/%]*)|<<|>>|<([^>]*)>?|[(){}>[\\]]|[^${leer}()<>[\\]{}/%]+`,
  'y',
)
const zeilenende = /^[ \t]*(\r\n|\n|\r)?/
const enden = new Set(['endobj', 'obj', 'stream', 'xref', 'startxref', 'trailer'])

/**
 * All objects of a file, also those no table leads to, which another program may find: at every `obj`, even within a string
 * or the bytes of a stream.
 */
export function* objekte(text: string): Generator<Objekt> {
  for (const { index, 0: marke } of text.matchAll(/(?<!end)obj|trailer/g)) {
    yield new Leser(text, index + marke.length, enden).objekt()
  }
}

/** Objects one after the other without their `obj`, as they lie in an object stream. */
export const gepackteObjekte = (text: string): Objekt => new Leser(text, 0, new Set()).objekt()

/** Reads as forgivingly as the programs that show PDF: what makes no sense is skipped. */
class Leser {
  private readonly namen = new Set<string>()
  private readonly lexika: Lexikon[] = []
  private strom: number | undefined

  constructor(
    private readonly text: string,
    private ab: number,
    private readonly enden: ReadonlySet<string>,
  ) {}

  objekt(): Objekt {
    while (this.wert() !== undefined);
    return { namen: this.namen, lexika: this.lexika, strom: this.strom }
  }

  /** The next value; undefined at the end of the object, a bracket that closes as itself. */
  private wert(): Wert | Ende | undefined {
    const stueck = this.naechstes()
    if (stueck === undefined) return undefined
    if (stueck instanceof Name) return stueck
    if (stueck === '<<') return this.lexikon()
    if (stueck === '[') return this.liste(']')
    if (stueck === '>>' || stueck === ']') return new Ende(stueck)
    if (stueck === '(') return this.zeichenkette()
    if (stueck.startsWith('<')) return Buffer.from(stueck.replace(/[^0-9a-f]/gi, ''), 'hex').toString('latin1')
    if (stueck === 'R') return new Verweis()
    return /^[+-]?\d*\.?\d+$/.test(stueck) ? Number(stueck) : null
  }

  private naechstes(): Name | string | undefined {
    for (;;) {
      wort.lastIndex = this.ab
      const treffer = wort.exec(this.text)
      if (!treffer) return undefined
      this.ab = wort.lastIndex
      const [ganz, name] = treffer
      if (name !== undefined) return this.name(name)
      if (ganz.startsWith('%') || ganz.trim() === '' || ganz.startsWith('\0')) continue
      if (!this.enden.has(ganz)) return ganz
      if (ganz === 'stream') this.strom = this.ab + zeilenende.exec(this.text.slice(this.ab, this.ab + 80))![0].length
      return undefined
    }
  }

  private name(roh: string): Name {
    const wert = roh.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    this.namen.add(wert)
    return new Name(wert)
  }

  private liste(zu: string): Wert[] {
    const werte: Wert[] = []
    for (;;) {
      const wert = this.wert()
      if (wert === undefined || (wert instanceof Ende && wert.zeichen === zu)) return werte
      if (wert instanceof Verweis) werte.splice(-2, 2, wert)
      else if (!(wert instanceof Ende)) werte.push(wert)
    }
  }

  /** Whatever follows a name may be its value: a dictionary that lacks one does not hide the next. */
  private lexikon(): Lexikon {
    const lexikon: Lexikon = new Map()
    let vorher: Wert | undefined
    for (const wert of this.liste('>>')) {
      if (vorher instanceof Name) {
        const werte = lexikon.get(vorher.wert)
        if (werte) werte.push(wert)
        else lexikon.set(vorher.wert, [wert])
      }
      vorher = wert
    }
    this.lexika.push(lexikon)
    return lexikon
  }

  /** Brackets within are balanced or have a backslash. 7.3.4.2 */
  private zeichenkette(): string {
    let tiefe = 1
    const stuecke = /\\(\d{1,3}|\r\n|[^])|[()]|[^\\()]+/gy
    stuecke.lastIndex = this.ab
    let text = ''
    for (let treffer = stuecke.exec(this.text); treffer; treffer = stuecke.exec(this.text)) {
      const [ganz, nach] = treffer
      tiefe += ganz === '(' ? 1 : ganz === ')' ? -1 : 0
      this.ab = stuecke.lastIndex
      if (tiefe === 0) break
      text += nach === undefined ? ganz : /^\d/.test(nach) ? String.fromCharCode(parseInt(nach, 8) & 255) : nach
    }
    return text
  }
}

class Ende {
  constructor(readonly zeichen: string) {}
}
