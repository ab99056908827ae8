/** What is said, and how (HTTP). */
interface Datenbankproblem {
  status: number
  title: string
}

/** Unique constraints that two people can run into at once, although the service asked before. */
const einmalig: Record<string, string> = {
  organisationseinheit_kuerzel_einmal: 'Eine Organisationseinheit mit diesem Kürzel gibt es schon.',
  gremium_name_einmal: 'Ein Gremium mit diesem Namen gibt es schon.',
  benutzer_kennung_einmal: 'Ein Konto mit dieser Kennung gibt es schon.',
  vorgang_kurz_einmal: 'Einen Vorgang mit dieser Kurzadresse gibt es schon.',
  vorlage_nummer_einmal: 'Eine Vorlage mit dieser Nummer gibt es schon.',
}

const kurz = 'Der Dienst ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal.'
/** Cannot connect, too many connections, statement timeout, lock timeout, server is ending or starting. */
const voruebergehend = /^(ECONN|ETIMEDOUT|EPIPE|08|53|57014|55P03|57P|40001|40P01)/

/** What pg says without a code: no connection to be had, or it broke under a running query. */
const verbindungWeg = /^timeout exceeded when trying to connect|^Connection terminated/

/** An error of PostgreSQL that is no fault of ours; undefined for every other. */
export function datenbankfehler(fehler: unknown): Datenbankproblem | undefined {
  const { code, constraint, message } = (fehler ?? {}) as { code?: unknown; constraint?: string; message?: string }
  if (typeof code !== 'string') {
    return verbindungWeg.test(message ?? '') ? problem(503, kurz) : undefined
  }
  if (code === '23505') return problem(409, einmalig[constraint ?? ''] ?? 'Das gibt es schon.')
  if (code === '23503') return problem(409, 'Ein Eintrag, auf den verwiesen wird, fehlt oder wird noch gebraucht.')
  if (code === '22P02' || code === '22P05' || code === '22021')
    return problem(400, 'Ein Wert der Anfrage ist nicht gültig.')
  // The same code when whoever asks hangs up; that is none of ours.
  const aufgelegt = code === 'ECONNRESET' && message === 'aborted'
  return voruebergehend.test(code) && !aufgelegt ? problem(503, kurz) : undefined
}

const problem = (status: number, title: string): Datenbankproblem => ({ status, title })
