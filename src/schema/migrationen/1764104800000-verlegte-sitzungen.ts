import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The appointment that a Sitzung had before it was moved stays as a row of its own, without an agenda (docs/adr/0039). */
export class VerlegteSitzungen1764104800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.sitzung
  -- The Sitzung that was to be then; its agenda and all that was said of it are there.
  ADD verlegt_nach_id uuid REFERENCES ris.sitzung,
  -- What everybody reads of it. The reason is for the log alone.
  ADD verlegt_worte text CHECK (btrim(verlegt_worte) <> ''),
  ADD CONSTRAINT sitzung_verlegt CHECK (num_nonnulls(verlegt_nach_id, verlegt_worte) = 0
    OR (verlegt_nach_id IS NOT NULL AND verlegt_nach_id <> id AND zustand = 'verlegt'));
CREATE INDEX ON ris.sitzung (verlegt_nach_id);`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
