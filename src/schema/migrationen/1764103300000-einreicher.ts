import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who brought a Vorlage in, and on which day it came (docs/adr/0029, 0038). */
export class Einreicher1764103300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.vorlage ADD eingegangen_am date;
-- Frozen with its Fassung. The name is that of the day of receipt, whatever the Fraktion is called later.
CREATE TABLE ris.fassung_einreicher (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  fassung_id uuid NOT NULL REFERENCES ris.fassung ON DELETE CASCADE,
  reihenfolge integer NOT NULL,
  art text NOT NULL CHECK (art IN ('fraktion', 'gremium', 'mitglied', 'privat')),
  name text NOT NULL CHECK (btrim(name) <> ''),
  gremium_id uuid REFERENCES ris.gremium,
  person_id uuid REFERENCES ris.person,
  CONSTRAINT fassung_einreicher_stelle_einmal UNIQUE (fassung_id, reihenfolge),
  CONSTRAINT fassung_einreicher_bezug CHECK (
    (gremium_id IS NULL OR art IN ('fraktion', 'gremium')) AND (person_id IS NULL OR art = 'mitglied'))
);
CREATE INDEX ON ris.fassung_einreicher (gremium_id);
CREATE INDEX ON ris.fassung_einreicher (person_id);
CREATE INDEX ON ris.fassung_einreicher (name);
CREATE TRIGGER bewahren BEFORE INSERT OR UPDATE OR DELETE ON ris.fassung_einreicher
  FOR EACH ROW EXECUTE FUNCTION ris.fassungsteil_bewahren();
-- The log never holds the name: it may be that of a private person.
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.fassung_einreicher
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{name}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.fassung_einreicher TO ris_amt;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
