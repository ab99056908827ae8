import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import {
  ergebnisLesbar,
  scope,
  sitzungLesbar,
  teilNLesbar,
  vorlageGanzLesbar,
  vorlageLesbar,
} from '../plattform/zugang/sichtweite.js'
import { ergebnisKatalog, type ErgebnisArt } from '../regeln/ergebnis.js'
import type { Berichtigungsentscheidung, Berichtigungsbeschluss, Feststellung } from '../regeln/ergebnisberichtigung.js'
import type { Akteur } from '../regeln/rechte.js'
import { ergebnisSql, mitBerichtigung, stimmenDesBeschlusses } from '../vorlagen/form/form.queries.js'
import type { BerichtigtesDto, BerichtigungsbeschlussDto } from './berichtigung.dto.js'
import type { Erfasst } from './beschluss.js'
import { punktLesbar } from './punktergebnis.queries.js'

/** A wish as it is stored. */
export interface Berichtigungssatz {
  id: string
  beratungId: string | null
  /** Of an item without a Vorlage. */
  topId: string | null
  /** As it was established, and the wording of it is that of its base. */
  bisher: ErgebnisForm
  bisherUebernommen: boolean
  neu: Erfasst
  grund: string
  vorherVerbergen: boolean
  durchBeratungId: string | null
  durchTopId: string | null
  gewuenschtVonId: string
  gewuenschtVon: string
  gewuenschtAm: Date
  ergebnis: Berichtigungsentscheidung | null
  ablehnung: string | null
}

const berichtigungSql = `
  SELECT w.id, e.beratung_id AS "beratungId", CASE WHEN e.beratung_id IS NULL THEN e.top_id END AS "topId",
         ${ergebnisSql} AS bisher, e.text_uebernommen AS "bisherUebernommen", w.neu, w.grund, w.vorher_verbergen AS "vorherVerbergen", w.durch_beratung_id AS "durchBeratungId", w.durch_top_id AS "durchTopId",
         w.gewuenscht_von_id AS "gewuenschtVonId", u.name AS "gewuenschtVon", w.gewuenscht_am AS "gewuenschtAm",
         w.ergebnis, w.ablehnung
    FROM ris.ergebnisberichtigung w JOIN ris.beschluss e ON e.id = w.beschluss_id
    JOIN ris.benutzer u ON u.id = w.gewuenscht_von_id
    ${stimmenDesBeschlusses}`

const gelesen = (satz: Berichtigungssatz): Berichtigungssatz => ({ ...satz, bisher: mitBerichtigung(satz.bisher) })

export async function findeBerichtigung(db: Abfragend, id: string): Promise<Berichtigungssatz | null> {
  const satz = await eineZeile<Berichtigungssatz>(db, `${berichtigungSql} WHERE w.id = $1`, [id])
  return satz && gelesen(satz)
}

/** Of the wish `w` the outcome `e` and where it stands: `b` of `v` in `g`, or `p` of `s`. */
const mitOrt = `JOIN ris.beschluss e ON e.id = w.beschluss_id
   LEFT JOIN ris.beratung b ON b.id = e.beratung_id LEFT JOIN ris.vorlage v ON v.id = b.vorlage_id
   LEFT JOIN ris.gremium g ON g.id = b.gremium_id
   LEFT JOIN ris.tagesordnungspunkt p ON p.id = e.top_id AND b.id IS NULL LEFT JOIN ris.sitzung s ON s.id = p.sitzung_id`

/** `w` of the wishes that wait in all Gremien or in these, whose outcome the reader may know; each by its place in the statement. */
export const wartendeBerichtigungen = (leser: string, alle: string, gremien: string): string => `
   FROM ris.ergebnisberichtigung w ${mitOrt}
  WHERE w.ergebnis IS NULL
    AND CASE WHEN b.id IS NOT NULL THEN ${vorlageGanzLesbar('v', leser)} AND ${ergebnisLesbar('b', 'v', 'g', leser)}
        ELSE ${teilNLesbar('s', leser)} AND ${punktLesbar('p', 's', leser)} END
    AND (${alle}::boolean OR coalesce(b.gremium_id, (SELECT sg.gremium_id FROM ris.sitzung_gremium sg
        WHERE sg.sitzung_id = s.id ORDER BY sg.rang LIMIT 1)) = ANY (${gremien}::uuid[]))`

/** What the step or item decided, if it is something for this reader. */
export async function ladeBerichtigungsbeschluss(
  db: Abfragend,
  leser: Akteur,
  { beratungId, topId }: { beratungId?: string | null; topId?: string | null },
): Promise<Berichtigungsbeschluss | null> {
  const werte = [beratungId ?? topId, scope(leser)]
  const zeile = beratungId
    ? await eineZeile<Entschiedenes>(db, schrittSql, werte)
    : await eineZeile<Entschiedenes>(db, punktSql, werte)
  if (!zeile) return null
  const regel = zeile.art && ergebnisKatalog[zeile.art]
  const angenommen = regel !== null && regel.abstimmung === 'sache' && regel.brauchtJa === true
  return { gremiumIds: zeile.gremiumIds, datum: zeile.datum, angenommen }
}

interface Entschiedenes {
  gremiumIds: string[]
  datum: string | null
  art: ErgebnisArt | null
}

const gueltig = 'e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL'
const schrittSql = `
  SELECT jsonb_build_array(b.gremium_id) AS "gremiumIds", s.datum::text, e.art
    FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id JOIN ris.gremium g ON g.id = b.gremium_id
    LEFT JOIN ris.sitzung s ON s.id = b.sitzung_id
    LEFT JOIN ris.beschluss e ON e.beratung_id = b.id AND ${gueltig}
   WHERE b.id = $1 AND ${vorlageLesbar('v', '$2')} AND ${ergebnisLesbar('b', 'v', 'g', '$2')}
     AND (s.id IS NULL OR ${sitzungLesbar('s', '$2')})`
const punktSql = `
  SELECT (SELECT jsonb_agg(sg.gremium_id) FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id) AS "gremiumIds", s.datum::text, e.art
    FROM ris.tagesordnungspunkt p JOIN ris.sitzung s ON s.id = p.sitzung_id
    LEFT JOIN ris.beschluss e ON e.top_id = p.id AND e.beratung_id IS NULL AND ${gueltig}
   WHERE p.id = $1 AND NOT EXISTS (SELECT FROM ris.beratung b WHERE b.top_id = p.id) AND ${punktLesbar('p', 's', '$2')}`

/** One of the outcomes that a step, or an item without a Vorlage, has had. */
export interface Ergebnisstand {
  id: string
  ergebnis: ErgebnisForm
  uebernommen: boolean
  erfasstAm: Date
  feststellung: Feststellung | null
  gilt: boolean
  /** What replaced it says that nobody may read it. */
  verborgen: boolean
  grund: string | null
  durchBeratungId: string | null
  durchTopId: string | null
}

/** Those that were corrected, and the one that holds; what was taken back never was one. */
export const ladeErgebnisse = async (db: Abfragend, ortId: string): Promise<Ergebnisstand[]> =>
  (
    await zeilen<Ergebnisstand>(
      db,
      `SELECT e.id, ${ergebnisSql} AS ergebnis, e.text_uebernommen AS uebernommen, e.angelegt AS "erfasstAm", e.feststellung,
              e.ersetzt_durch_id IS NULL AS gilt, coalesce(n.vorgaenger_sicht = 'verborgen', false) AS verborgen,
              w.grund, w.durch_beratung_id AS "durchBeratungId", w.durch_top_id AS "durchTopId"
         FROM ris.beschluss e LEFT JOIN ris.beschluss n ON n.id = e.ersetzt_durch_id
         ${stimmenDesBeschlusses}
         LEFT JOIN ris.ergebnisberichtigung w ON w.ersatz_id = e.id
        WHERE (e.beratung_id = $1 OR (e.top_id = $1 AND e.beratung_id IS NULL)) AND e.zurueckgenommen_am IS NULL
        ORDER BY e.angelegt, e.ersetzt_durch_id IS NULL`,
      [ortId],
    )
  ).map((stand) => ({ ...stand, ergebnis: mitBerichtigung(stand.ergebnis) }))

/** The other way round: which outcomes this step, or this item without a Vorlage, has corrected, as far as the reader may know them. */
export async function ladeBerichtigte(db: Abfragend, leser: Akteur, durchId: string): Promise<BerichtigtesDto> {
  const alle = await zeilen<{ schritt: string | null; punkt: string | null }>(
    db,
    `SELECT b.id AS schritt, p.id AS punkt FROM ris.ergebnisberichtigung w ${mitOrt}
      WHERE $1 IN (w.durch_beratung_id, w.durch_top_id) AND w.ersatz_id IS NOT NULL
        AND CASE WHEN b.id IS NOT NULL THEN ${vorlageLesbar('v', '$2')} AND ${ergebnisLesbar('b', 'v', 'g', '$2')}
            ELSE ${punktLesbar('p', 's', '$2')} END ORDER BY w.entschieden_am`,
    [durchId, scope(leser)],
  )
  const ids = (werte: (string | null)[]) => werte.filter((id) => id !== null)
  return { berichtigt: ids(alle.map((x) => x.schritt)), berichtigtePunkte: ids(alle.map((x) => x.punkt)) }
}

/** As the reader may know it; null also where there is none. */
export async function durchFuer(
  db: Abfragend,
  leser: Akteur,
  { durchBeratungId: beratungId, durchTopId: topId }: Pick<Ergebnisstand, 'durchBeratungId' | 'durchTopId'>,
): Promise<BerichtigungsbeschlussDto | null> {
  if (!beratungId && !topId) return null
  const beschluss = await ladeBerichtigungsbeschluss(db, leser, { beratungId, topId })
  return beschluss && { beratungId, topId, datum: beschluss.datum }
}
