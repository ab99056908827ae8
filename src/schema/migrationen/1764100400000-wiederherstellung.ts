import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The record of every restore. */
export class Wiederherstellung1764100400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE ris.wiederherstellung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sicherung timestamptz NOT NULL,
  position_bisher bigint NOT NULL,
  position_neu bigint NOT NULL,
  am timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (position_neu > position_bisher)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.wiederherstellung TO ris_amt;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.wiederherstellung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
