import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rules of publicity that show more than those that hold wait for a second person (docs/adr/0026). */
export class Oeffentlichkeitsregeln1764102300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.koerperschaft
  ADD gewuenschte_regeln jsonb,
  ADD gewuenscht_von_id uuid REFERENCES ris.benutzer,
  ADD gewuenscht_am timestamptz,
  ADD CONSTRAINT koerperschaft_wunsch_ganz
    CHECK (num_nonnulls(gewuenschte_regeln, gewuenscht_von_id, gewuenscht_am) IN (0, 3));
CREATE INDEX ON ris.koerperschaft (gewuenscht_von_id);`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
