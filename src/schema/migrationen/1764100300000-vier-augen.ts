import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is released to the public, by whose request and whose second look, and what had to be taken back. */
export class VierAugen1764100300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [dokumentarten, freigegebenes, antraege, vorfaelle, nichtoeffentliches]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const dokumentarten = `
-- Kinds of files. A new kind is internal until the municipality declares it public (domain.md B3).
CREATE TABLE ris.dokumentart (
  schluessel text PRIMARY KEY CHECK (schluessel ~ '^[a-z][a-z0-9_]*$'),
  bezeichnung text NOT NULL CHECK (btrim(bezeichnung) <> ''),
  oeffentlich boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
INSERT INTO ris.dokumentart (schluessel, bezeichnung, oeffentlich) VALUES
  ('anlage', 'Anlage', true), ('plan', 'Plan oder Karte', true), ('vermerk', 'Interner Vermerk', false),
  ('eintrag_meldung', 'Vorgang: Meldung', true), ('eintrag_bericht', 'Vorgang: Bericht', true),
  ('eintrag_protokoll', 'Vorgang: Protokoll', true), ('eintrag_anwesenheitsliste', 'Vorgang: Anwesenheitsliste', true),
  ('eintrag_einladung', 'Vorgang: Einladung', true), ('eintrag_praesentation', 'Vorgang: Präsentation', true),
  ('eintrag_rede', 'Vorgang: Rede', true), ('eintrag_referat', 'Vorgang: Referat', true),
  ('eintrag_dokument', 'Vorgang: Dokument', true), ('eintrag_entwurf', 'Vorgang: Entwurf', true),
  ('eintrag_umfrage', 'Vorgang: Umfrage', true), ('eintrag_vorlage', 'Vorgang: Vorlage', true),
  ('eintrag_sitzung', 'Vorgang: Sitzung', true);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.dokumentart
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{schluessel}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.dokumentart TO ris_amt;
ALTER TABLE ris.anlage
  ADD dokumentart text NOT NULL DEFAULT 'anlage' REFERENCES ris.dokumentart,
  -- Who brought the file last: he does not release it.
  ADD bearbeitet_von_id uuid REFERENCES ris.benutzer;
CREATE INDEX ON ris.anlage (dokumentart);
CREATE INDEX ON ris.anlage (bearbeitet_von_id);`

const freigegebenes = `
ALTER TABLE ris.veroeffentlichung
  -- Of a Vorlage: the newest Fassung that somebody has released to the public. Later ones wait.
  ADD fassung_id uuid REFERENCES ris.fassung,
  -- Of an Anlage: the bytes that were released. A new file waits; null: an entry that the source only names.
  ADD datei_id uuid REFERENCES ris.datei,
  ADD oeffentlich_seit timestamptz,
  -- Last day in public; a job takes it back after it.
  ADD online_bis date;
CREATE INDEX ON ris.veroeffentlichung (fassung_id);
CREATE INDEX ON ris.veroeffentlichung (datei_id);
CREATE INDEX ON ris.veroeffentlichung (online_bis) WHERE online_bis IS NOT NULL;
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: was schon öffentlich ist', true);
UPDATE ris.veroeffentlichung p SET oeffentlich_seit = p.am, fassung_id = (SELECT f.id FROM ris.fassung f
    WHERE f.vorlage_id = p.vorlage_id AND f.eingefroren_am IS NOT NULL ORDER BY f.nr DESC LIMIT 1)
 WHERE p.vorlage_id IS NOT NULL AND p.stand = 'oeffentlich';
UPDATE ris.veroeffentlichung p SET oeffentlich_seit = p.am, datei_id = coalesce(a.oeffentliche_fassung_id, a.original_id)
  FROM ris.anlage a WHERE a.id = p.anlage_id AND p.stand = 'oeffentlich';
ALTER TABLE ris.veroeffentlichung
  ADD CONSTRAINT veroeffentlichung_nennt_fassung CHECK (stand <> 'oeffentlich' OR anlage_id IS NOT NULL OR fassung_id IS NOT NULL);
ALTER TABLE ris.koerperschaft ADD namen_oeffentlich text NOT NULL DEFAULT 'namen'
  CHECK (namen_oeffentlich IN ('namen', 'einheit'));`

const antraege = `
-- Four eyes (domain.md R9.9): somebody asks, somebody else sees what the world will see, and confirms exactly that.
CREATE TABLE ris.veroeffentlichungsantrag (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid NOT NULL REFERENCES ris.vorlage,
  -- Null: the Vorlage with all its public Anlagen.
  anlage_id uuid REFERENCES ris.anlage ON DELETE CASCADE,
  beantragt_von_id uuid REFERENCES ris.benutzer,
  beantragt_am timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Embargo: not before that moment.
  ab timestamptz,
  online_bis date,
  ergebnis text CHECK (ergebnis IN ('bestaetigt', 'abgelehnt', 'zurueckgezogen')),
  entschieden_von_id uuid REFERENCES ris.benutzer,
  entschieden_am timestamptz,
  grund text,
  -- Fingerprint of the preview that was confirmed.
  gesehen text CHECK (gesehen ~ '^[0-9a-f]{64}$'),
  ausgefuehrt_am timestamptz,
  CHECK ((ergebnis IS NULL) = (entschieden_am IS NULL)),
  CHECK (ergebnis IS DISTINCT FROM 'abgelehnt' OR grund IS NOT NULL),
  CHECK (ergebnis IS DISTINCT FROM 'bestaetigt' OR gesehen IS NOT NULL),
  CHECK (ausgefuehrt_am IS NULL OR ergebnis = 'bestaetigt')
);
CREATE INDEX ON ris.veroeffentlichungsantrag (vorlage_id);
CREATE INDEX ON ris.veroeffentlichungsantrag (anlage_id);
CREATE INDEX ON ris.veroeffentlichungsantrag (beantragt_von_id);
CREATE INDEX ON ris.veroeffentlichungsantrag (entschieden_von_id);
CREATE UNIQUE INDEX veroeffentlichungsantrag_vorlage_offen ON ris.veroeffentlichungsantrag (vorlage_id)
  WHERE anlage_id IS NULL AND ergebnis IS NULL;
CREATE UNIQUE INDEX veroeffentlichungsantrag_anlage_offen ON ris.veroeffentlichungsantrag (anlage_id)
  WHERE ergebnis IS NULL;
CREATE INDEX veroeffentlichungsantrag_faellig ON ris.veroeffentlichungsantrag (ab)
  WHERE ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL;
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.veroeffentlichungsantrag
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.veroeffentlichungsantrag TO ris_amt;`

const vorfaelle = `
-- What was public and had to be taken back (domain.md R9.7). Written once, changed by nobody.
CREATE TABLE ris.vorfall (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid NOT NULL REFERENCES ris.vorlage,
  anlage_id uuid REFERENCES ris.anlage,
  grund text NOT NULL CHECK (btrim(grund) <> ''),
  durch_id uuid REFERENCES ris.benutzer,
  am timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Each thing with its public address, what it was called, and since when it could be read.
  war_oeffentlich jsonb NOT NULL
);
CREATE INDEX ON ris.vorfall (vorlage_id);
CREATE INDEX ON ris.vorfall (anlage_id);
CREATE INDEX ON ris.vorfall (durch_id);
CREATE INDEX ON ris.vorfall (am DESC, id DESC);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.vorfall
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT ON ris.vorfall TO ris_amt;`

const nichtoeffentliches = `
ALTER TABLE ris.vorlage
  -- Kind of reason, out of the list of the house (domain.md R9.1); "grund" says it in words.
  ADD grundart text,
  -- The non-public Vorlage of which this one is the public version (domain.md R9.6).
  ADD bekanntgabe_zu_id uuid REFERENCES ris.vorlage;
CREATE INDEX ON ris.vorlage (bekanntgabe_zu_id);
-- What was released as non-public never turns public: its public version is a Vorlage of its own.
CREATE FUNCTION ris.vorlage_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM ris.fassung WHERE vorlage_id = OLD.id AND eingefroren_am IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'The Vorlage % stays non-public', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vorlage_bleibt_nichtoeffentlich';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION ris.vorlage_bewahren() FROM PUBLIC;
CREATE TRIGGER bewahren BEFORE UPDATE ON ris.vorlage FOR EACH ROW
  WHEN (OLD.oeffentlichkeit = 'nichtoeffentlich' AND NEW.oeffentlichkeit = 'oeffentlich')
  EXECUTE FUNCTION ris.vorlage_bewahren();`
