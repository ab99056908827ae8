import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The log becomes a chain: sealed row by row, its contents erasable, its reading logged as well. */
export class Protokollkette1764100500100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [spalten, protokollieren, kette, tilgen, lesen, rechte]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const spalten = `
ALTER TABLE ris.protokoll
  -- For whom, when somebody acts in Vertretung; and the request by which it came.
  ADD COLUMN fuer text,
  ADD COLUMN anfrage text,
  -- Why, in the words of the one who acted: part of the contents, since people write names into it.
  ADD COLUMN grund text,
  DROP CONSTRAINT protokoll_aktion_check,
  ADD CONSTRAINT protokoll_aktion_check CHECK (aktion IN ('INSERT', 'UPDATE', 'DELETE', 'LESEN'));
-- Rows come in the order of time, so the smallest of indexes finds a time.
CREATE INDEX protokoll_zeitpunkt ON ris.protokoll USING brin (zeitpunkt) WITH (autosummarize = on);
CREATE INDEX protokoll_akteur ON ris.protokoll (akteur, id);`

const protokollieren = `
CREATE OR REPLACE FUNCTION ris.protokollieren() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  akteur text := nullif(current_setting('ris.akteur', true), '');
  vorher jsonb;
  nachher jsonb;
  ohne text[];
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
  IF TG_OP <> 'INSERT' THEN vorher := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN nachher := to_jsonb(NEW); END IF;
  IF TG_ARGV[1] <> '{}' THEN
    ohne := TG_ARGV[1];
    vorher := vorher - ohne;
    nachher := nachher - ohne;
  END IF;
  IF TG_ARGV[0] = '{id}' THEN
    zeile := coalesce(nachher, vorher) ->> 'id';
  ELSE
    SELECT string_agg(coalesce(nachher, vorher) ->> s, '/' ORDER BY nr) INTO zeile
      FROM unnest(TG_ARGV[0]::text[]) WITH ORDINALITY AS k (s, nr);
  END IF;
  IF TG_ARGV[2] <> '{}' THEN
    FOREACH spalte IN ARRAY TG_ARGV[2]::text[] LOOP
      IF vorher ->> spalte IS NOT NULL THEN
        vorher := vorher || jsonb_build_object(spalte, 'sha256:' || encode(sha256(convert_to(vorher ->> spalte, 'UTF8')), 'hex'));
      END IF;
      IF nachher ->> spalte IS NOT NULL THEN
        nachher := nachher || jsonb_build_object(spalte, 'sha256:' || encode(sha256(convert_to(nachher ->> spalte, 'UTF8')), 'hex'));
      END IF;
    END LOOP;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(alt.key, alt.value), jsonb_object_agg(neu.key, neu.value) INTO vorher, nachher
      FROM jsonb_each(vorher) alt JOIN jsonb_each(nachher) neu USING (key) WHERE alt.value <> neu.value;
  END IF;
  INSERT INTO ris.protokoll (akteur, fuer, anfrage, was, grund, tabelle, zeile, aktion, vorher, nachher)
    VALUES (akteur, nullif(current_setting('ris.fuer', true), ''), nullif(current_setting('ris.anfrage', true), ''),
      coalesce(current_setting('ris.was', true), ''), nullif(current_setting('ris.grund', true), ''),
      TG_TABLE_NAME, zeile, TG_OP, vorher, nachher);
  RETURN NULL;
END $$;`

const kette = `
-- One link per row of the log, without gaps. Salts are apart from the hashes: without its salt a hash gives nothing away,
-- so that what was erased cannot be guessed, and the chain still holds.
CREATE TABLE ris.protokoll_siegel (
  nr bigint PRIMARY KEY,
  protokoll_id bigint NOT NULL CONSTRAINT protokoll_siegel_einmal UNIQUE,
  kopf_salz bytea,
  kopf_hash bytea NOT NULL,
  inhalt_salz bytea,
  inhalt_hash bytea NOT NULL,
  kette bytea NOT NULL,
  CHECK (inhalt_salz IS NULL OR kopf_salz IS NOT NULL)
);
-- How far the chain goes, under a key that the database does not know.
CREATE TABLE ris.protokoll_kopf (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  nr bigint NOT NULL,
  kette bytea NOT NULL,
  -- Every transaction below is in the chain, of the server of that name; another one counts its own.
  tx_bis bigint NOT NULL,
  server text NOT NULL,
  versiegelt_am timestamptz NOT NULL,
  mac bytea
);
INSERT INTO ris.protokoll_kopf (nr, kette, tx_bis, server, versiegelt_am)
  VALUES (0, decode(repeat('00', 32), 'hex'), 0, '', 'epoch');
-- What was erased from the log, and why: logged and sealed itself, and never erased.
CREATE TABLE ris.protokoll_tilgung (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zeitpunkt timestamptz NOT NULL DEFAULT clock_timestamp(),
  klasse text NOT NULL CHECK (btrim(klasse) <> ''),
  -- The contents of rows only, or whole rows.
  umfang text NOT NULL CHECK (umfang IN ('inhalt', 'eintrag')),
  eintraege int8multirange NOT NULL,
  zahl integer NOT NULL CHECK (zahl > 0)
);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.protokoll_tilgung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');`

const tilgen = `
-- The only way to take something out of the log. Only what is sealed, never the record of an erasure. Returns how many.
CREATE FUNCTION ris.protokoll_tilgen(klasse text, umfang text, ids bigint[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  weg bigint[];
BEGIN
  SELECT array_agg(p.id) INTO weg FROM ris.protokoll p JOIN ris.protokoll_siegel s ON s.protokoll_id = p.id
   WHERE p.id = ANY (ids) AND p.tabelle <> 'protokoll_tilgung' AND (umfang = 'eintrag' OR s.inhalt_salz IS NOT NULL);
  IF weg IS NULL THEN RETURN 0; END IF;
  INSERT INTO ris.protokoll_tilgung (klasse, umfang, eintraege, zahl)
    SELECT klasse, umfang, range_agg(int8range(w, w, '[]')), count(*) FROM unnest(weg) w;
  IF umfang = 'inhalt' THEN
    UPDATE ris.protokoll SET vorher = NULL, nachher = NULL, grund = NULL WHERE id = ANY (weg);
    UPDATE ris.protokoll_siegel SET inhalt_salz = NULL WHERE protokoll_id = ANY (weg);
  ELSE
    DELETE FROM ris.protokoll WHERE id = ANY (weg);
    UPDATE ris.protokoll_siegel SET kopf_salz = NULL, inhalt_salz = NULL WHERE protokoll_id = ANY (weg);
  END IF;
  RETURN cardinality(weg);
END $$;`

const lesen = `
-- Who read what; not what it said. One statement of its own: reading is no transaction of the one who reads.
CREATE FUNCTION ris.lesen_protokollieren(akteur text, fuer text, anfrage text, was text, tabelle text, zeilen text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO ris.protokoll (akteur, fuer, anfrage, was, tabelle, zeile, aktion)
    SELECT akteur, fuer, anfrage, was, tabelle, z, 'LESEN' FROM unnest(zeilen) z
$$;`

const rechte = `
GRANT SELECT, INSERT ON ris.protokoll_siegel TO ris_amt;
GRANT SELECT, UPDATE ON ris.protokoll_kopf TO ris_amt;
GRANT SELECT ON ris.protokoll_tilgung TO ris_amt;
REVOKE ALL ON FUNCTION ris.protokoll_tilgen, ris.lesen_protokollieren FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ris.protokoll_tilgen, ris.lesen_protokollieren TO ris_amt;`
