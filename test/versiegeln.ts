import type { Datenbank } from '../src/plattform/datenbank/datenbank.js'
import type { Versiegelung } from '../src/plattform/protokoll/versiegelung.js'

const offeneSql = `
SELECT FROM ris.protokoll p WHERE NOT EXISTS (SELECT FROM ris.protokoll_siegel s WHERE s.protokoll_id = p.id) LIMIT 1`

/**
 * Seals until nothing is left, and says how much that was. Once is not enough: the oldest transaction of the whole server holds the
 * seal back, also one of another test.
 */
export async function versiegleAlles(versiegelung: Versiegelung, datenbank: Datenbank): Promise<number> {
  let zahl = 0
  do zahl += await versiegelung.versiegeln()
  while ((await datenbank.lesen.query<unknown[]>(offeneSql)).length > 0)
  return zahl
}
