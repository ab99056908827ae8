import type { Readable } from 'node:stream'
import { Eingabefehler } from '../../regeln/regelverstoss.js'

/** A file on its way in; fits `{ file, filename }` of @fastify/multipart. */
export interface Upload {
  strom: Readable & { truncated?: boolean }
  name: string
  /** Bytes; without it the limit of the server holds. */
  hoechstens?: number
  /** Where the field stands in the request, as a JSON pointer. */
  zeiger?: string
}

export const abgelehnt = (text: string, zeiger = '/datei'): Eingabefehler => new Eingabefehler([{ zeiger, text }])

const abgebrochen = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'FST_REQ_ABORTED', 'ABORT_ERR'])

/** The bytes of an upload, or the sentence why it is none. */
export async function* datei({ strom, hoechstens = Infinity, zeiger }: Upload): AsyncGenerator<Uint8Array> {
  let groesse = 0
  try {
    for await (const stueck of strom as AsyncIterable<Uint8Array>) {
      groesse += stueck.length
      if (groesse > hoechstens) throw abgelehnt(`Die Datei ist zu groß. Erlaubt sind ${megabyte(hoechstens)}.`, zeiger)
      yield stueck
    }
  } catch (fehler) {
    const { code = '', message } = fehler as { code?: string; message: string }
    if (!abgebrochen.has(code) && !/aborted|Unexpected end/i.test(message)) throw fehler
    throw abgelehnt('Die Datei kam nicht vollständig an. Laden Sie sie noch einmal hoch.', zeiger)
  }
  // The limit of the server ends the stream without an error.
  if (strom.truncated) throw abgelehnt('Die Datei ist zu groß.', zeiger)
  if (groesse === 0) throw abgelehnt('Die Datei ist leer.', zeiger)
}

const megabyte = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`
