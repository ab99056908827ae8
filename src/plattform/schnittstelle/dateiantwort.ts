import type { Readable } from 'node:stream'
import { StreamableFile } from '@nestjs/common'
import type { Antwortkopf } from './version.js'

/**
 * A file for the one who asks: saved under its name, never run in the browser. `inline` is for what the application has set
 * itself: a sandbox would keep some browsers from showing it (ADR 22).
 */
export function dateiantwort(
  antwort: Antwortkopf,
  datei: { name: string; mimeType: string; groesse: number },
  inhalt: Readable | Uint8Array,
  art: 'attachment' | 'inline' = 'attachment',
): StreamableFile {
  antwort.header('x-content-type-options', 'nosniff')
  const sandkasten = art === 'inline' ? '' : 'sandbox; '
  antwort.header('content-security-policy', `${sandkasten}default-src 'none'; frame-ancestors 'none'`)
  const angaben = { type: datei.mimeType, length: datei.groesse, disposition: `${art}; ${dateiname(datei.name)}` }
  return inhalt instanceof Uint8Array ? new StreamableFile(inhalt, angaben) : new StreamableFile(inhalt, angaben)
}

/** A print that the application has set itself, to look at. */
export const druckantwort = (antwort: Antwortkopf, { name, pdf }: { name: string; pdf: Uint8Array }): StreamableFile =>
  dateiantwort(antwort, { name, mimeType: 'application/pdf', groesse: pdf.length }, pdf, 'inline')

/** RFC 6266: the name in ASCII for old clients, and as it is. */
function dateiname(name: string): string {
  const ascii = name
    .replace(/[äöüÄÖÜß]/g, (z) => umschrift[z]!)
    .normalize('NFD')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const genau = encodeURIComponent(name).replace(/['()*]/g, (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${ascii}"; filename*=UTF-8''${genau}`
}

const umschrift: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }
