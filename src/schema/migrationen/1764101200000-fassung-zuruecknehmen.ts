import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A former Fassung is taken back by itself; what is left of it is its number and the day. */
export class FassungZuruecknehmen1764101200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.veroeffentlichung
  -- Former Fassungen that could be read in public and were taken back by themselves: [{"nr": 1, "am": instant}].
  ADD zurueckgenommene_fassungen jsonb NOT NULL DEFAULT '[]';
ALTER TABLE ris.vorfall ADD fassung_id uuid REFERENCES ris.fassung;
CREATE INDEX ON ris.vorfall (fassung_id);`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
