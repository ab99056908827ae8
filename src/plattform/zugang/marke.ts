import type { FastifyRequest } from 'fastify'
import { Abweisung } from '../fehler/abweisung.js'
import { gleich } from './geheimnis.js'
import { istLesend } from './herkunft.js'

/** Name of the hidden field; scripts send the header instead. */
export const markenfeld = 'formularmarke'
const markenkopf = 'x-formularmarke'

/**
 * Whatever a browser sends with a cookie of ours and may change something carries the mark that belongs to that cookie,
 * beside coming from our own page: two guards against forged requests, each of which is enough.
 * @throws Abweisung 403
 */
export function pruefeMarke(anfrage: FastifyRequest): void {
  const { formularmarke: erwartet, method, is404 } = anfrage
  if (is404 || erwartet === undefined || istLesend(method)) return
  if (!gleich(erwartet, gesendet(anfrage) ?? ''))
    throw new Abweisung(403, 'Diese Seite war zu lange offen oder kommt von woanders. Laden Sie sie neu.')
}

/** Taken out of the body: no input of the application knows it. */
function gesendet({ headers, body, query }: FastifyRequest): string | undefined {
  const kopf = headers[markenkopf]
  if (typeof kopf === 'string') return kopf
  // The body of an upload is a stream that nobody has read yet.
  const multipart = headers['content-type']?.startsWith('multipart/form-data')
  const felder = (multipart ? query : body) as Record<string, unknown> | null | undefined
  const wert = felder?.[markenfeld]
  if (felder) delete felder[markenfeld]
  return typeof wert === 'string' ? wert : undefined
}
