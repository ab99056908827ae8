import type { EntityManager } from 'typeorm'

/** Notes who has a hand in a draft, in whichever part; where not all hands are known it stays so. */
export async function vermerkeHand(tx: EntityManager, akteur: { id: string }, fassungId: string): Promise<void> {
  await tx.query(
    `UPDATE ris.fassung SET bearbeitet_von_ids = bearbeitet_von_ids || $2::uuid
      WHERE id = $1 AND NOT $2::uuid = ANY (bearbeitet_von_ids)`,
    [fassungId, akteur.id],
  )
}
