import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Members of the form that no filter needs lie in one column, under their own names (docs/adr/0029). */
export class Angaben1764102500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.fassung ADD angaben jsonb NOT NULL DEFAULT '{}'
  CONSTRAINT fassung_angaben_objekt CHECK (jsonb_typeof(angaben) = 'object');`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
