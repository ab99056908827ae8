import { createHash } from 'node:crypto'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { werteIn } from './marken.js'

/** A body with everything in it that somebody could read, and what of that may be a mark. */
export interface Inhalt {
  text: string
  werte: ReadonlySet<string>
}

/** Many readers get the same bytes: refusals, lists, prints. Each is taken apart once. */
const bekannt = new Map<string, Inhalt>()
const grenze = 2000

export function inhaltVon(art: string, bytes: Buffer, rumpf: string): Inhalt {
  const schluessel = art === 'PDF' ? createHash('sha256').update(bytes).digest('hex') : rumpf
  const schon = bekannt.get(schluessel)
  if (schon) return schon
  if (bekannt.size >= grenze) bekannt.clear()
  const text = [rumpf, ...(art === 'PDF' ? innenVon(bytes) : [ohneAuszeichnung(rumpf), ...zeiger(rumpf)])].join('\n')
  const neu = { text, werte: werteIn(text) }
  bekannt.set(schluessel, neu)
  return neu
}

const ohneAuszeichnung = (html: string) =>
  html.startsWith('<')
    ? html
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&(nbsp|#160);/g, ' ')
    : ''

export const entschluesselt = (wert: string) => {
  if (!wert.includes('%')) return wert
  try {
    return decodeURIComponent(wert)
  } catch {
    return wert
  }
}

/** Cursors carry what they point at. */
const zeiger = (rumpf: string) =>
  [...rumpf.matchAll(/(?:[?&](?:nach|cursor)=|"weiter":")([\w%-]{16,})/g)].map(([, m]) =>
    Buffer.from(entschluesselt(m!), 'base64url').toString('latin1'),
  )

/** Text, metadata and attachments of a print; of other files their bytes are read as they are. */
function innenVon(bytes: Buffer): string[] {
  const pdf = liesPdf(bytes)
  const objekte = [...pdf.objekte.values()].flatMap(({ wert, daten }) => [
    JSON.stringify(wert),
    ...(daten ? [daten.toString('latin1'), daten.toString('utf16le')] : []),
  ])
  return [
    textVon(pdf.wurzel),
    ...pdf.seiten,
    ...pdf.schmuck.flat(),
    JSON.stringify([pdf.info, pdf.katalog]),
    ...objekte,
  ]
}
