import type { EntityManager } from 'typeorm'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import { angabenSql, eintragWartetSql } from '../../veroeffentlichung/stand/vorgangswunsch.js'
import type { VorgangStand } from './vorgangsstand.js'

const vorgangSql = `
UPDATE ris.vorgang vg SET freigegeben = ${angabenSql('vg')}, geschrieben_von = '{}' WHERE vg.id = $1 AND vg.oeffentlich`

const eintraegeSql = `
UPDATE ris.vorgang_eintrag e SET freigegeben_am = coalesce(e.freigegeben_am, $3), freigegebene_datei_id = e.datei_id
 WHERE e.vorgang_id = $1 AND e.id = ANY ($2::uuid[]) AND ${eintragWartetSql('e')}`

/** What the second person has seen becomes what the public reads: these entries, and what the Vorgang says of itself. */
export async function veroeffentlicheVorgang(
  tx: EntityManager,
  { id, eintraege }: Pick<VorgangStand, 'id'> & { eintraege: readonly { id: string }[] },
): Promise<void> {
  await zeilen(tx, vorgangSql, [id])
  await zeilen(tx, eintraegeSql, [id, eintraege.map((e) => e.id), jetzt()])
}
