/** Columns by which a row names another, and the table of that one. */
const verweise = {
  sitzung_id: 'sitzung',
  top_id: 'tagesordnungspunkt',
  tagesordnung_id: 'tagesordnung',
  beratung_id: 'beratung',
  beschluss_id: 'beschluss',
} as const
type Verweis = keyof typeof verweise

/** The way from rows of a meeting to it, by rows that are still there; a Sitzung leads to its Gremien. */
const wege: [string, Verweis[]][] = [
  ['tagesordnung', ['sitzung_id']],
  ['tagesordnungspunkt', ['sitzung_id']],
  ['tagesordnung_zeile', ['tagesordnung_id', 'top_id']],
  ['beschluss', ['beratung_id', 'top_id']],
  ['abstimmung', ['beschluss_id']],
  ['ergebnisberichtigung', ['beschluss_id']],
  ['vorgang_eintrag', ['sitzung_id']],
]

/** The key of the row `w` as a value of its column, if it is one of this table. */
const schluessel = (tabelle: string) =>
  `CASE WHEN w.tabelle = '${tabelle}' AND w.zeile ~ '^[0-9a-f-]{36}$' THEN w.zeile::uuid END`

const nachTabelle = (zeile: string) =>
  Object.entries(verweise).map(([spalte, ziel]) => `('${ziel}', ${zeile} ->> '${spalte}')`)

/** What the row is or was, as the log tells it: it may be gone. Only these name their Gremium for its own sake. */
const ausDemProtokoll = `
  SELECT v.tabelle, v.zeile FROM ris.protokoll x CROSS JOIN LATERAL (VALUES
      ${[...nachTabelle('x.vorher'), ...nachTabelle('x.nachher')].join(', ')},
      ('gremium', CASE WHEN x.tabelle IN ('beratung', 'sitzung_gremium', 'sitzungszaehler') THEN coalesce(x.nachher, x.vorher) ->> 'gremium_id' END)
    ) v (tabelle, zeile)
   WHERE x.tabelle = w.tabelle AND x.zeile = w.zeile AND x.aktion <> 'LESEN'`

const ausDenTabellen = wege.flatMap(([tabelle, spalten]) =>
  spalten.map(
    (spalte) => `
  SELECT '${verweise[spalte]}', t.${spalte}::text FROM ris.${tabelle} t WHERE t.id = ${schluessel(tabelle)}`,
  ),
)

const zuGremien = [
  `SELECT 'gremium', sg.gremium_id::text FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = ${schluessel('sitzung')}`,
  `SELECT 'gremium', b.gremium_id::text FROM ris.beratung b WHERE b.id = ${schluessel('beratung')}`,
  `SELECT 'vorgang_eintrag', e.id::text FROM ris.vorgang_eintrag e WHERE e.datei_id = ${schluessel('datei')}`,
]

/** The Gremien to whose meetings the row of the entry belongs, as jsonb. */
export const gremienSql = (eintrag: string): string => `(
  WITH RECURSIVE weg (tabelle, zeile) AS (
    SELECT ${eintrag}.tabelle, ${eintrag}.zeile
    UNION
    SELECT n.tabelle, n.zeile FROM weg w CROSS JOIN LATERAL (
      ${[ausDemProtokoll, ...ausDenTabellen, ...zuGremien].join(' UNION ALL ')}) n (tabelle, zeile)
     WHERE n.zeile IS NOT NULL)
  SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', g.id, 'fraktion', g.art = 'fraktion')), '[]')
    FROM weg w JOIN ris.gremium g ON g.id = ${schluessel('gremium')})`
