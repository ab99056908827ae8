import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { alsProblem } from '../fehler/problem.js'
import { sicherheitskopf } from './kopfzeilen.js'

const stati: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers what is no HTTP, or came too slowly to be: there is no request yet, so nothing else can. */
export function unlesbar({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const status = stati[code] ?? 400
  const { title } = alsProblem({ statusCode: status })
  const kennung = randomUUID()
  const inhalt = JSON.stringify({ type: 'about:blank', title, status, instance: `urn:uuid:${kennung}` })
  const kopf = {
    ...sicherheitskopf,
    'x-request-id': kennung,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'de',
    'content-length': Buffer.byteLength(inhalt),
    connection: 'close',
  }
  const zeilen = Object.entries(kopf).map(([name, wert]) => `${name}: ${wert}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${zeilen.join('')}\r\n${inhalt}`)
}
