import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a Gremium is called holds from a day on; it can end, and have a successor (docs/adr/0039). */
export class NamenDerGremien1764104700000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.gremium
  -- The last day on which it exists.
  ADD bis date,
  ADD vorgaenger_id uuid REFERENCES ris.gremium,
  ADD CONSTRAINT gremium_folgt_anderem CHECK (vorgaenger_id <> id);
CREATE INDEX ON ris.gremium (vorgaenger_id);
-- Each row holds until the next one. In ris.gremium stands the name of today.
CREATE TABLE ris.gremium_name (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  gremium_id uuid NOT NULL REFERENCES ris.gremium ON DELETE CASCADE,
  -- Of the first one -infinity: what was before the town wrote names down, bears it too.
  von date NOT NULL,
  name text NOT NULL CHECK (btrim(name) <> ''),
  genitiv text,
  kuerzel text,
  -- Of the last correction; never public.
  grund text CHECK (btrim(grund) <> ''),
  CONSTRAINT gremium_name_von_einmal UNIQUE (gremium_id, von)
);
CREATE INDEX ON ris.gremium_name (name);
INSERT INTO ris.gremium_name (gremium_id, von, name, genitiv, kuerzel)
SELECT id, '-infinity', name, genitiv, kuerzel FROM ris.gremium;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.gremium_name
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.gremium_name TO ris_amt;

-- No Gremium without a name on any day.
CREATE FUNCTION ris.gremium_benennen() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO ris.gremium_name (gremium_id, von, name, genitiv, kuerzel)
  VALUES (NEW.id, '-infinity', NEW.name, NEW.genitiv, NEW.kuerzel);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION ris.gremium_benennen() FROM PUBLIC;
CREATE TRIGGER benennen AFTER INSERT ON ris.gremium FOR EACH ROW EXECUTE FUNCTION ris.gremium_benennen();`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
