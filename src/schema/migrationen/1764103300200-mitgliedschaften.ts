import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Mitgliedschaften are written now: nobody changes one that he has not read. */
export class Mitgliedschaften1764103300200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE ris.mitgliedschaft ADD version integer NOT NULL DEFAULT 1')
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
