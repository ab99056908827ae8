import type { EntityManager } from 'typeorm'
import { eineZeile } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'

export interface Wunschangaben {
  vorlageId: string
  /** One Anlage by itself; else the Vorlage with all its public Anlagen. */
  anlageId?: string | null
  /** Not before that moment. */
  ab?: Date | null
  /** Last day in public. */
  onlineBis?: string | null
}

/**
 * Asks for the second look. Null: it is asked for already. One that was confirmed and waits for its moment goes back to
 * the second person, since there is something new to see.
 */
export async function meldeWunsch(
  tx: EntityManager,
  akteur: { id: string },
  { vorlageId, anlageId = null, ab = null, onlineBis = null }: Wunschangaben,
): Promise<string | null> {
  const wieder = await eineZeile<{ id: string }>(tx, wiederSql, [vorlageId, anlageId])
  if (wieder) return wieder.id
  const zeile = await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.veroeffentlichungsantrag (vorlage_id, anlage_id, beantragt_von_id, beantragt_am, ab, online_bis)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [vorlageId, anlageId, akteur.id, jetzt(), ab, onlineBis],
  )
  return zeile?.id ?? null
}

const wiederSql = `
UPDATE ris.veroeffentlichungsantrag SET ergebnis = NULL, entschieden_von_id = NULL, entschieden_am = NULL, gesehen = NULL
 WHERE vorlage_id = $1 AND anlage_id IS NOT DISTINCT FROM $2 AND ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL
RETURNING id`
