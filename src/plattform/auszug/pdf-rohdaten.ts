import { unpruefbar } from './auszug.js'
import { constants, inflateRawSync } from 'node:zlib'
import { Name, objekte, type Lexikon, type Objekt, Verweis, gepackteObjekte } from './pdf-objekte.js'

export interface Rohbefund {
  revisionen: number
  aktiv: string[]
  /** Names of files in the file, as its dictionaries state them; null where they do not. */
  eingebettet: (string | null)[]
}

/** Names of the PDF language that start something; each is told by its own name. ISO 32000-2, 12.6.4. */
const arten: Record<string, string> = {
  JavaScript: 'JavaScript',
  JS: 'JavaScript',
  Launch: 'Launch',
  SubmitForm: 'SubmitForm',
  ImportData: 'ImportData',
  GoToE: 'GoToE',
  RichMedia: 'RichMedia',
  Movie: 'Medien',
  Sound: 'Medien',
  Rendition: 'Medien',
  XFA: 'XFA',
}

const hoechstensEntpackt = 64 * 1024 * 1024
const flate = new Set(['FlateDecode', 'Fl'])
const dateinamen = ['F', 'UF', 'Unix', 'DOS', 'Mac']

/**
 * What a library that shows a PDF does not tell: how often it was saved over itself, and which actions lie in it, also in
 * objects no page leads to.
 */
export function rohbefund(bytes: Buffer): Rohbefund {
  const text = bytes.toString('latin1')
  const suche = new Suche(bytes)
  for (const objekt of objekte(text)) suche.sieh(objekt)
  return { revisionen: revisionen(text), ...suche.befund() }
}

/**
 * Each saving appends "startxref … %%EOF". A linearized file has one more from its making; that one points to 0 or, as
 * some programs write it, stands within the first part.
 */
function revisionen(text: string): number {
  const enden = [...text.matchAll(/startxref\s+(\d+)\s+%%EOF/g)]
  const linearisiert = /\/Linearized\s/.test(text.slice(0, 2048)) ? 1 : 0
  return Math.max(1, enden.length - linearisiert)
}

class Suche {
  private readonly aktiv = new Set<string>()
  private readonly eingebettet: (string | null)[] = []
  private readonly stroeme: Objekt[] = []
  private frei = hoechstensEntpackt
  private verschluesselt = false
  private gepackt = false

  constructor(private readonly bytes: Buffer) {}

  sieh(objekt: Objekt): void {
    for (const name of objekt.namen) if (Object.hasOwn(arten, name)) this.aktiv.add(arten[name]!)
    if (objekt.namen.has('Encrypt')) this.verschluesselt = true
    for (const lexikon of objekt.lexika) if (lexikon.has('EF')) this.eingebettet.push(...anhangsnamen(lexikon))
    if (objekt.strom === undefined) return
    this.stroeme.push(objekt)
    if (!istPaket(objekt)) return
    this.gepackt = true
    const inhalt = this.entpackt(objekt)
    if (inhalt === undefined) this.aktiv.add(unpruefbar)
    else this.sieh(gepackteObjekte(inhalt))
  }

  befund(): Omit<Rohbefund, 'revisionen'> {
    // A form of LiveCycle is XML in streams; what it does is written there. ISO 32000-2, 12.7.8; XFA 3.3.
    if (this.aktiv.has('XFA') && this.stroeme.some((strom) => this.handelt(strom))) this.aktiv.add('XFA-Skript')
    if (this.gepackt && this.verschluesselt) this.aktiv.add(unpruefbar)
    // The names of an encrypted file are encrypted too.
    const namen = this.verschluesselt ? this.eingebettet.map(() => null) : this.eingebettet
    return { aktiv: [...this.aktiv].sort(), eingebettet: [...new Set(namen)] }
  }

  private handelt(strom: Objekt): boolean {
    if (istBild(strom)) return false
    const inhalt = this.entpackt(strom)
    return inhalt === undefined || /<(\w+:)?(script|execute|submit|connect)\b/.test(inhalt)
  }

  /** Undefined where it is packed otherwise than programs in use do it, or where the end of all patience is reached. */
  private entpackt({ lexika, strom }: Objekt): string | undefined {
    const packung = packungVon(lexika)
    if (packung === 'unbekannt') return undefined
    try {
      const teil = this.bytes.subarray(strom)
      const inhalt =
        packung === 'flate'
          ? // Without its checksum, which readers do not ask for either; the data end themselves, whatever their length claims.
            inflateRawSync(teil.subarray(2), { maxOutputLength: this.frei, finishFlush: constants.Z_SYNC_FLUSH })
          : teil.subarray(0, packung)
      this.frei -= inhalt.length
      return inhalt.toString('latin1')
    } catch {
      return undefined
    }
  }
}

/** What is not needed to open one is not asked for: programs differ in what they need. 7.5.7 */
const istPaket = ({ namen }: Objekt) => namen.has('ObjStm') || (namen.has('First') && namen.has('N'))

const istBild = ({ lexika }: Objekt) =>
  lexika.some((l) => l.get('Subtype')?.some((art) => art instanceof Name && art.wert === 'Image'))

/** How the bytes of a stream are packed; of what is not packed, how many there are. */
function packungVon(lexika: readonly Lexikon[]): 'flate' | 'unbekannt' | number {
  const alle = (schluessel: string) => lexika.flatMap((l) => l.get(schluessel) ?? [])
  const filter = [...alle('Filter'), ...alle('F')].flat()
  const vorhersage = alle('Predictor').some((wert) => wert !== 1)
  if (vorhersage || filter.length > 1) return 'unbekannt'
  const [einer] = filter
  if (einer instanceof Name) return flate.has(einer.wert) ? 'flate' : 'unbekannt'
  const laengen = alle('Length').filter((wert) => typeof wert === 'number')
  return einer === undefined && laengen.length > 0 && !alle('Length').some((wert) => wert instanceof Verweis)
    ? Math.max(...laengen)
    : 'unbekannt'
}

/** Every name it may be saved under; the same file may have several. 7.11.3 */
function anhangsnamen(lexikon: Lexikon): (string | null)[] {
  const namen = dateinamen.flatMap((schluessel) => lexikon.get(schluessel) ?? [])
  const texte = namen.map((wert) => (typeof wert === 'string' ? alsText(wert) : null))
  return texte.length > 0 ? texte : [null]
}

/** UTF-16 after its mark, UTF-8 after its own, else nearly Latin. 7.9.2.2 */
function alsText(roh: string): string {
  const bytes = Buffer.from(roh, 'latin1')
  if (roh.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes)
  if (roh.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(bytes)
  return roh
}
