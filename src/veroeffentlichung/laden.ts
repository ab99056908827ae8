import type { QueryResultRow } from 'pg'
import type { EntityManager } from 'typeorm'
import { anweisungsname } from '../plattform/datenbank/zeilen.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { projektoren } from './projektoren.js'

/** The connection of the running transaction. Several questions may be under way; they are answered in order. */
export interface Verbindung {
  query<Z extends QueryResultRow>(anweisung: { name: string; text: string; values?: unknown[] }): Promise<{ rows: Z[] }>
}

/** That of this transaction. */
export const verbindungVon = async (tx: EntityManager): Promise<Verbindung> =>
  (await tx.queryRunner!.connect()) as Verbindung

/** The one row lock that orders all public changes. */
export const sperreSql = 'SELECT FROM ris.stand FOR UPDATE'

/** Prepared once per connection: planning costs more than running, and all other public changes wait meanwhile. */
export async function frage<Z extends QueryResultRow>(
  verbindung: Verbindung,
  text: string,
  values: unknown[] = [],
): Promise<Z[]> {
  return (await verbindung.query<Z>({ name: anweisungsname(text), text, values })).rows
}

/** An object with its working rows and with what the public world knows of it so far. */
export interface Objekt extends QueryResultRow {
  art: OeffentlicheArt
  objekt: string
  /** Only the rows of its Verlauf were loaded. */
  nurVerlauf: boolean
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

/** `verlauf`: only this part of a Vorlage. */
export type Ladeart = OeffentlicheArt | 'verlauf'

export interface Gesucht {
  art: Ladeart
  id: string
}

/** The time of a public change: rounded up to the second, so that nothing in public is older than its commit. */
export const jetztSql = `date_trunc('second', clock_timestamp()) + interval '1 second'`

export async function jetzt(verbindung: Verbindung): Promise<Date> {
  return (await frage<{ jetzt: Date }>(verbindung, `SELECT ${jetztSql} AS jetzt`))[0]!.jetzt
}

/** SQL of the `Objekt`s of a kind with these ids. */
const sql = (art: OeffentlicheArt, nurVerlauf = false): string => `
SELECT '${art}' AS art, b.id AS objekt, ${nurVerlauf} AS "nurVerlauf",
  (${nurVerlauf ? projektoren[art].verlauf!.sql : projektoren[art].sql}) AS roh,
  k.kennung, k.weg, k.oeffentlich, k.hash, k.position, k.angelegt, k.geaendert
  FROM unnest($1::uuid[]) b (id) LEFT JOIN LATERAL
    -- One by one, whatever the table held when this was planned.
    (SELECT * FROM ris.oeffentliche_kennung WHERE art = '${art}' AND objekt_id = b.id LIMIT 1) k ON true
 ORDER BY b.id`

const arten = Object.keys(projektoren) as OeffentlicheArt[]
const ladeSql = {
  ...(Object.fromEntries(arten.map((art) => [art, sql(art)])) as Record<OeffentlicheArt, string>),
  verlauf: sql('vorlage', true),
}

/** One statement per kind that occurs: the whole of all kinds takes longer to set up than to run. */
function ladungen(betroffene: readonly Gesucht[]): { text: string; ids: string[] }[] {
  const jeArt = new Map<Ladeart, string[]>()
  const ganze = new Set(betroffene.filter((b) => b.art === 'vorlage').map((b) => b.id))
  for (const { art, id } of betroffene) {
    if (art === 'verlauf' && ganze.has(id)) continue
    const ids = jeArt.get(art)
    if (ids) ids.push(id)
    else jeArt.set(art, [id])
  }
  return [...jeArt].map(([art, ids]) => ({ text: ladeSql[art], ids }))
}

/** Everything that is affected, each kind in a statement. All of them go out at once. */
export async function lade(verbindung: Verbindung, betroffene: readonly Gesucht[]): Promise<Objekt[]> {
  const antworten = ladungen(betroffene).map(({ text, ids }) => frage<Objekt>(verbindung, text, [ids]))
  return (await Promise.all(antworten)).flat()
}
