import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the database itself guards: the audit of every write, what is frozen, and who may do what. */
export class Schutz1764000002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(protokollieren)
    for (const [tabelle, regel] of Object.entries(protokolliert)) await q.query(protokollTrigger(tabelle, regel))
    await q.query(eingefroren)
    await q.query(rechte)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

interface Regel {
  /** Columns that name the row, joined by "/" in the log. */
  schluessel?: string
  /** Columns that never reach the log. */
  ohne?: string
  /** Columns of which the log holds a hash only: large documents, which stand elsewhere. */
  gehasht?: string
  aktionen?: string
}

/**
 * Every table of `ris` but these: protokoll itself; stand, oeffentliche_kennung and kurzadresse (written by the epilogue
 * for a change that is logged); nummernzaehler (the number given is logged with its Vorlage); idempotenz (a copy of an answer).
 */
const protokolliert: Record<string, Regel> = {
  koerperschaft: { gehasht: 'wappen_png' },
  organisationseinheit: {},
  person: {},
  gremium: {},
  nummernkreis: {},
  benutzer: { ohne: 'passwort_hash' },
  rolle_zuweisung: {},
  anmeldestand: { ohne: 'geheimnis_hash', aktionen: 'INSERT OR DELETE' },
  datei: {},
  vorgang: { gehasht: 'beschreibung' },
  vorlage: {},
  fassung: { gehasht: 'eingefroren' },
  fassung_teil: { schluessel: 'fassung_id,schluessel', gehasht: 'dokument' },
  finanzangabe: { schluessel: 'fassung_id,plan' },
  finanzposition: {},
  anlage: {},
  mitzeichnung: {},
  veroeffentlichung: {},
  sitzung: {},
  sitzung_gremium: { schluessel: 'sitzung_id,gremium_id' },
  tagesordnungspunkt: {},
  tagesordnung: {},
  tagesordnung_zeile: {},
  beratung: {},
  beschluss: {},
  abstimmung: {},
  vorgang_eintrag: { gehasht: 'text' },
}

const protokollTrigger = (tabelle: string, { schluessel, ohne, gehasht, aktionen }: Regel): string => `
CREATE TRIGGER protokoll AFTER ${aktionen ?? 'INSERT OR UPDATE OR DELETE'} ON ris.${tabelle}
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{${schluessel ?? 'id'}}', '{${ohne ?? ''}}', '{${gehasht ?? ''}}');`

const protokollieren = `
-- Runs as the owner, since nobody who writes may write the log. Without an actor nothing is written at all.
CREATE FUNCTION ris.protokollieren() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  akteur text := nullif(current_setting('ris.akteur', true), '');
  vorher jsonb := to_jsonb(OLD) - TG_ARGV[1]::text[];
  nachher jsonb := to_jsonb(NEW) - TG_ARGV[1]::text[];
  zeile text;
  spalte text;
BEGIN
  IF akteur IS NULL THEN
    RAISE EXCEPTION 'ris.%: written without ris.akteur; every write goes through Datenbank.schreiben', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  END IF;
  SELECT string_agg(coalesce(nachher, vorher) ->> s, '/' ORDER BY nr) INTO zeile
    FROM unnest(TG_ARGV[0]::text[]) WITH ORDINALITY AS k (s, nr);
  FOREACH spalte IN ARRAY TG_ARGV[2]::text[] LOOP
    IF vorher ->> spalte IS NOT NULL THEN
      vorher := vorher || jsonb_build_object(spalte, 'sha256:' || encode(sha256(convert_to(vorher ->> spalte, 'UTF8')), 'hex'));
    END IF;
    IF nachher ->> spalte IS NOT NULL THEN
      nachher := nachher || jsonb_build_object(spalte, 'sha256:' || encode(sha256(convert_to(nachher ->> spalte, 'UTF8')), 'hex'));
    END IF;
  END LOOP;
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(alt.key, alt.value), jsonb_object_agg(neu.key, neu.value) INTO vorher, nachher
      FROM jsonb_each(vorher) alt JOIN jsonb_each(nachher) neu USING (key) WHERE alt.value <> neu.value;
  END IF;
  INSERT INTO ris.protokoll (akteur, was, tabelle, zeile, aktion, vorher, nachher)
    VALUES (akteur, coalesce(current_setting('ris.was', true), ''), TG_TABLE_NAME, zeile, TG_OP, vorher, nachher);
  RETURN NULL;
END $$;`

const eingefroren = `
-- A released Fassung stays for ever as it was; its print may be filed once.
CREATE FUNCTION ris.fassung_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.eingefroren_am IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND (OLD.pdf_id IS NULL OR OLD.pdf_id = NEW.pdf_id) THEN
    OLD.pdf_id := NEW.pdf_id;
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'The Fassung % is frozen', OLD.id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'fassung_eingefroren';
END $$;
CREATE TRIGGER bewahren BEFORE UPDATE OR DELETE ON ris.fassung FOR EACH ROW EXECUTE FUNCTION ris.fassung_bewahren();

CREATE FUNCTION ris.fassungsteil_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seit timestamptz;
BEGIN
  -- The row lock makes a concurrent Freigabe wait for this change, or this change see the Freigabe. Only what the query
  -- returns is locked, so the condition must not be part of it.
  FOR seit IN SELECT eingefroren_am FROM ris.fassung WHERE id IN (OLD.fassung_id, NEW.fassung_id) FOR SHARE LOOP
    IF seit IS NOT NULL THEN
      RAISE EXCEPTION 'The Fassung % is frozen', coalesce(NEW.fassung_id, OLD.fassung_id)
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'fassung_eingefroren';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER bewahren BEFORE INSERT OR UPDATE OR DELETE ON ris.fassung_teil
  FOR EACH ROW EXECUTE FUNCTION ris.fassungsteil_bewahren();
CREATE TRIGGER bewahren BEFORE INSERT OR UPDATE OR DELETE ON ris.finanzangabe
  FOR EACH ROW EXECUTE FUNCTION ris.fassungsteil_bewahren();
CREATE TRIGGER bewahren BEFORE INSERT OR UPDATE OR DELETE ON ris.finanzposition
  FOR EACH ROW EXECUTE FUNCTION ris.fassungsteil_bewahren();

-- An established Beschluss is never rewritten, only replaced by a successor.
CREATE FUNCTION ris.beschluss_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.vorlaeufig THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND (OLD.ersetzt_durch_id IS NULL OR OLD.ersetzt_durch_id = NEW.ersetzt_durch_id) THEN
    OLD.ersetzt_durch_id := NEW.ersetzt_durch_id;
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'The Beschluss % is established', OLD.id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'beschluss_festgestellt';
END $$;
CREATE TRIGGER bewahren BEFORE UPDATE OR DELETE ON ris.beschluss FOR EACH ROW EXECUTE FUNCTION ris.beschluss_bewahren();

-- The votes belong to the Beschluss; they may come right after an established one, but then stay.
CREATE FUNCTION ris.abstimmung_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM ris.beschluss WHERE id = OLD.beschluss_id AND NOT vorlaeufig;
  IF FOUND THEN
    RAISE EXCEPTION 'The Beschluss % is established', OLD.beschluss_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'beschluss_festgestellt';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER bewahren BEFORE UPDATE OR DELETE ON ris.abstimmung FOR EACH ROW EXECUTE FUNCTION ris.abstimmung_bewahren();

-- The agenda that went out with the Ladung is what it was (§ 48 GO NRW); a change is the next version.
CREATE FUNCTION ris.tagesordnung_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.eingefroren_am IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  RAISE EXCEPTION 'The Tagesordnung % is frozen', OLD.id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tagesordnung_eingefroren';
END $$;
CREATE TRIGGER bewahren BEFORE UPDATE OR DELETE ON ris.tagesordnung
  FOR EACH ROW EXECUTE FUNCTION ris.tagesordnung_bewahren();
CREATE FUNCTION ris.tagesordnung_zeile_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seit timestamptz;
BEGIN
  FOR seit IN SELECT eingefroren_am FROM ris.tagesordnung
      WHERE id IN (OLD.tagesordnung_id, NEW.tagesordnung_id) FOR SHARE LOOP
    IF seit IS NOT NULL THEN
      RAISE EXCEPTION 'The Tagesordnung % is frozen', coalesce(NEW.tagesordnung_id, OLD.tagesordnung_id)
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tagesordnung_eingefroren';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER bewahren BEFORE INSERT OR UPDATE OR DELETE ON ris.tagesordnung_zeile
  FOR EACH ROW EXECUTE FUNCTION ris.tagesordnung_zeile_bewahren();`

const rechte = `
DO $$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ris_amt, ris_oeffentlich, ris_eingang', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ris FROM PUBLIC;

GRANT USAGE ON SCHEMA ris, oeffentlich TO ris_amt;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ris, oeffentlich TO ris_amt;
-- The log is written by its trigger, read by those who may, and changed by nobody.
REVOKE INSERT, UPDATE, DELETE ON ris.protokoll FROM ris_amt;
-- One row each, made by the migration.
REVOKE INSERT, DELETE ON ris.stand, oeffentlich.stand FROM ris_amt;

GRANT USAGE ON SCHEMA oeffentlich TO ris_oeffentlich;
GRANT SELECT ON ALL TABLES IN SCHEMA oeffentlich TO ris_oeffentlich;`
