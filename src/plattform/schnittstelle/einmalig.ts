import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { inhaltHash } from './kanonisch.js'

/** A creating call: who made it, where, under which key, with which content. */
export interface Aufruf {
  akteur: Akteur
  weg: string
  schluessel: string | undefined
  inhalt: unknown
}

/** The call that is being answered, for `Einmalig`. */
export const Anruf = createParamDecorator((_: unknown, kontext: ExecutionContext): Omit<Aufruf, 'akteur'> => {
  const anfrage = kontext.switchToHttp().getRequest<{
    method: string
    url: string
    headers: Record<string, string | undefined>
    body: unknown
  }>()
  return {
    weg: `${anfrage.method} ${anfrage.url.split('?')[0]}`,
    schluessel: anfrage.headers['idempotency-key'],
    inhalt: anfrage.body ?? null,
  }
})

/** Lets a creating call have one effect however often it is sent under one Idempotency-Key. */
@Injectable()
export class Einmalig {
  constructor(private readonly datenbank: Datenbank) {}

  /** Runs `arbeit` and keeps its answer in the same transaction; a repeated call gets the kept answer. */
  async ausfuehren<T>(aufruf: Aufruf, arbeit: () => Promise<T>): Promise<T> {
    const { akteur, weg, schluessel } = aufruf
    if (schluessel === undefined) return arbeit()
    if (schluessel === '' || schluessel.length > 200)
      throw new Eingabefehler([{ zeiger: '', text: 'Der Idempotency-Key muss 1 bis 200 Zeichen lang sein.' }])
    const hash = inhaltHash(aufruf.inhalt)
    return this.datenbank.schreiben({ akteur, was: 'Anlegen mit Schlüssel' }, async (tx) => {
      // Two calls with one key at the same moment: the second waits here and then finds the answer of the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${akteur.id} ${weg} ${schluessel}`])
      const [frueher] = await tx.query<{ anfrage_hash: string; antwort: { inhalt: T } }[]>(
        'SELECT anfrage_hash, antwort FROM ris.idempotenz WHERE benutzer_id = $1 AND weg = $2 AND schluessel = $3',
        [akteur.id, weg, schluessel],
      )
      if (frueher) {
        if (frueher.anfrage_hash !== hash) throw new Regelverstoss([anderesUnterGleichemSchluessel])
        return frueher.antwort.inhalt
      }
      const inhalt = await arbeit()
      await tx.query(
        `INSERT INTO ris.idempotenz (benutzer_id, weg, schluessel, anfrage_hash, status, antwort)
         VALUES ($1, $2, $3, $4, 201, $5)`,
        [akteur.id, weg, schluessel, hash, JSON.stringify({ inhalt })],
      )
      return inhalt
    })
  }
}

const anderesUnterGleichemSchluessel = {
  code: 'schluessel_vergeben',
  text: 'Unter diesem Idempotency-Key haben Sie schon etwas anderes angelegt. Verwenden Sie einen neuen Schlüssel.',
}
