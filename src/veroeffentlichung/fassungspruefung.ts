import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'

/** A Fassung that is no longer what was frozen. */
export interface VeraenderteFassung {
  nummer: string | null
  nr: number
}

interface Eingefroren extends VeraenderteFassung {
  id: string
  eingefroren: unknown
  hash: string | null
}

/** Texts of a whole town at once outgrow the memory. */
const portion = 200

const sql = `
SELECT f.id, v.nummer, f.nr, f.eingefroren, f.hash FROM ris.fassung f JOIN ris.vorlage v ON v.id = f.vorlage_id
 WHERE f.eingefroren_am IS NOT NULL AND f.id > $1 ORDER BY f.id LIMIT ${portion}`

/**
 * Holds the content of every frozen Fassung, public or not, against the hash that the Freigabe wrote beside it. Triggers keep
 * both from the application; who works on the database itself is found here.
 */
export async function veraenderteFassungen(db: Abfragend): Promise<VeraenderteFassung[]> {
  const veraendert: VeraenderteFassung[] = []
  for (let nach = '00000000-0000-0000-0000-000000000000'; ;) {
    const teil = await zeilen<Eingefroren>(db, sql, [nach])
    for (const { nummer, nr, eingefroren, hash } of teil)
      if (inhaltHash(eingefroren) !== hash) veraendert.push({ nummer, nr })
    if (teil.length < portion) return veraendert
    nach = teil.at(-1)!.id
  }
}
