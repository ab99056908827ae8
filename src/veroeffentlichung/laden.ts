import pg, { type QueryResultRow } from 'pg'
import { anweisungsname } from '../plattform/datenbank/zeilen.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'
import { projektoren } from './projektoren.js'

/** The connection of the running transaction. */
export interface Verbindung {
  query<Z extends QueryResultRow>(anweisung: { name: string; text: string; values?: unknown[] }): Promise<{ rows: Z[] }>
  /** Several statements in one round trip, with an answer each. */
  query(anweisungen: string): Promise<{ rows: unknown[] }[]>
}

/** Prepared once per connection: planning costs more than running, and all other public changes wait meanwhile. */
export async function frage<Z extends QueryResultRow>(
  verbindung: Verbindung,
  text: string,
  values: unknown[] = [],
): Promise<Z[]> {
  return (await verbindung.query<Z>({ name: anweisungsname(text), text, values })).rows
}

const vorbereitete = new WeakMap<Verbindung, Set<string>>()

/** The same as SQL text, so that it goes out in one round trip with what comes before or after it. */
export async function ausfuehrung(
  verbindung: Verbindung,
  text: string,
  wert?: { typ: 'jsonb' | 'uuid[]'; text: string },
): Promise<string> {
  const bekannte = vorbereitete.get(verbindung) ?? new Set()
  const bekannt = `${anweisungsname(text)}_sql`
  if (!bekannte.has(bekannt)) {
    await verbindung.query(`PREPARE ${bekannt}${wert ? ` (${wert.typ})` : ''} AS ${text}`)
    vorbereitete.set(verbindung, bekannte.add(bekannt))
  }
  return `EXECUTE ${bekannt}${wert ? `(${pg.escapeLiteral(wert.text)})` : ''}`
}

/** An object with its working rows and with what the public world knows of it so far. */
export interface Objekt extends QueryResultRow {
  art: OeffentlicheArt
  objekt: string
  /** The moment of loading under the lock, rounded up to the second. */
  jetzt: Date
  /** Null: it exists no more. */
  roh: unknown
  /** Null: never public so far. */
  kennung: string | null
  weg: string | null
  oeffentlich: boolean | null
  hash: string | null
  position: string | null
  angelegt: Date | null
  geaendert: Date | null
}

/** What is affected, ordered by art and id. */
export interface Betroffen extends QueryResultRow {
  art: OeffentlicheArt
  id: string
}

/** SQL of the `Objekt`s of a kind with these ids. */
const sql = (art: OeffentlicheArt): string => `
SELECT '${art}' AS art, b.id AS objekt, date_trunc('second', clock_timestamp()) + interval '1 second' AS jetzt,
  (${projektoren[art].sql}) AS roh, k.kennung, k.weg, k.oeffentlich, k.hash, k.position, k.angelegt, k.geaendert
  FROM unnest($1::uuid[]) b (id) LEFT JOIN LATERAL
    -- One by one, whatever the table held when this was planned.
    (SELECT * FROM ris.oeffentliche_kennung WHERE art = '${art}' AND objekt_id = b.id LIMIT 1) k ON true
 ORDER BY b.id`

const ladeSql = Object.fromEntries(Object.keys(projektoren).map((art) => [art, sql(art as OeffentlicheArt)]))

/** One statement per kind that occurs: the whole of all kinds takes longer to set up than to run. */
export function ladungen(betroffene: readonly Betroffen[]): { text: string; ids: string[] }[] {
  const jeArt = new Map<OeffentlicheArt, string[]>()
  for (const { art, id } of betroffene) jeArt.set(art, [...(jeArt.get(art) ?? []), id])
  return [...jeArt].map(([art, ids]) => ({ text: ladeSql[art]!, ids }))
}

/** Everything that is affected, each kind in a statement. */
export async function lade(verbindung: Verbindung, betroffene: readonly Betroffen[]): Promise<Objekt[]> {
  const objekte: Objekt[] = []
  for (const { text, ids } of ladungen(betroffene)) objekte.push(...(await frage<Objekt>(verbindung, text, [ids])))
  return objekte
}
