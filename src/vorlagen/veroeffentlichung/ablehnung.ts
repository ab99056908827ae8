import type { FastifyReply } from 'fastify'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import type { FeldFehler } from '../../web/formular.js'

/** Where on the page it is put right: by the name of the field, or by the code of the rule. */
export type Stelle = (name: string) => string

/** What a page says instead of doing it, with the status of the answer. Anything but a refusal is thrown on. */
export function alsAblehnung(fehler: unknown, antwort: FastifyReply, stelle: Stelle): FeldFehler[] {
  if (fehler instanceof Eingabefehler) {
    antwort.status(422)
    return fehler.felder.map(({ zeiger, text }) => ({ feld: stelle(zeiger.slice(1)), text }))
  }
  if (!(fehler instanceof Regelverstoss)) throw fehler
  antwort.status(409)
  return fehler.hindernisse.map(({ code, text }) => ({ feld: stelle(code), text }))
}
