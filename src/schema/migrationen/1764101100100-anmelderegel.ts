import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who must have a second factor. */
export class Anmelderegel1764101100100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(anmelderegel)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const anmelderegel = `
CREATE TABLE ris.anmelderegel (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  zweitfaktor text NOT NULL DEFAULT 'rollen' CHECK (zweitfaktor IN ('keine', 'rollen', 'alle')),
  version integer NOT NULL DEFAULT 1
);
INSERT INTO ris.anmelderegel DEFAULT VALUES;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.anmelderegel
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.anmelderegel TO ris_amt;`
