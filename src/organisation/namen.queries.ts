import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import type { Tag } from '../regeln/datum.js'
import type { NameAb, Nomen } from '../regeln/namen.js'

/* Each noun has a table of its own names; its own row bears the one of today. */

/** Of a Gremium with its genitive, of a unit without. */
export interface Namenszeile extends NameAb {
  id: string
  bis: Tag | null
  /** Of the last correction. */
  grund: string | null
}

const spalten: Record<Nomen, string> = { gremium: 'name, genitiv, kuerzel', organisationseinheit: 'name, kuerzel' }
/** By which no two of a kind are the same on one day. */
const eindeutig: Record<Nomen, string> = { gremium: 'name', organisationseinheit: 'kuerzel' }

const mit = (nomen: Nomen, zeile: string): string => spalten[nomen].replace(/\w+/g, `${zeile}.$&`)

export const namenSql = (nomen: Nomen): string => `
  SELECT id, CASE WHEN isfinite(von) THEN von::text END AS von, (lead(von) OVER (ORDER BY n.von) - 1)::text AS bis,
         ${spalten[nomen]}, grund
    FROM ris.${nomen}_name n WHERE ${nomen}_id = $1 ORDER BY n.von`

/** That of today. Two acts on the names of one thing follow each other. */
export const sperreSql = (nomen: Nomen): string => `SELECT ${spalten[nomen]} FROM ris.${nomen} WHERE id = $1 FOR UPDATE`

/** $1 the name's id, $2 its first day, or null as it is, $3 why. */
export const berichtigenSql = (nomen: Nomen): string => `
  UPDATE ris.${nomen}_name SET von = coalesce($2::date, von), (${spalten[nomen]}, grund) = ROW (${werte(nomen, 4)}, $3)
   WHERE id = $1`

/** $1 whose, $2 from which day; of two of one day the later one holds. */
export const setzenSql = (nomen: Nomen): string => `
  INSERT INTO ris.${nomen}_name (${nomen}_id, von, ${spalten[nomen]}) VALUES ($1, $2, ${werte(nomen, 3)})
  ON CONFLICT ON CONSTRAINT ${nomen}_name_von_einmal
  DO UPDATE SET (${spalten[nomen]}, grund) = ROW (${mit(nomen, 'excluded')}, NULL)`

export const loeschenSql = (nomen: Nomen): string => `DELETE FROM ris.${nomen}_name WHERE ${nomen}_id = $1 AND von = $2`

/** The values of a name for these statements, in the order of its columns. */
export const namenswerte = (nomen: Nomen, { name, genitiv = null, kuerzel }: Omit<NameAb, 'von'>): (string | null)[] =>
  nomen === 'gremium' ? [name, genitiv, kuerzel] : [name, kuerzel]

const werte = (nomen: Nomen, ab: number): string =>
  spalten[nomen]
    .split(', ')
    .map((_, i) => `$${ab + i}`)
    .join(', ')

/** What it shares with another one on a day on which both bear it. What has ended bears none. */
export const gleichzeitigSql = (nomen: Nomen): string => `
  WITH n AS (
    SELECT gn.${nomen}_id AS wer, gn.${eindeutig[nomen]} AS name, gn.von,
           least(lead(gn.von) OVER (PARTITION BY gn.${nomen}_id ORDER BY gn.von), g.bis + 1) AS ende
      FROM ris.${nomen}_name gn JOIN ris.${nomen} g ON g.id = gn.${nomen}_id)
  SELECT a.name FROM n a JOIN n b ON b.name = a.name AND b.wer <> a.wer
     AND a.von < coalesce(b.ende, 'infinity') AND b.von < coalesce(a.ende, 'infinity')
   WHERE a.wer = $1 AND a.von > '-infinity' LIMIT 1`

const heutigerNameSql = (nomen: Nomen): string => `
  UPDATE ris.${nomen} g SET (${spalten[nomen]}) = ROW (${mit(nomen, 'n')}), version = g.version + 1
    FROM (SELECT ${spalten[nomen]} FROM ris.${nomen}_name WHERE ${nomen}_id = $1 AND von <= $2 ORDER BY von DESC LIMIT 1) n
   WHERE g.id = $1 AND ROW (${mit(nomen, 'g')}) IS DISTINCT FROM ROW (${mit(nomen, 'n')})`

/** Writes the name of today where that stands. */
export const setzeHeutigenNamen = (tx: Abfragend, nomen: Nomen, id: string): Promise<unknown> =>
  zeilen(tx, heutigerNameSql(nomen), [id, heute()])

export const kuenftigeSql = (nomen: Nomen): string =>
  `SELECT von::text FROM ris.${nomen}_name WHERE ${nomen}_id = $1 AND von > $2`
