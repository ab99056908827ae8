import { type Abfragend, eineZeile } from '../../plattform/datenbank/zeilen.js'
import type { OeffentlicheArt } from '../../schema/oeffentliche-art.js'

/** Where the world reads it at this moment, `/vorlagen/2016-0542`; null: nowhere. */
export async function oeffentlicheAdresse(db: Abfragend, art: OeffentlicheArt, id: string): Promise<string | null> {
  const zeile = await eineZeile<{ adresse: string }>(db, adresseSql, [art, id])
  return zeile?.adresse ?? null
}

const adresseSql = `
SELECT '/' || weg AS adresse FROM ris.oeffentliche_kennung WHERE art = $1 AND objekt_id = $2 AND oeffentlich`
