import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Before the digest of what was confirmed stands by which version of the code it was taken; of older ones it is not known. */
export class GesehenMitVersion1764102600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.veroeffentlichungsantrag DROP CONSTRAINT veroeffentlichungsantrag_gesehen_check,
  ADD CONSTRAINT veroeffentlichungsantrag_gesehen_check CHECK (gesehen ~ '^([0-9a-f]{16}\\.)?[0-9a-f]{64}$');`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
