import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How an established outcome is corrected. */
export class Ergebnisberichtigung1764103010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beschluss
  -- By what it is established; null of an established one counts as the signed Niederschrift.
  ADD feststellung text CHECK (feststellung IN ('niederschrift', 'ohne_niederschrift', 'uebernommen')),
  -- Of a successor: what readers learn of the outcome that it replaced; null: nothing, as ever before.
  ADD vorgaenger_sicht text CHECK (vorgaenger_sicht IN ('oeffentlich', 'verborgen')),
  ADD CONSTRAINT beschluss_feststellung_fest CHECK (feststellung IS NULL OR NOT vorlaeufig);

-- Somebody asks that an established outcome is corrected; the chair, or its deputy, decides (domain.md E2, R11.3).
CREATE TABLE ris.ergebnisberichtigung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  beschluss_id uuid NOT NULL REFERENCES ris.beschluss ON DELETE CASCADE,
  -- The outcome as it shall be.
  neu jsonb NOT NULL,
  grund text NOT NULL CHECK (btrim(grund) <> ''),
  -- The former outcome says what nobody may read.
  vorher_verbergen boolean NOT NULL DEFAULT false,
  -- § 52 GO NRW: the decision of a later Sitzung, as a step or as an item of its agenda.
  durch_beratung_id uuid REFERENCES ris.beratung,
  durch_top_id uuid REFERENCES ris.tagesordnungspunkt,
  gewuenscht_von_id uuid NOT NULL REFERENCES ris.benutzer,
  gewuenscht_am timestamptz NOT NULL DEFAULT clock_timestamp(),
  ergebnis text CHECK (ergebnis IN ('bestaetigt', 'abgelehnt', 'zurueckgezogen')),
  entschieden_von_id uuid REFERENCES ris.benutzer,
  entschieden_am timestamptz,
  ablehnung text,
  -- The outcome that came of it.
  ersatz_id uuid REFERENCES ris.beschluss ON DELETE CASCADE,
  CHECK (num_nonnulls(durch_beratung_id, durch_top_id) <= 1),
  CHECK ((ergebnis IS NULL) = (entschieden_am IS NULL)),
  CHECK ((ergebnis IS NOT DISTINCT FROM 'abgelehnt') = (ablehnung IS NOT NULL)),
  CHECK ((ergebnis IS NOT DISTINCT FROM 'bestaetigt') = (ersatz_id IS NOT NULL))
);
CREATE INDEX ON ris.ergebnisberichtigung (beschluss_id);
CREATE INDEX ON ris.ergebnisberichtigung (durch_beratung_id);
CREATE INDEX ON ris.ergebnisberichtigung (durch_top_id);
CREATE INDEX ON ris.ergebnisberichtigung (gewuenscht_von_id);
CREATE INDEX ON ris.ergebnisberichtigung (entschieden_von_id);
CREATE INDEX ON ris.ergebnisberichtigung (ersatz_id);
CREATE UNIQUE INDEX ergebnisberichtigung_offen_einmal ON ris.ergebnisberichtigung (beschluss_id) WHERE ergebnis IS NULL;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.ergebnisberichtigung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.ergebnisberichtigung TO ris_amt;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
