import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Budgets of calls per account, and what the examination of a file found. */
export class Schale1764100600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(kontingent)
    await q.query(dateipruefung)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const kontingent = `
-- Of the last hour only, and rebuilt by the next call: after a crash of the database it may be empty.
CREATE UNLOGGED TABLE ris.kontingent (
  schluessel bytea PRIMARY KEY,
  fenster timestamptz NOT NULL,
  zahl integer NOT NULL
);
CREATE INDEX ON ris.kontingent (fenster);
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.kontingent TO ris_amt;`

const dateipruefung = `
-- By content, so that the same bytes are examined once. Without a row: there was no scanner when they came.
CREATE TABLE ris.dateipruefung (
  sha512 text PRIMARY KEY CHECK (sha512 ~ '^[0-9a-f]{128}$'),
  stand text NOT NULL CHECK (stand IN ('wird_geprueft', 'sauber', 'befallen')),
  fund text,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  geprueft timestamptz,
  CONSTRAINT dateipruefung_fund CHECK ((stand = 'befallen') = (fund IS NOT NULL))
);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.dateipruefung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{sha512}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.dateipruefung TO ris_amt;`
