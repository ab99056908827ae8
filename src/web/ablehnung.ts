import type { FastifyReply } from 'fastify'
import { Eingabefehler, Regelverstoss, Versionskonflikt } from '../regeln/regelverstoss.js'
import type { FeldFehler } from './formularfehler.js'
import { Umleitung } from './umleitung.js'

/** Where on the page it is put right: by the name of the field, or by the code of the rule. */
export type Stelle = (name: string, was: 'feld' | 'regel') => string

/** Fields are put right where they are, and what a rule says stands at one place. */
export const anFeldOder =
  (sonst: string): Stelle =>
  (name, was) =>
    was === 'feld' ? name : sonst

/** What a page says instead of doing it, with the status of the answer. Anything but a refusal is thrown on. */
export function alsAblehnung(fehler: unknown, antwort: FastifyReply, stelle: Stelle): FeldFehler[] {
  if (fehler instanceof Eingabefehler) {
    antwort.status(422)
    return fehler.felder.map(({ zeiger, text }) => ({ feld: stelle(zeiger.slice(1), 'feld'), text }))
  }
  if (fehler instanceof Versionskonflikt) {
    antwort.status(409)
    return [
      {
        feld: stelle('version', 'regel'),
        text: `${fehler.message} Sehen Sie nach, was jetzt gilt, und senden Sie dann noch einmal.`,
      },
    ]
  }
  if (!(fehler instanceof Regelverstoss)) throw fehler
  antwort.status(fehler.ohneRecht ? 403 : 409)
  return fehler.hindernisse.map(({ code, text, bestaetigbar }) => ({
    feld: bestaetigbar ? 'trotzdemGrund' : stelle(code, 'regel'),
    text,
  }))
}

/**
 * Does what a form asks for and leads on to the address that comes of it; what is refused stands on the page that `seite` draws anew.
 * `sage` gives its sentences, each at its place.
 */
export async function leiteOder<S>(
  antwort: FastifyReply,
  tue: () => Promise<string>,
  seite: (sage: (stelle: Stelle) => FeldFehler[]) => Promise<S>,
): Promise<Umleitung | S> {
  try {
    return new Umleitung(await tue(), 303)
  } catch (fehler) {
    return seite((stelle) => alsAblehnung(fehler, antwort, stelle))
  }
}
