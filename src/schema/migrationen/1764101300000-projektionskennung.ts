import type { MigrationInterface, QueryRunner } from 'typeorm'

/** By whose rules the public world was written: so that a new version brings it to its own before anybody reads it. */
export class Projektionskennung1764101300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE ris.stand ADD COLUMN projektion text')
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
