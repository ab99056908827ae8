import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Tag } from '../regeln/datum.js'
import { type Ende, gibtEsNichtMehr, type Nomen } from '../regeln/namen.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'

/** By what a reader knows it, and in which order several successors stand. */
const bekannt: Record<Nomen, { als: string; folge: string }> = {
  gremium: { als: 'name', folge: 'f.reihenfolge, f.name' },
  organisationseinheit: { als: 'kuerzel', folge: 'f.kuerzel' },
}

/** Those of these that had ended by that day, each in a sentence that names who followed. */
export async function beendete(
  db: Abfragend,
  nomen: Nomen,
  ids: readonly string[],
  tag: Tag,
  zeiger: string,
): Promise<Feldfehler[]> {
  const alle = await zeilen<Ende & { name: string }>(db, beendeteSql(nomen), [ids, tag])
  return alle.map((x) => ({ zeiger, text: gibtEsNichtMehr(nomen, x.name, x) }))
}

function beendeteSql(nomen: Nomen): string {
  const { als, folge } = bekannt[nomen]
  return `
    SELECT x.${als} AS name, x.bis::text,
           (SELECT f.${als} FROM ris.${nomen} f WHERE f.vorgaenger_id = x.id ORDER BY ${folge} LIMIT 1) AS nachfolger
      FROM ris.${nomen} x WHERE x.id = ANY ($1) AND x.bis < $2::date`
}
