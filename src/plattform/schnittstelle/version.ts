import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common'
import { Abweisung } from '../fehler/abweisung.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { istKennung } from './felder.js'

/**
 * `"3"` or `W/"3"` → 3; `*` → null: whatever version there is (RFC 9110 13.1.1).
 * @throws Abweisung 428 without the header (RFC 6585), 400 where it holds no ETag of ours: nobody else has changed anything
 */
export function versionAus(kopf: string | undefined): number | null {
  if (kopf === undefined) throw new Abweisung(428, 'Senden Sie If-Match mit dem ETag der Fassung, die Sie ändern.')
  const wert = kopf.trim()
  if (wert === '*') return null
  const treffer = /^(?:W\/)?"(\d{1,9})"$/.exec(wert)
  if (!treffer) throw new Abweisung(400, unlesbar)
  return Number(treffer[1])
}

const unlesbar =
  'If-Match ist nicht lesbar. Senden Sie den ETag mit Anführungszeichen, so wie Sie ihn bekommen haben, oder *.'

/** The version the caller has read, out of `If-Match`; missing is answered with 428 (RFC 6585). */
export const Version = createParamDecorator((_: unknown, kontext: ExecutionContext) =>
  versionAus(kontext.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>().headers['if-match']),
)

/** What a handler needs of the answer it is about to give. */
export interface Antwortkopf {
  header(name: string, wert: string): unknown
}

export function mitEtag<T extends { version: number }>(antwort: Antwortkopf, inhalt: T): T {
  antwort.header('etag', `"${inhalt.version}"`)
  return inhalt
}

/** Path parameter with the id of a thing. What is no id names nothing, so the answer is the one for unknown things. */
@Injectable()
export class KennungPipe implements PipeTransform<string, string> {
  transform(wert: string): string {
    if (!istKennung(wert)) throw new NichtGefunden()
    return wert
  }
}

/** Path parameter with a running number, such as that of a Fassung. */
@Injectable()
export class NummerPipe implements PipeTransform<string, number> {
  transform(wert: string): number {
    if (!/^\d{1,6}$/.test(wert)) throw new NichtGefunden()
    return Number(wert)
  }
}
