import type { EntityManager } from 'typeorm'
import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import type { Rechtewunsch } from '../../schema/rechtewunsch.entity.js'

/** A wish with the names by which people know what it is about. */
export interface RechtewunschSatz extends Pick<
  Rechtewunsch,
  | 'id'
  | 'art'
  | 'angaben'
  | 'benutzerId'
  | 'gewuenschtVonId'
  | 'gewuenschtAm'
  | 'ergebnis'
  | 'entschiedenAm'
  | 'grund'
  | 'eingeloestAm'
> {
  /** Name and Kennung of who gets it. */
  konto: string | null
  gewuenschtVon: string
  entschiedenVon: string | null
  /** Where a role counts; null: everywhere. */
  einheit: string | null
  gremium: string | null
  /** Whom somebody is to stand in for. */
  vertretener: string | null
}

const satzSql = `
  SELECT w.id, w.art, w.angaben, w.benutzer_id AS "benutzerId", w.gewuenscht_von_id AS "gewuenschtVonId",
         w.gewuenscht_am AS "gewuenschtAm", w.ergebnis, w.entschieden_am AS "entschiedenAm", w.grund,
         w.eingeloest_am AS "eingeloestAm", b.name || ' (' || b.kennung || ')' AS konto, v.name AS "gewuenschtVon",
         e.name AS "entschiedenVon", o.kuerzel AS einheit, g.name AS gremium, t.name AS vertretener
    FROM ris.rechtewunsch w JOIN ris.benutzer v ON v.id = w.gewuenscht_von_id
    LEFT JOIN ris.benutzer b ON b.id = w.benutzer_id
    LEFT JOIN ris.benutzer e ON e.id = w.entschieden_von_id
    LEFT JOIN ris.organisationseinheit o ON o.id = (w.angaben ->> 'organisationseinheitId')::uuid
    LEFT JOIN ris.gremium g ON g.id = (w.angaben ->> 'gremiumId')::uuid
    LEFT JOIN ris.benutzer t ON t.id = (w.angaben ->> 'vertretenerId')::uuid`

/** What waits, the oldest first, then what was decided, the newest first. @param kontoId null: of all accounts */
export const ladeRechtewuensche = (db: Abfragend, kontoId: string | null = null): Promise<RechtewunschSatz[]> =>
  zeilen(
    db,
    `${satzSql} WHERE $1::uuid IS NULL OR w.benutzer_id = $1 ORDER BY w.ergebnis IS NOT NULL, CASE WHEN w.ergebnis IS NULL THEN w.gewuenscht_am END,
       w.entschieden_am DESC, w.id LIMIT 500`,
    [kontoId],
  )

export async function ladeRechtewunsch(db: Abfragend, id: string): Promise<RechtewunschSatz> {
  const satz = await eineZeile<RechtewunschSatz>(db, `${satzSql} WHERE w.id = $1`, [id])
  if (!satz) throw new NichtGefunden()
  return satz
}

/** For a decision: one after the other. */
export async function sperreRechtewunsch(tx: EntityManager, id: string): Promise<RechtewunschSatz> {
  await tx.query('SELECT FROM ris.rechtewunsch WHERE id = $1 FOR UPDATE', [id])
  return ladeRechtewunsch(tx, id)
}

export interface Rechteentscheidung {
  ergebnis: 'bestaetigt' | 'abgelehnt' | 'zurueckgezogen'
  grund: string | null
  /** It is done with it; a link or a key is handed out later. */
  getan: boolean
}

export async function entscheideRechtewunsch(
  tx: EntityManager,
  akteur: { id: string },
  id: string,
  { ergebnis, grund, getan }: Rechteentscheidung,
): Promise<RechtewunschSatz> {
  await tx.query(
    `UPDATE ris.rechtewunsch SET ergebnis = $2, entschieden_von_id = $3, entschieden_am = now(), grund = $4,
       eingeloest_am = CASE WHEN $5::boolean THEN now() END WHERE id = $1`,
    [id, ergebnis, akteur.id, grund, getan],
  )
  return ladeRechtewunsch(tx, id)
}
