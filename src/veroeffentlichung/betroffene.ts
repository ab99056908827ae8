import type { QueryResultRow } from 'pg'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { type Gesucht, jetztSql, type Ladeart } from './laden.js'
import { nachbarn } from './nachbarn.js'
import { ausser, wirkungen } from './wirkungen.js'

/** What is affected, ordered by art and id. */
export interface Betroffen extends Gesucht, QueryResultRow {
  /**
   * Which version its row of `ris.oeffentliche_kennung` has. Whoever affects an object writes that row anew, even if nothing of it
   * changes in public. Null: it has none, since it never was public.
   */
  stand: string | null
  jetzt: Date
}

const schluesselAusTeilen = `('sitzung_gremium', 'fassung_teil', 'finanzangabe')`

/** SQL of the `Betroffen`s: everything that this transaction affects, given the tables that it has written. */
export function betroffeneSql(tabellen: readonly string[]): string {
  const arme: string[] = []
  const arm = (art: Ladeart, sql: string): void => {
    arme.push(`SELECT '${art}' AS art, x.id FROM (${sql}) x (id)`)
  }
  const gezeigt = new Map<OeffentlicheArt, string[]>()
  for (const tabelle of tabellen) {
    const { nur, selbst, fuerSich } = wirkungen[tabelle] ?? {}
    for (const [art, sql] of eintraege(nur)) arm(art, sql)
    for (const [art, sql] of eintraege(selbst)) {
      arm(art, sql)
      gezeigt.set(art, [...(gezeigt.get(art) ?? []), fuerSich ? sql + ausser(fuerSich) : sql])
    }
  }
  for (const [art, sql] of gezeigt)
    for (const [ziel, weg] of eintraege(nachbarn[art]))
      arm(ziel, `WITH s (id) AS MATERIALIZED (${sql.join(' UNION ALL ')}) ${weg}`)
  return `
    WITH p AS MATERIALIZED (
      SELECT tabelle, zeile, aktion, vorher, nachher,
        CASE WHEN tabelle NOT IN ${schluesselAusTeilen} AND zeile LIKE '%-%' THEN zeile::uuid END AS id
        FROM ris.protokoll WHERE tx = pg_current_xact_id_if_assigned()::text::bigint
    )
    SELECT b.art, b.id, k.stand, ${jetztSql} AS jetzt FROM (
    ${arme.join('\n    UNION ')}) b
    LEFT JOIN LATERAL (SELECT concat(xmin, ctid) AS stand FROM ris.oeffentliche_kennung
      WHERE objekt_id = b.id AND art = CASE b.art WHEN 'verlauf' THEN 'vorlage' ELSE b.art END LIMIT 1) k ON true
    ORDER BY 1, 2`
}

const eintraege = <Art extends Ladeart>(wirkung: Partial<Record<Art, string>> = {}): [Art, string][] =>
  Object.entries(wirkung) as [Art, string][]

/** The same of everything there is, for building the public world anew. */
export const alleSql = `
  SELECT 'vorlage' AS art, id FROM ris.vorlage UNION ALL SELECT 'sitzung', id FROM ris.sitzung
  UNION ALL SELECT 'gremium', id FROM ris.gremium UNION ALL SELECT 'vorgang', id FROM ris.vorgang
  UNION ALL SELECT 'datei', id FROM ris.anlage
  UNION ALL SELECT 'datei', id FROM ris.vorgang_eintrag WHERE datei_id IS NOT NULL
  UNION SELECT art, objekt_id FROM ris.oeffentliche_kennung
  ORDER BY 1, 2`
