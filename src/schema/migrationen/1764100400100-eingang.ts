import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What comes in from the public. Its login may call these functions and see nothing at all. */
export class Eingang1764100400100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [tabelle, melden, rechte]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const tabelle = `
CREATE SCHEMA eingang;
-- Rückmeldung zur Barrierefreiheit (§ 12b BGG, § 10 BGG NRW): somebody cannot read or use something.
CREATE TABLE ris.barrieremeldung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Path of the page it is about, when it is known.
  seite text CHECK (length(seite) <= 300),
  beschreibung text NOT NULL CHECK (length(btrim(beschreibung)) BETWEEN 1 AND 4000),
  -- How to answer, if an answer is wanted.
  kontakt text CHECK (length(kontakt) <= 200),
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  erledigt_am timestamptz,
  erledigt_von_id uuid REFERENCES ris.benutzer,
  CHECK (erledigt_von_id IS NULL OR erledigt_am IS NOT NULL)
);
CREATE INDEX ON ris.barrieremeldung (erledigt_von_id);
CREATE INDEX ON ris.barrieremeldung (angelegt DESC, id DESC);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.barrieremeldung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{kontakt}', '{beschreibung}');`

const melden = `
-- The last limit, whoever calls: nobody fills the disk from outside. The caller learns nothing but that it went or did not.
CREATE FUNCTION eingang.barriere_melden(seite text, beschreibung text, kontakt text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ris.barrieremeldung', 0));
  IF (SELECT count(*) FROM ris.barrieremeldung WHERE angelegt > clock_timestamp() - interval '1 hour') >= 100 THEN
    RAISE EXCEPTION 'too many reports in this hour' USING ERRCODE = 'configuration_limit_exceeded';
  END IF;
  PERFORM set_config('ris.akteur', 'oeffentlichkeit', true), set_config('ris.was', 'Barriere melden', true);
  INSERT INTO ris.barrieremeldung (seite, beschreibung, kontakt)
    VALUES (nullif(btrim(barriere_melden.seite), ''), btrim(barriere_melden.beschreibung), nullif(btrim(barriere_melden.kontakt), ''));
END $$;`

const rechte = `
REVOKE ALL ON FUNCTION eingang.barriere_melden FROM PUBLIC;
GRANT USAGE ON SCHEMA eingang TO ris_eingang;
GRANT EXECUTE ON FUNCTION eingang.barriere_melden TO ris_eingang;
-- The staff answers and, after its time, deletes.
GRANT SELECT, UPDATE, DELETE ON ris.barrieremeldung TO ris_amt;`
