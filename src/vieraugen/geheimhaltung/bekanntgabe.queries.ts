import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import type { BekanntgabeDto } from './bekanntgabe.dto.js'

/** The public versions of a non-public Vorlage, the oldest first. Told to the readers of the original only. */
export const ladeBekanntgaben = (db: Abfragend, vorlageId: string): Promise<BekanntgabeDto[]> =>
  zeilen(
    db,
    `SELECT v.id, v.nummer, v.zustand,
            (SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1) AS betreff
       FROM ris.vorlage v WHERE v.bekanntgabe_zu_id = $1 ORDER BY v.angelegt, v.id`,
    [vorlageId],
  )
