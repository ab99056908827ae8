import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { koerperschaftSpalten } from './felder/koerperschaft.js'
import type { Ladeart } from './laden.js'
import type { Zielzeile } from './zielzeilen.js'

/** Columns beside those that every noun has, with their types. */
export const spalten: Record<OeffentlicheArt, Record<string, string>> = {
  datei: { vorlage: 'uuid', sha512: 'text', mime_type: 'text', name: 'text', groesse: 'bigint' },
  gremium: { name: 'text', art: 'text', reihenfolge: 'integer', zeile: 'jsonb' },
  sitzung: { datum: 'date', beginn: 'time', zustand: 'text', gremien: 'uuid[]', zeile: 'jsonb' },
  vorgang: { titel: 'text', zeile: 'jsonb' },
  vorlage: {
    nummer: 'text',
    art: 'text',
    zustand: 'text',
    jahr: 'integer',
    federfuehrung: 'text',
    federfuehrung_name: 'text',
    gremien: 'uuid[]',
    vorgang: 'uuid',
    freigegeben_am: 'timestamptz',
    einreicher: 'text[]',
    zeile: 'jsonb',
    verlauf: 'jsonb',
    zeile_verlauf: 'jsonb',
  },
}

/** Those of a Vorlage that are written alone while its text stays: rewriting all of it costs most of a commit. */
const verlaufspalten = ['zustand', 'gremien', 'verlauf', 'zeile_verlauf']

export interface Ablage {
  zeilen: readonly Zielzeile[]
  /** Whether the municipality itself has changed: letterhead, name. */
  koerperschaft: boolean
  /** Writes all addresses, not only new ones: after they were deleted. */
  alleAdressen?: boolean
}

/**
 * A statement that takes the next position and writes the rows, their addresses and events in one statement. Listeners get the position only:
 * a list would outgrow what NOTIFY carries.
 */
export function ablage({ zeilen, koerperschaft, alleAdressen = false }: Ablage): { text: string; json: string } {
  const arten = [...new Set(zeilen.map((z) => (z.nurVerlauf ? 'verlauf' : z.art)))].sort()
  const adressen = alleAdressen || zeilen.some((z) => z.neuerOrt)
  return { text: ablageSql(arten, koerperschaft, adressen), json: JSON.stringify(zeilen) }
}

const gemerkt = new Map<string, string>()

function ablageSql(arten: Ladeart[], koerperschaft: boolean, adressen: boolean): string {
  const schluessel = [...arten, koerperschaft, adressen].join()
  const sql = gemerkt.get(schluessel) ?? baue(arten, koerperschaft, adressen)
  gemerkt.set(schluessel, sql)
  return sql
}

const baue = (arten: Ladeart[], koerperschaft: boolean, adressen: boolean): string => `
WITH neu AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS n (art text, objekt uuid, kennung uuid, weg text, kurzadresse text,
    oeffentlich boolean, hash text, angelegt timestamptz, geaendert timestamptz, position bigint, "nurVerlauf" boolean,
    ansicht jsonb, spalten jsonb)
),
zaehler AS (UPDATE ris.stand SET position = position + 1 RETURNING position AS jetzt),
kennungen AS (
  INSERT INTO ris.oeffentliche_kennung (art, objekt_id, kennung, weg, oeffentlich, hash, position, angelegt, geaendert)
  SELECT art, objekt, kennung, weg, oeffentlich, hash, coalesce(position, jetzt), angelegt, geaendert FROM neu, zaehler
  ON CONFLICT (art, objekt_id) DO UPDATE SET weg = excluded.weg, oeffentlich = excluded.oeffentlich, hash = excluded.hash,
    position = excluded.position, geaendert = excluded.geaendert
),
${adressen ? adressenSql : ''}
${arten.map((art) => (art === 'verlauf' ? verlaufSql : upsert(art))).join('')}
${koerperschaft ? koerperschaftSql : ''}
ereignisse AS (
  INSERT INTO oeffentlich.ereignis (position, art, id, geloescht, zeitpunkt)
  SELECT jetzt, art, kennung, NOT oeffentlich, clock_timestamp() FROM neu, zaehler WHERE position IS NULL
  ${koerperschaft ? `UNION ALL SELECT jetzt, 'koerperschaft', '${nil}', false, clock_timestamp() FROM zaehler` : ''}
),
stand AS (UPDATE oeffentlich.stand SET position = jetzt, zeitpunkt = clock_timestamp() FROM zaehler)
SELECT pg_notify('oeffentlich', jetzt::text) FROM zaehler`

/** Leaves everything as it is, and lets whoever has loaded one of these objects without the lock know that he must load it again. */
export const beruehrenSql = `
UPDATE ris.oeffentliche_kennung k SET position = k.position FROM unnest($1::text[], $2::uuid[]) b (art, id)
 WHERE k.art = b.art AND k.objekt_id = b.id`

const adressenSql = `
adressen AS (
  INSERT INTO ris.kurzadresse (weg, art, objekt_id) SELECT weg, art, objekt FROM neu ON CONFLICT (weg) DO NOTHING
),
umzuege AS (
  UPDATE oeffentlich.kurzadresse a SET aktuell = false FROM neu
   WHERE a.id = neu.kennung AND a.weg <> neu.weg AND a.aktuell
),
wege AS (
  INSERT INTO oeffentlich.kurzadresse (weg, art, id, aktuell) SELECT weg, art, kennung, true FROM neu
  ON CONFLICT (weg) DO UPDATE SET aktuell = true WHERE NOT kurzadresse.aktuell
),`

/** The municipality is one row without a public id of its own. */
const nil = '00000000-0000-0000-0000-000000000000'

const koerperschaftSql = `
gemeinde AS (
  INSERT INTO oeffentlich.koerperschaft (id, ${koerperschaftSpalten.map(([name]) => name).join(', ')})
  SELECT 1, ${koerperschaftSpalten.map(([, sql]) => sql).join(', ')} FROM ris.koerperschaft
  ON CONFLICT (id) DO UPDATE SET ${koerperschaftSpalten.map(([name]) => `${name} = excluded.${name}`).join(', ')}
),`

const verlaufSql = `
verlauf_zeilen AS (
  UPDATE oeffentlich.vorlage t SET geaendert = neu.geaendert, position = coalesce(neu.position, jetzt), hash = neu.hash,
    ${verlaufspalten.map((n) => `${n} = s.${n}`).join(', ')}
    FROM neu, zaehler, jsonb_to_record(neu.spalten) AS s (${verlaufspalten.map((n) => `${n} ${spalten.vorlage[n]}`).join(', ')})
   WHERE neu."nurVerlauf" AND t.id = neu.kennung
),`

function upsert(art: OeffentlicheArt): string {
  const eigene = Object.entries(spalten[art])
  const setzen = ['kurzadresse', 'ansicht', 'geaendert', 'geloescht', 'position', 'hash', ...eigene.map(([n]) => n)]
  return `
${art}_zeilen AS (
  INSERT INTO oeffentlich.${art} (id, kurzadresse, ansicht, angelegt, geaendert, geloescht, position, hash,
    ${eigene.map(([n]) => n).join(', ')})
  SELECT neu.kennung, neu.kurzadresse, nullif(neu.ansicht, 'null'), neu.angelegt, neu.geaendert, NOT neu.oeffentlich,
    coalesce(neu.position, jetzt), neu.hash, ${eigene.map(([n]) => `s.${n}`).join(', ')}
    FROM neu, zaehler, jsonb_to_record(neu.spalten) AS s (${eigene.map(([n, typ]) => `${n} ${typ}`).join(', ')})
   WHERE neu.art = '${art}' AND NOT neu."nurVerlauf"
  ON CONFLICT (id) DO UPDATE SET ${setzen.map((n) => `${n} = excluded.${n}`).join(', ')}
),`
}
