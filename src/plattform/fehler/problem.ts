import { HttpException } from '@nestjs/common'
import {
  Eingabefehler,
  NichtGefunden,
  Regelverstoss,
  Versionskonflikt,
  type Feldfehler,
  type Hindernis,
} from '../../regeln/regelverstoss.js'
import { Abweisung, FaktorFehlt } from './abweisung.js'
import { datenbankfehler } from './datenbankfehler.js'
import { saetze } from './saetze.js'

/** An answer of the API that says what went wrong (RFC 9457). */
export interface Problem {
  /** Reference of the kind of problem, relative to the address of the API. */
  type: string
  /** The sentence for people. */
  title: string
  status: number
  /** 409: every reason why the step is not allowed now; 403: for which act the right is missing. */
  hindernisse?: readonly Hindernis[]
  /** 409: nothing but warnings; with a reason for each it goes through. */
  bestaetigbar?: true
  /** 422: every wrong input with its JSON pointer. */
  felder?: readonly Feldfehler[]
  /** 412: the version the caller believed in, the stored one, and the stored content. */
  erwartet?: number | null
  vorhanden?: number
  inhalt?: unknown
}

/** Any error as an answer. What nobody foresaw becomes a 500 that tells nothing about the inside. */
export function alsProblem(fehler: unknown): Problem {
  if (fehler instanceof Regelverstoss) {
    const { hindernisse } = fehler
    if (fehler.ohneRecht) return { type: '/fehler/recht-fehlt', title: jeStatus[403]!, status: 403, hindernisse }
    const warnungen = fehler.bestaetigbar && { bestaetigbar: true as const }
    return {
      type: '/fehler/regelverstoss',
      title: 'Das ist jetzt nicht möglich.',
      status: 409,
      ...warnungen,
      hindernisse,
    }
  }
  if (fehler instanceof Eingabefehler) {
    return { type: '/fehler/eingabe', title: 'Prüfen Sie Ihre Angaben.', status: 422, felder: fehler.felder }
  }
  if (fehler instanceof Versionskonflikt) {
    const { erwartet, vorhanden, inhalt } = fehler
    return { type: '/fehler/versionskonflikt', title: fehler.message, status: 412, erwartet, vorhanden, inhalt }
  }
  if (fehler instanceof NichtGefunden) return { type: '/fehler/nicht-gefunden', title: fehler.message, status: 404 }
  if (fehler instanceof FaktorFehlt) return { type: '/fehler/zweiter-faktor-fehlt', title: fehler.satz, status: 403 }
  if (fehler instanceof Abweisung) return { type: 'about:blank', title: fehler.satz, status: fehler.status }
  const derDatenbank = datenbankfehler(fehler)
  return derDatenbank ? { type: 'about:blank', ...derDatenbank } : technisch(fehler)
}

/** Errors of Nest and Fastify; their own texts are English and made for developers. */
function technisch(fehler: unknown): Problem {
  const { code = '', statusCode } = (fehler ?? {}) as { code?: string; statusCode?: number }
  const status = fehler instanceof HttpException ? fehler.getStatus() : (statusCode ?? 500)
  if (status === 404) return alsProblem(new NichtGefunden())
  const text = fehler instanceof HttpException ? fehler.message : ''
  const satz = saetze.find(({ codes, muster }) => codes?.includes(code) || muster?.test(text))
  return {
    type: 'about:blank',
    title: satz?.satz ?? jeStatus[status] ?? jeStatus[500]!,
    status: satz?.status ?? status,
  }
}

const jeStatus: Record<number, string> = {
  400: 'Der Server versteht die Anfrage nicht.',
  401: 'Melden Sie sich an.',
  403: 'Dafür fehlt Ihnen das Recht.',
  405: 'Diese Adresse kennt die Methode nicht.',
  408: 'Die Anfrage kam nicht vollständig an. Senden Sie sie noch einmal.',
  413: 'Die Anfrage ist zu groß.',
  414: 'Die Adresse ist zu lang.',
  415: 'Der Server nimmt diese Art von Inhalt nicht an.',
  429: 'Zu viele Anfragen. Versuchen Sie es in einer Minute noch einmal.',
  431: 'Die Kopfzeilen der Anfrage sind zu groß.',
  500: 'Auf dem Server ist ein Fehler passiert. Er ist aufgezeichnet.',
  503: 'Der Dienst ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal.',
}
