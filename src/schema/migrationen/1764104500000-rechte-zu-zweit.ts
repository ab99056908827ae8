import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What opens non-public papers to an account takes two people, or is told (docs/adr/0040). */
export class RechteZuZweit1764104500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(rechtewunsch)
    await q.query(regel)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const rechtewunsch = `
CREATE TABLE ris.rechtewunsch (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  art text NOT NULL CHECK (art IN ('rolle', 'vertretung', 'gruppe', 'einmallink', 'schluessel', 'regel')),
  angaben jsonb NOT NULL,
  benutzer_id uuid REFERENCES ris.benutzer,
  gewuenscht_von_id uuid NOT NULL REFERENCES ris.benutzer,
  gewuenscht_am timestamptz NOT NULL DEFAULT now(),
  ergebnis text CHECK (ergebnis IN ('bestaetigt', 'abgelehnt', 'zurueckgezogen', 'allein')),
  entschieden_von_id uuid REFERENCES ris.benutzer,
  entschieden_am timestamptz,
  grund text,
  eingeloest_am timestamptz,
  CONSTRAINT rechtewunsch_entschieden CHECK ((ergebnis IS NULL) = (entschieden_am IS NULL)),
  -- Whatever the code does: no account confirms its own wish, and none what it gets itself.
  CONSTRAINT rechtewunsch_zu_zweit CHECK (ergebnis IS DISTINCT FROM 'bestaetigt' OR (
    entschieden_von_id IS NOT NULL AND entschieden_von_id <> gewuenscht_von_id
      AND entschieden_von_id IS DISTINCT FROM benutzer_id)),
  CONSTRAINT rechtewunsch_eingeloest CHECK (eingeloest_am IS NULL OR coalesce(ergebnis IN ('bestaetigt', 'allein'), false))
);
CREATE INDEX ON ris.rechtewunsch (benutzer_id);
CREATE INDEX ON ris.rechtewunsch (gewuenscht_von_id);
CREATE INDEX ON ris.rechtewunsch (entschieden_von_id);
CREATE INDEX rechtewunsch_wartend ON ris.rechtewunsch (gewuenscht_am, id) WHERE ergebnis IS NULL;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.rechtewunsch
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.rechtewunsch TO ris_amt;`

// A town that is run by one person goes on, with a second one that person confirms; who reads the drafts of others today does
// so until the town closes them. An empty database is a new town: there nothing is open.
const regel = `
ALTER TABLE ris.anmelderegel ADD rechte_allein boolean NOT NULL DEFAULT false,
  ADD entwuerfe_offen boolean NOT NULL DEFAULT false;
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: eine Administration', true);
UPDATE ris.anmelderegel SET entwuerfe_offen = true, rechte_allein = 2 > (
  SELECT count(DISTINCT z.benutzer_id) FROM ris.rolle_zuweisung z JOIN ris.benutzer b ON b.id = z.benutzer_id AND NOT b.technisch
   WHERE z.rolle = 'administration' AND coalesce(z.bis, 'infinity') >= (now() AT TIME ZONE 'Europe/Berlin')::date)
 WHERE EXISTS (SELECT FROM ris.koerperschaft);`
