import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the public list can be narrowed by; null where nobody is named, and never a private person. */
export class EinreicherOeffentlich1764103300100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE oeffentlich.vorlage ADD einreicher text[];
CREATE INDEX ON oeffentlich.vorlage USING gin (einreicher) WHERE einreicher IS NOT NULL;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
