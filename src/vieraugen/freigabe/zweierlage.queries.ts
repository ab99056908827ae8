import type { EntityManager } from 'typeorm'
import { eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'

interface Haende {
  genuegen: boolean
  haende: string[]
  unbekannteHaende: boolean
  /** The first pair of eyes: who wrote last. */
  schreibendId: string | null
}

/** Who wrote any part of any Fassung, who began it, who put in an Anlage; and what the town wants. */
export async function ladeHaende(tx: EntityManager, vorlageId: string): Promise<Haende> {
  const zeile = await eineZeile<Haende>(
    tx,
    `SELECT (SELECT zwei_genuegen FROM ris.anmelderegel) AS genuegen,
            EXISTS (SELECT FROM ris.fassung f WHERE f.vorlage_id = v.id AND f.bearbeitet_von_ids IS NULL) AS "unbekannteHaende",
            ARRAY(SELECT v.angelegt_von_id WHERE v.angelegt_von_id IS NOT NULL
                  UNION SELECT unnest(f.bearbeitet_von_ids) FROM ris.fassung f WHERE f.vorlage_id = v.id
                  UNION SELECT f.bearbeitet_von_id FROM ris.fassung f WHERE f.vorlage_id = v.id AND f.bearbeitet_von_id IS NOT NULL
                  UNION SELECT a.bearbeitet_von_id FROM ris.anlage a WHERE a.vorlage_id = v.id AND a.bearbeitet_von_id IS NOT NULL)
              AS haende,
            (SELECT coalesce(f.bearbeitet_von_id, v.angelegt_von_id) FROM ris.fassung f WHERE f.vorlage_id = v.id
              ORDER BY f.nr DESC LIMIT 1) AS "schreibendId"
       FROM ris.vorlage v WHERE v.id = $1`,
    [vorlageId],
  )
  return zeile!
}

export interface Bestaetigtes {
  /** The second pair of eyes. */
  freigebendId: string
  /** The first: by giving it to be released he asked for it. */
  schreibendId: string | null
  /** Stamped fingerprint of what was seen. */
  gesehen: string
}

/** What the Freigabe asked for is answered by it. */
export async function beantworteWuensche(tx: EntityManager, vorlageId: string, b: Bestaetigtes): Promise<void> {
  await zeilen(
    tx,
    `UPDATE ris.veroeffentlichungsantrag SET beantragt_von_id = $2, ergebnis = 'bestaetigt', entschieden_von_id = $3,
       entschieden_am = $4, gesehen = $5, ausgefuehrt_am = $4 WHERE vorlage_id = $1 AND ergebnis IS NULL`,
    [vorlageId, b.schreibendId, b.freigebendId, jetzt(), b.gesehen],
  )
}
