import { inflateSync } from 'node:zlib'

export interface Rohbefund {
  revisionen: number
  aktiv: string[]
}

/** Names of the PDF language that start something; each is told by its own name. ISO 32000-2, 12.6.4. */
const namen: Record<string, string> = {
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

/**
 * What a library that shows a PDF does not tell: how often it was saved over itself, and which actions lie in it, also in
 * objects no page leads to.
 */
export function rohbefund(bytes: Buffer): Rohbefund {
  const text = bytes.toString('latin1')
  const { geruest, pakete } = zerlegen(text, bytes)
  const gefunden = new Set<string>()
  for (const stueck of [geruest, ...pakete]) {
    for (const [, name] of stueck.matchAll(/\/([A-Za-z#][\w#]*)/g)) {
      const art = namen[name!.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))]
      if (art) gefunden.add(art)
    }
  }
  return { revisionen: revisionen(text), aktiv: [...gefunden].sort() }
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

/** The objects without the bytes of their streams, and the unpacked object streams. */
function zerlegen(text: string, bytes: Buffer): { geruest: string; pakete: string[] } {
  const geruest: string[] = []
  const pakete: string[] = []
  let frei = hoechstensEntpackt
  let ab = 0
  for (const treffer of text.matchAll(/>>\s*stream\r?\n/g)) {
    if (treffer.index < ab) continue
    const kopf = text.slice(ab, treffer.index + 2)
    geruest.push(kopf)
    const anfang = treffer.index + treffer[0].length
    const ende = text.indexOf('endstream', anfang)
    ab = ende < 0 ? text.length : ende
    const lexikon = kopf.slice(kopf.lastIndexOf(' obj'))
    if (!/\/ObjStm\b/.test(lexikon) || frei <= 0) continue
    const paket = entpacken(bytes.subarray(anfang, ab), frei)
    frei -= paket.length
    pakete.push(paket)
  }
  return { geruest: geruest.join('\n') + text.slice(ab), pakete }
}

function entpacken(bytes: Buffer, hoechstens: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: hoechstens, finishFlush: 2 }).toString('latin1')
  } catch {
    // Not packed, or packed in a way that no program in use writes.
    return bytes.toString('latin1')
  }
}
