import type { Writable } from 'node:stream'
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify'
import { muster } from './adressform.js'

/** What a fault of the database or of a library may tell besides where it happened. */
interface Fehlerangaben {
  name?: string
  message?: string
  stack?: string
  code?: unknown
  constraint?: unknown
  routine?: unknown
}

/**
 * A fault without what people wrote: PostgreSQL repeats values in its message, in DETAIL and in the statement, V8 quotes
 * the text it could not read.
 */
export function ohneInhalte(fehler: unknown) {
  const { name = '', message = '', stack = '', code, constraint, routine } = (fehler ?? {}) as Fehlerangaben
  const ausDatenbank = routine !== undefined || /QueryFailed|DatabaseError/.test(name)
  return {
    type: name,
    message: ausDatenbank ? '' : message.replace(/["„»“«][^]*["”“«»]/g, '…').slice(0, 200),
    stack: stack
      .split('\n')
      .filter((zeile) => /^\s+at /.test(zeile))
      .slice(0, 12)
      .map((zeile) => zeile.trim().replace(/(file:\/\/)?\/\S*\/((?:node_modules|dist|src)\/)/, '$2'))
      .join('; '),
    code,
    constraint,
    routine,
  }
}

/** One JSON line per event. `info` adds a line for each answer, with the pattern of its route instead of its address. */
export function logger(stufe: 'warn' | 'info', ziel?: Writable): FastifyServerOptions['logger'] {
  return {
    level: stufe,
    base: null,
    // A request is told by its id and its route; its address, headers and caller are not.
    serializers: { err: ohneInhalte, req: () => ({}), res: () => ({}) },
    ...(ziel && { stream: ziel }),
  }
}

export const wegangabe = (anfrage: FastifyRequest): string => `${anfrage.method} ${muster(anfrage) ?? 'unbekannt'}`

export function zugriffszeilen(server: FastifyInstance): void {
  server.addHook('onResponse', async (anfrage, antwort) => {
    const { statusCode: status, elapsedTime } = antwort
    anfrage.log.info({ weg: wegangabe(anfrage), status, ms: Math.round(elapsedTime) }, 'Antwort')
  })
}
