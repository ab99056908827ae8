import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Former Fassungen that were public stay citable; those that nobody released to the public never get there. */
export class FruehereFassungen1764100300100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.veroeffentlichung
  -- Of a Vorlage: Fassungen that were released to the public before "fassung_id" and are so still. Taking back empties it.
  ADD fruehere_fassungen uuid[] NOT NULL DEFAULT '{}';`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
