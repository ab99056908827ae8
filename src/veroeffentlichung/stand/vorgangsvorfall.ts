import type { EntityManager } from 'typeorm'
import { eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { vormerken } from '../../plattform/journal/eintrag.js'
import { jetzt } from '../../plattform/uhr.js'
import type { WarOeffentlich } from '../../schema/war-oeffentlich.js'
import { kontoSql } from './vorgangswunsch.js'

/** What can be read in public at this moment: the Vorgang with its files, or one entry with its file. */
const oeffentlichesSql = `
WITH ort AS (
  SELECT '/' || k.weg AS adresse, o.titel, k.angelegt FROM ris.oeffentliche_kennung k
    JOIN oeffentlich.vorgang o ON o.id = k.kennung AND NOT o.geloescht WHERE k.art = 'vorgang' AND k.objekt_id = $1
)
SELECT 'vorgang' AS art, adresse, titel AS name, angelegt AS seit FROM ort WHERE $2::uuid IS NULL
UNION ALL
SELECT 'eintrag', ort.adresse, coalesce(e.titel, 'Eintrag von ' || e.jahr), e.freigegeben_am
  FROM ort, ris.vorgang_eintrag e WHERE e.id = $2 AND e.vorgang_id = $1 AND e.freigegeben_am IS NOT NULL
UNION ALL
SELECT 'datei', '/' || k.weg, o.name, k.angelegt
  FROM ris.vorgang_eintrag e JOIN ris.oeffentliche_kennung k ON k.art = 'datei' AND k.objekt_id = e.id
  JOIN oeffentlich.datei o ON o.id = k.kennung AND NOT o.geloescht
 WHERE e.vorgang_id = $1 AND coalesce(e.id = $2, true)
 ORDER BY 1 DESC, 2`

/**
 * The record of R9.7, in the transaction that takes back. Nothing is written where nothing was public. The journal learns of
 * an entry here, since no object of its own leaves the public world: a backup from before must not bring it back.
 */
export async function schreibeVorgangsvorfall(
  tx: EntityManager,
  akteur: { id: string },
  { vorgangId, eintragId }: { vorgangId: string; eintragId: string | null },
  grund: string,
): Promise<void> {
  const war = await zeilen<WarOeffentlich>(tx, oeffentlichesSql, [vorgangId, eintragId])
  if (war.length === 0) return
  await zeilen(
    tx,
    `INSERT INTO ris.vorfall (vorgang_id, eintrag_id, grund, durch_id, am, war_oeffentlich)
     VALUES ($1, $2, $3, ${kontoSql('$4')}, $5, $6)`,
    [vorgangId, eintragId, grund, akteur.id, jetzt(), JSON.stringify(war)],
  )
  if (!eintragId) return
  const stand = await eineZeile<{ position: string }>(tx, 'SELECT position FROM ris.stand')
  vormerken(tx, { was: 'ruecknahme', art: 'eintrag', objekt: eintragId, position: stand!.position })
}

/** With all that was confirmed of it: whoever wants it in public again shows all of it to somebody else. */
export async function nimmVorgangZurueck(
  tx: EntityManager,
  akteur: { id: string },
  id: string,
  grund: string,
): Promise<void> {
  await schreibeVorgangsvorfall(tx, akteur, { vorgangId: id, eintragId: null }, grund)
  await zeilen(tx, 'UPDATE ris.vorgang SET oeffentlich = false, version = version + 1 WHERE id = $1', [id])
}
