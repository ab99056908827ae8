import type { Blatt } from '../ansichten/listen.js'
import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import { literal } from '../plattform/datenbank/sql.js'
import { type EinreicherArt, privatWort } from '../regeln/einreicher.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import { istKennung } from '../plattform/schnittstelle/felder.js'
import { federfuehrungSql } from './federfuehrung.js'
import type { VorlageListenzeileDto } from './vorlagen-liste.dto.js'
import type { VorlagenSuche } from './vorlagen-suche.dto.js'

/** One page, newest first, by keyset: a page does not shift when something new is added. */
export async function ladeListe(
  db: Abfragend,
  akteur: Akteur,
  suche: VorlagenSuche,
): Promise<Blatt<VorlageListenzeileDto>> {
  const limit = suche.limit ?? 25
  const gefunden = await zeilen<VorlageListenzeileDto & { stelle: string }>(db, listeSql, [
    suche.art ?? null,
    suche.zustand ?? null,
    suche.gremium ?? null,
    suche.federfuehrung ?? null,
    suche.jahr ?? null,
    suche.q ? `%${suche.q.replace(/[\\%_]/g, '\\$&')}%` : null,
    ...leseCursor(suche.cursor),
    limit + 1,
    scope(akteur),
    suche.einreicher ?? null,
    privatWort,
  ])
  const blatt = gefunden.slice(0, limit)
  const letzte = gefunden.length > limit ? blatt.at(-1) : undefined
  return {
    zeilen: blatt.map(({ stelle: _, ...zeile }) => zeile),
    weiter: letzte ? schreibeCursor(letzte.stelle, letzte.id) : null,
  }
}

const schreibeCursor = (stelle: string, id: string) => Buffer.from(`${stelle}|${id}`).toString('base64url')

function leseCursor(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null]
  const [stelle = '', id] = Buffer.from(cursor, 'base64url').toString().split('|')
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(stelle) || Number.isNaN(Date.parse(stelle)) || !istKennung(id))
    throw new Eingabefehler([{ zeiger: '/cursor', text: 'Diesen Cursor gibt es nicht. Beginnen Sie ohne Cursor.' }])
  return [stelle, id]
}

const privat = literal<EinreicherArt>('privat')

const listeSql = `
  SELECT v.id, v.nummer, v.art, v.oeffentlichkeit = 'oeffentlich' AS oeffentlich, f.betreff,
         coalesce((SELECT stand FROM ris.veroeffentlichung WHERE vorlage_id = v.id), 'intern') AS veroeffentlichung,
         ${federfuehrungSql} ->> 'kuerzel' AS federfuehrung, v.zustand, ARRAY(
           SELECT CASE fe.art WHEN ${privat} THEN $12 ELSE fe.name END FROM ris.fassung_einreicher fe
            WHERE fe.fassung_id = f.id GROUP BY 1 ORDER BY min(fe.reihenfolge)) AS einreicher,
         v.angelegt,
         to_char(v.angelegt AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS stelle
    FROM ris.vorlage v
    JOIN ris.fassung f ON f.vorlage_id = v.id AND f.nr = (SELECT max(nr) FROM ris.fassung WHERE vorlage_id = v.id)
   WHERE ($1::text IS NULL OR v.art = $1)
     AND ($2::text IS NULL OR v.zustand = $2)
     AND ($3::text IS NULL OR EXISTS (
           SELECT FROM ris.beratung b JOIN ris.gremium_name g ON g.gremium_id = b.gremium_id
            WHERE b.vorlage_id = v.id AND (g.name = $3 OR b.gremium_id::text = $3)))
     AND ($4::text IS NULL OR v.federfuehrung_id = ANY (ARRAY(
           SELECT organisationseinheit_id FROM ris.organisationseinheit_name WHERE $4 IN (kuerzel, organisationseinheit_id::text))))
     AND ($5::int IS NULL OR extract(year FROM v.angelegt AT TIME ZONE 'Europe/Berlin') = $5)
     AND ($6::text IS NULL OR f.betreff ILIKE $6)
     AND ($7::timestamptz IS NULL OR (v.angelegt, v.id) < ($7, $8::uuid))
     AND ${vorlageLesbar('v', '$10')}
     AND ($11::text IS NULL OR EXISTS (
           SELECT FROM ris.fassung_einreicher fe
            WHERE fe.fassung_id = f.id AND fe.name = $11 AND fe.art <> ${privat}))
   ORDER BY v.angelegt DESC, v.id DESC
   LIMIT $9`
