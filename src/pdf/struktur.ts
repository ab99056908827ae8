/** Marked content: a piece of a page that belongs to an element. */
export interface Marke {
  seite: number
  mcid: number
}

/** An annotation (link) that belongs to an element. */
export interface Anmerkung {
  seite: number
  objekt: number
}

/** An element of the structure tree. Attributes are finished PDF syntax. */
export class Element {
  readonly kinder: (Element | Marke | Anmerkung)[] = []
  nummer = 0

  constructor(
    readonly art: string,
    eltern: Element | null,
    public attribute = '',
  ) {
    eltern?.kinder.push(this)
  }
}

const ESCAPE = /[\\()]/g

/** A PDF text string: readable where it is ASCII, else UTF-16. */
export function zeichenkette(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(ESCAPE, '\\$&')})`
  return utf16(text)
}

export function utf16(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/** What the tree needs from the file it is written to. */
export interface Ablage {
  neueNummer(): number
  objekt(nummer: number, inhalt: string): void
  /** Object number of a page. */
  seitennummer(seite: number): number
}

function nummeriere(element: Element, ablage: Ablage): void {
  element.nummer = ablage.neueNummer()
  for (const kind of element.kinder) if (kind instanceof Element) nummeriere(kind, ablage)
}

function schreibe(element: Element, eltern: number, ablage: Ablage): void {
  let heimat = -1
  let kinder = ''
  for (const kind of element.kinder) {
    if (kind instanceof Element) {
      kinder += `${kind.nummer} 0 R `
      continue
    }
    if (heimat < 0) heimat = kind.seite
    const seite = kind.seite === heimat ? '' : `/Pg ${ablage.seitennummer(kind.seite)} 0 R`
    if ('objekt' in kind) kinder += `<</Type/OBJR/Obj ${kind.objekt} 0 R${seite}>> `
    else kinder += seite ? `<</Type/MCR${seite}/MCID ${kind.mcid}>> ` : `${kind.mcid} `
  }
  const ort = heimat < 0 ? '' : `/Pg ${ablage.seitennummer(heimat)} 0 R`
  const typ = `/S/${element.art}/P ${eltern} 0 R`
  ablage.objekt(element.nummer, `<<${typ}${ort}${element.attribute}/K[${kinder.trimEnd()}]>>`)
  for (const kind of element.kinder) if (kind instanceof Element) schreibe(kind, element.nummer, ablage)
}

/** Writes the tree below `wurzel`. */
export function schreibeBaum(wurzel: Element, eltern: number, ablage: Ablage): void {
  nummeriere(wurzel, ablage)
  schreibe(wurzel, eltern, ablage)
}
