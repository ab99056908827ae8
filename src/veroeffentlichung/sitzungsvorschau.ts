import type { EntityManager } from 'typeorm'
import { punktnummerSql } from '../regeln/tagesordnung.js'
import type { SitzungAnsicht } from '../ansichten/sitzung.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { bestaetigtesDerSitzung } from './felder/sitzung.js'
import { offeneZeilen } from './vorschau.js'

/** What the world would read of a Sitzung, made by the very projector that will write it. */
export interface Sitzungsvorschau {
  /** Null: nothing of it is public, as of a Fraktion. */
  sitzung: SitzungAnsicht | null
  /** Public titles of items in part N: what comes out of them as soon as the town's policy shows such titles. */
  oeffentlicheTitel: { nummer: string; titel: string }[]
  /** SHA-256 over what is announced; what is sent is what was seen. */
  fingerabdruck: string
}

export async function sitzungsvorschau(tx: EntityManager, id: string): Promise<Sitzungsvorschau> {
  const [zeile] = await offeneZeilen(tx, { art: 'sitzung', id })
  const sitzung = (zeile?.ansicht ?? null) as SitzungAnsicht | null
  const oeffentlicheTitel = await zeilen<Sitzungsvorschau['oeffentlicheTitel'][number]>(tx, titelSql, [id])
  const fingerabdruck = inhaltHash([sitzung && bestaetigtesDerSitzung(sitzung), oeffentlicheTitel])
  return { sitzung, oeffentlicheTitel, fingerabdruck }
}

const titelSql = `
  SELECT ${punktnummerSql('z')} AS nummer, z.oeffentlicher_titel AS titel
    FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
   WHERE t.sitzung_id = $1 AND z.teil = 'n' AND btrim(z.oeffentlicher_titel) <> ''
     AND t.nr = (SELECT max(nr) FROM ris.tagesordnung WHERE sitzung_id = $1 AND eingefroren_am IS NOT NULL)
   ORDER BY z.rang`
