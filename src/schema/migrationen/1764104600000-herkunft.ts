import type { MigrationInterface, QueryRunner } from 'typeorm'

const spalte = `ADD herkunft jsonb CHECK (herkunft ->> 'art' IN ('uebernommen', 'beispiel'))`

/** Sitzungen and Vorgänge say where they were taken over from; of a Vorlage its Fassung says it. */
export class Herkunft1764104600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const tabelle of ['sitzung', 'vorgang']) await q.query(`ALTER TABLE ris.${tabelle} ${spalte}`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
