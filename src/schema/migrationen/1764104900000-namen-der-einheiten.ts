import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a unit is called holds from a day on, as with Gremien; it can end, and have a successor (docs/adr/0039). */
export class NamenDerEinheiten1764104900000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.organisationseinheit
  -- The last day on which it exists.
  ADD bis date,
  ADD vorgaenger_id uuid REFERENCES ris.organisationseinheit,
  ADD CONSTRAINT organisationseinheit_folgt_anderer CHECK (vorgaenger_id <> id);
CREATE INDEX ON ris.organisationseinheit (vorgaenger_id);
-- Each row holds until the next one. In ris.organisationseinheit stands the name of today.
CREATE TABLE ris.organisationseinheit_name (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisationseinheit_id uuid NOT NULL REFERENCES ris.organisationseinheit ON DELETE CASCADE,
  -- Of the first one -infinity: what was before the town wrote names down, bears it too.
  von date NOT NULL,
  kuerzel text NOT NULL CHECK (btrim(kuerzel) <> ''),
  name text NOT NULL CHECK (btrim(name) <> ''),
  -- Of the last correction; never public.
  grund text CHECK (btrim(grund) <> ''),
  CONSTRAINT organisationseinheit_name_von_einmal UNIQUE (organisationseinheit_id, von)
);
CREATE INDEX ON ris.organisationseinheit_name (kuerzel);
INSERT INTO ris.organisationseinheit_name (organisationseinheit_id, von, kuerzel, name)
SELECT id, '-infinity', kuerzel, name FROM ris.organisationseinheit;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.organisationseinheit_name
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.organisationseinheit_name TO ris_amt;

-- No unit without a name on any day.
CREATE FUNCTION ris.organisationseinheit_benennen() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO ris.organisationseinheit_name (organisationseinheit_id, von, kuerzel, name)
  VALUES (NEW.id, '-infinity', NEW.kuerzel, NEW.name);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION ris.organisationseinheit_benennen() FROM PUBLIC;
CREATE TRIGGER benennen AFTER INSERT ON ris.organisationseinheit
  FOR EACH ROW EXECUTE FUNCTION ris.organisationseinheit_benennen();`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
