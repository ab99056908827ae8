import type { EntityManager } from 'typeorm'

/** The stations of the last round once more, unsigned; what was signed before stays (domain.md R14.4). */
export async function naechsteRunde(tx: EntityManager, fassungId: string): Promise<void> {
  await tx.query(
    `INSERT INTO ris.mitzeichnung (fassung_id, runde, organisationseinheit_id)
     SELECT fassung_id, runde + 1, organisationseinheit_id FROM ris.mitzeichnung
      WHERE fassung_id = $1 AND runde = (SELECT max(runde) FROM ris.mitzeichnung WHERE fassung_id = $1)
        AND EXISTS (SELECT FROM ris.mitzeichnung m
                     WHERE m.fassung_id = $1 AND m.ergebnis IS NOT NULL
                       AND m.runde = (SELECT max(runde) FROM ris.mitzeichnung WHERE fassung_id = $1))`,
    [fassungId],
  )
}
