import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A reference of pdfkit: an object that is written when it ends. */
export interface Verweis {
  id: number
  data: Record<string, unknown>
  end(daten?: Uint8Array): void
}

/** The inner words of pdfkit 0.20.2 (pinned) that we use; its types do not name them. */
interface Innen {
  _offset: number
  _offsets: (number | null)[]
  _id: Uint8Array
  _root: { id: number; data: { OutputIntents?: unknown } }
  _info: { id: number }
  page: Seite
  getStructTreeRoot(): Verweis
  metadata: { append(xml: string): void }
}

interface Seite {
  dictionary: Verweis
  content: { write(daten: Uint8Array): void }
  fonts: Record<string, unknown>
  xobjects: Record<string, unknown>
  annotations: unknown[]
}

let farbprofil: { roh: Buffer; gepackt: Buffer } | undefined

/** The sRGB profile that comes with pdfkit, packed once per process. */
function profil() {
  if (!farbprofil) {
    const ort = path.dirname(createRequire(import.meta.url).resolve('pdfkit'))
    const roh = readFileSync(path.join(ort, 'data/sRGB_IEC61966_2_1.icc'))
    farbprofil = { roh, gepackt: deflateSync(roh) }
  }
  return farbprofil
}

/** What is said about a document, in its info dictionary and its metadata alike. */
export interface Angaben {
  Title: string
  Author?: string
  Subject?: string
  Keywords?: string
  Creator: string
  Producer: string
  CreationDate: Date
  ModDate: Date
}

/** pdfkit as the writer of objects, pages, cross references and trailer; text and tags are our own. */
export class Schreiber extends PDFDocument {
  // Without initialisers: the constructor of pdfkit already writes.
  declare private stuecke: Buffer[]
  declare private puffer: string

  constructor(angaben: Angaben, groesse: [number, number], kennung: Buffer) {
    super({
      autoFirstPage: false,
      font: null as unknown as string,
      size: groesse,
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'de-DE',
      displayTitle: true,
      info: { ...angaben },
    })
    this.innen._id = kennung
    this.ziel()
  }

  get innen(): Innen {
    return this as unknown as Innen
  }

  /** Collects instead of streaming: thousands of small pieces would each pass through the stream machinery. */
  _write(daten: string | Buffer): void {
    this.stuecke ??= []
    if (typeof daten === 'string') {
      this.puffer = (this.puffer ?? '') + daten + '\n'
      this.innen._offset += daten.length + 1
      return
    }
    this.spuele()
    this.stuecke.push(daten)
    this.innen._offset += daten.length
  }

  override push(): boolean {
    return true
  }

  private spuele(): void {
    if (this.puffer) this.stuecke.push(Buffer.from(this.puffer, 'latin1'))
    this.puffer = ''
  }

  neueNummer(): number {
    return this.innen._offsets.push(null)
  }

  /** Writes a finished object under a number given before. */
  objekt(nummer: number, inhalt: string): void {
    this.innen._offsets[nummer - 1] = this.innen._offset
    this._write(`${nummer} 0 obj\n${inhalt}\nendobj`)
  }

  strom(nummer: number, eintraege: string, daten: Buffer): void {
    this.gepackt(nummer, eintraege, deflateSync(daten))
  }

  gepackt(nummer: number, eintraege: string, gepackt: Buffer): void {
    this.innen._offsets[nummer - 1] = this.innen._offset
    this._write(`${nummer} 0 obj\n<<${eintraege}/Filter/FlateDecode/Length ${gepackt.length}>>\nstream`)
    this._write(gepackt)
    this._write('\nendstream\nendobj')
  }

  /** Pointer to an object that was written by hand, for dictionaries that pdfkit writes. */
  verweisAuf(nummer: number): unknown {
    return new Zeiger(nummer)
  }

  /** Colours are sRGB (PDF/A wants it said). */
  private ziel(): void {
    const { roh, gepackt } = profil()
    const nummer = this.neueNummer()
    this.gepackt(nummer, `/N 3/DL ${roh.length}`, gepackt)
    const absicht = this.neueNummer()
    const name = '(sRGB IEC61966-2.1)'
    this.objekt(
      absicht,
      `<</Type/OutputIntent/S/GTS_PDFA1/Info${name}/OutputConditionIdentifier${name}/DestOutputProfile ${nummer} 0 R>>`,
    )
    this.innen._root.data.OutputIntents = [this.verweisAuf(absicht)]
  }

  /** Called by pdfkit at the end. Cross references in one piece instead of one by one: there are thousands. */
  _finalize(): void {
    const { _offset: ort, _offsets, _root, _info, _id } = this.innen
    const orte = _offsets.map((wert) => `${String(wert).padStart(10, '0')} 00000 n \n`).join('')
    const anzahl = _offsets.length + 1
    const kennung = Buffer.from(_id).toString('hex')
    this._write(
      `xref\n0 ${anzahl}\n0000000000 65535 f \n${orte}trailer\n<</Size ${anzahl}/Root ${_root.id} 0 R/Info ${_info.id} 0 R` +
        `/ID[<${kennung}><${kennung}>]>>\nstartxref\n${ort}\n%%EOF`,
    )
  }

  /** Ends the document and returns its bytes. */
  bytes(metadaten: string): Uint8Array {
    this.metadaten = metadaten
    this.end()
    this.spuele()
    return Buffer.concat(this.stuecke)
  }

  declare private metadaten: string

  /** Called by pdfkit where it would write metadata that is not escaped and lacks PDF/UA. */
  _addInfo(): void {
    this.innen.metadata.append(this.metadaten)
  }
}

/** pdfkit prints what it does not know by its text. */
class Zeiger {
  constructor(private readonly nummer: number) {}

  get [Symbol.toStringTag](): string {
    return 'Zeiger'
  }

  toString(): string {
    return `${this.nummer} 0 R`
  }
}
