import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An item without a Vorlage can have an outcome (docs/adr/0037); its version is what If-Match looks at. */
export class Punktergebnis1764104700042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE ris.tagesordnungspunkt ADD version integer NOT NULL DEFAULT 1')
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
