import type { MigrationInterface, QueryRunner } from 'typeorm'

/** "5. Sitzung": counted per Gremium and Wahlperiode (docs/adr/0042). What was before stays without a number. */
export class Sitzungsnummern1764105900000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [wahlperioden, zaehler, nummern]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const wahlperioden = `
ALTER TABLE ris.wahlperiode
  ADD version integer NOT NULL DEFAULT 1,
  -- Each day belongs to one.
  ADD CONSTRAINT wahlperiode_einmal_je_tag EXCLUDE USING gist (daterange(von, bis, '[]') WITH &&);`

const zaehler = `
-- The last number given. Null: on days that no Wahlperiode covers.
CREATE TABLE ris.sitzungszaehler (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  gremium_id uuid NOT NULL REFERENCES ris.gremium,
  wahlperiode_id uuid REFERENCES ris.wahlperiode,
  stand integer NOT NULL CHECK (stand >= 0),
  CONSTRAINT sitzungszaehler_einmal UNIQUE NULLS NOT DISTINCT (gremium_id, wahlperiode_id)
);
CREATE INDEX ON ris.sitzungszaehler (wahlperiode_id);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.sitzungszaehler
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.sitzungszaehler TO ris_amt;`

const nummern = `
ALTER TABLE ris.sitzung_gremium
  ADD nummer integer CHECK (nummer > 0),
  -- Null with a number: the source says it, or it is said of the Sitzung that was moved from here.
  ADD zaehler_id uuid REFERENCES ris.sitzungszaehler,
  ADD CHECK (zaehler_id IS NULL OR nummer IS NOT NULL);
CREATE UNIQUE INDEX sitzung_gremium_nummer_einmal ON ris.sitzung_gremium (zaehler_id, nummer);`
