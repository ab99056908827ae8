import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Four eyes for Vorgänge and their entries (docs/adr/0021): `oeffentlich` is what somebody wants, what stands beside it is
 * what somebody else has confirmed. What is public already counts as confirmed, so nothing disappears.
 */
export class VierAugenVorgaenge1764102000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [spalten, bestand, waechter, antraege, vorfaelle]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const spalten = `
ALTER TABLE ris.vorgang
  -- What the public reads of it, as it was confirmed; null: nothing is.
  ADD freigegeben jsonb,
  -- Who wrote it since then: none of them confirms it.
  ADD geschrieben_von uuid[] NOT NULL DEFAULT '{}',
  -- Whose it is; "federfuehrung" is what the page says. Null: only roles for the whole house change it.
  ADD organisationseinheit_id uuid REFERENCES ris.organisationseinheit;
CREATE INDEX ON ris.vorgang (organisationseinheit_id);
ALTER TABLE ris.vorgang_eintrag
  ADD angelegt_von_id uuid REFERENCES ris.benutzer,
  -- Who brought the file last.
  ADD datei_von_id uuid REFERENCES ris.benutzer,
  ADD freigegeben_am timestamptz,
  -- The bytes that were confirmed; a new file waits.
  ADD freigegebene_datei_id uuid REFERENCES ris.datei;
CREATE INDEX ON ris.vorgang_eintrag (angelegt_von_id);
CREATE INDEX ON ris.vorgang_eintrag (datei_von_id);
CREATE INDEX ON ris.vorgang_eintrag (freigegebene_datei_id);
CREATE OR REPLACE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.vorgang
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{beschreibung,freigegeben}');`

const bestand = `
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: was schon öffentlich ist', true);
UPDATE ris.vorgang v SET organisationseinheit_id = o.id FROM ris.organisationseinheit o
 WHERE v.federfuehrung IN (o.kuerzel, o.name)
   AND (SELECT count(*) FROM ris.organisationseinheit x WHERE v.federfuehrung IN (x.kuerzel, x.name)) = 1;
UPDATE ris.vorgang SET freigegeben = jsonb_build_object('titel', titel, 'kurz', kurz, 'beschreibung', beschreibung,
    'federfuehrung', federfuehrung, 'beteiligte', beteiligte, 'handlungsfelder', handlungsfelder) WHERE oeffentlich;
UPDATE ris.vorgang_eintrag e SET freigegeben_am = clock_timestamp(), freigegebene_datei_id = e.datei_id
  FROM ris.vorgang v WHERE v.id = e.vorgang_id AND v.oeffentlich AND e.oeffentlich;
ALTER TABLE ris.vorgang ADD CONSTRAINT vorgang_freigegeben_gewollt CHECK (oeffentlich OR freigegeben IS NULL);
ALTER TABLE ris.vorgang_eintrag
  ADD CONSTRAINT vorgang_eintrag_freigegeben_gewollt CHECK (oeffentlich OR freigegeben_am IS NULL),
  ADD CONSTRAINT vorgang_eintrag_datei_mit_eintrag CHECK (freigegeben_am IS NOT NULL OR freigegebene_datei_id IS NULL);`

const waechter = `
-- What nobody wants in public any more is confirmed no more, by whatever way it was said: it needs a new second look.
CREATE FUNCTION ris.vorgang_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.freigegeben := NULL;
  UPDATE ris.vorgang_eintrag SET freigegeben_am = NULL, freigegebene_datei_id = NULL
   WHERE vorgang_id = NEW.id AND freigegeben_am IS NOT NULL;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION ris.vorgang_bewahren() FROM PUBLIC;
CREATE TRIGGER bewahren BEFORE UPDATE ON ris.vorgang FOR EACH ROW
  WHEN (OLD.freigegeben IS NOT NULL AND NOT NEW.oeffentlich) EXECUTE FUNCTION ris.vorgang_bewahren();
-- And what was confirmed stays word for word what was confirmed.
CREATE FUNCTION ris.vorgang_eintrag_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT NEW.oeffentlich THEN
    NEW.freigegeben_am := NULL;
    NEW.freigegebene_datei_id := NULL;
  END IF;
  IF NEW.freigegeben_am IS NOT NULL
     AND (OLD.vorgang_id, OLD.art, OLD.datum, OLD.jahr, OLD.titel, OLD.text, OLD.vorlage_id, OLD.sitzung_id) IS DISTINCT FROM
         (NEW.vorgang_id, NEW.art, NEW.datum, NEW.jahr, NEW.titel, NEW.text, NEW.vorlage_id, NEW.sitzung_id) THEN
    RAISE EXCEPTION 'The entry % is confirmed', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vorgang_eintrag_bleibt';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION ris.vorgang_eintrag_bewahren() FROM PUBLIC;
CREATE TRIGGER bewahren BEFORE UPDATE ON ris.vorgang_eintrag FOR EACH ROW
  WHEN (OLD.freigegeben_am IS NOT NULL) EXECUTE FUNCTION ris.vorgang_eintrag_bewahren();`

const antraege = `
ALTER TABLE ris.veroeffentlichungsantrag
  ALTER vorlage_id DROP NOT NULL,
  -- All of it that is wanted in public and not confirmed.
  ADD vorgang_id uuid REFERENCES ris.vorgang,
  ADD CONSTRAINT veroeffentlichungsantrag_gegenstand CHECK (num_nonnulls(vorlage_id, vorgang_id) = 1),
  ADD CONSTRAINT veroeffentlichungsantrag_vorgang_sofort
    CHECK (vorgang_id IS NULL OR num_nonnulls(anlage_id, ab, online_bis) = 0);
CREATE INDEX ON ris.veroeffentlichungsantrag (vorgang_id);
CREATE UNIQUE INDEX veroeffentlichungsantrag_vorgang_offen ON ris.veroeffentlichungsantrag (vorgang_id)
  WHERE ergebnis IS NULL;`

const vorfaelle = `
ALTER TABLE ris.vorfall
  ALTER vorlage_id DROP NOT NULL,
  ADD vorgang_id uuid REFERENCES ris.vorgang,
  -- One entry by itself.
  ADD eintrag_id uuid REFERENCES ris.vorgang_eintrag,
  ADD CONSTRAINT vorfall_gegenstand CHECK (num_nonnulls(vorlage_id, vorgang_id) = 1),
  ADD CONSTRAINT vorfall_eintrag_im_vorgang CHECK (eintrag_id IS NULL OR vorgang_id IS NOT NULL);
CREATE INDEX ON ris.vorfall (vorgang_id);
CREATE INDEX ON ris.vorfall (eintrag_id);`
