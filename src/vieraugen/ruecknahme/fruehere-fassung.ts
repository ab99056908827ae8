import type { EntityManager } from 'typeorm'
import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { vormerken } from '../../plattform/journal/eintrag.js'
import { jetzt } from '../../plattform/uhr.js'

/** A Fassung that counts no more and can still be read. */
export interface FruehereFassung {
  id: string
  nr: number
}

const sql = `
SELECT f.id, f.nr FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.id = ANY (p.fruehere_fassungen) AND f.id <> p.fassung_id
 WHERE p.vorlage_id = $1 AND p.stand = 'oeffentlich'`

export const frueherOeffentliche = (db: Abfragend, vorlageId: string, nr: number): Promise<FruehereFassung | null> =>
  eineZeile(db, `${sql} AND f.nr = $2`, [vorlageId, nr])

/** Newest first. */
export const alleFrueherOeffentlichen = (db: Abfragend, vorlageId: string): Promise<FruehereFassung[]> =>
  zeilen(db, `${sql} ORDER BY f.nr DESC`, [vorlageId])

/**
 * Leaves its number and the day. The journal learns of it here, since no object leaves the public world: a backup from
 * before must not bring it back.
 */
export async function nimmFassungZurueck(
  tx: EntityManager,
  vorlageId: string,
  { id, nr }: FruehereFassung,
): Promise<void> {
  const stand = await eineZeile<{ position: string }>(tx, 'SELECT position FROM ris.stand')
  await zeilen(
    tx,
    `UPDATE ris.veroeffentlichung SET fruehere_fassungen = array_remove(fruehere_fassungen, $2),
       zurueckgenommene_fassungen = jsonb_build_array(jsonb_build_object('nr', $3::int, 'am', $4::text)) || zurueckgenommene_fassungen
      WHERE vorlage_id = $1`,
    [vorlageId, id, nr, jetzt().toISOString()],
  )
  vormerken(tx, { was: 'ruecknahme', art: 'fassung', objekt: id, position: stand!.position })
}
