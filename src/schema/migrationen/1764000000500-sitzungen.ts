import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The working schema `ris`, second half: meetings, outcomes, what is filed, and the log. */
export class Sitzungen1764000000500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [sitzungen, beschluesse, ablage]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const sitzungen = `
CREATE TABLE ris.sitzung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  datum date NOT NULL,
  beginn time,
  ende time,
  ort text,
  zustand text NOT NULL DEFAULT 'geplant' CHECK (zustand IN
    ('geplant', 'to_in_vorbereitung', 'eingeladen', 'laufend', 'unterbrochen', 'beendet', 'nachbereitet', 'abgesagt', 'verlegt')),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON ris.sitzung (datum DESC, id DESC);
-- Joint meetings: the Gremium of rank 1 leads.
CREATE TABLE ris.sitzung_gremium (
  sitzung_id uuid NOT NULL REFERENCES ris.sitzung ON DELETE CASCADE,
  gremium_id uuid NOT NULL REFERENCES ris.gremium,
  rang integer NOT NULL CHECK (rang > 0),
  PRIMARY KEY (sitzung_id, gremium_id),
  CONSTRAINT sitzung_gremium_rang_einmal UNIQUE (sitzung_id, rang)
);
CREATE INDEX ON ris.sitzung_gremium (gremium_id);
-- Identity of an item; number and title belong to a version of the agenda.
CREATE TABLE ris.tagesordnungspunkt (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sitzung_id uuid NOT NULL REFERENCES ris.sitzung ON DELETE CASCADE
);
CREATE INDEX ON ris.tagesordnungspunkt (sitzung_id);
CREATE TABLE ris.tagesordnung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sitzung_id uuid NOT NULL REFERENCES ris.sitzung ON DELETE CASCADE,
  nr integer NOT NULL CHECK (nr > 0),
  art text NOT NULL DEFAULT 'entwurf' CHECK (art IN ('entwurf', 'ladung', 'nachtrag', 'festgestellt')),
  eingefroren_am timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT tagesordnung_nr_einmal UNIQUE (sitzung_id, nr),
  CHECK ((art = 'entwurf') = (eingefroren_am IS NULL))
);
CREATE TABLE ris.tagesordnung_zeile (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tagesordnung_id uuid NOT NULL REFERENCES ris.tagesordnung ON DELETE CASCADE,
  top_id uuid NOT NULL REFERENCES ris.tagesordnungspunkt ON DELETE CASCADE,
  teil text NOT NULL CHECK (teil IN ('oe', 'n')),
  rang integer NOT NULL,
  nummer text NOT NULL,
  titel text NOT NULL CHECK (btrim(titel) <> ''),
  oeffentlicher_titel text,
  CONSTRAINT tagesordnung_zeile_nummer_einmal UNIQUE (tagesordnung_id, teil, nummer),
  CONSTRAINT tagesordnung_zeile_top_einmal UNIQUE (tagesordnung_id, top_id)
);
CREATE INDEX ON ris.tagesordnung_zeile (top_id);`

const beschluesse = `
-- A step of the Beratungsfolge: the only thing that knows both a Vorlage and a Sitzung. It exists before there is a
-- Sitzung and before there is an item on an agenda.
CREATE TABLE ris.beratung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid NOT NULL REFERENCES ris.vorlage,
  gremium_id uuid NOT NULL REFERENCES ris.gremium,
  rolle text NOT NULL,
  reihenfolge integer NOT NULL,
  oeffentlichkeit text NOT NULL CHECK (oeffentlichkeit IN ('oeffentlich', 'nichtoeffentlich')),
  -- Planned day while there is no Sitzung.
  datum date,
  sitzung_id uuid REFERENCES ris.sitzung,
  top_id uuid REFERENCES ris.tagesordnungspunkt,
  -- The step that was postponed or referred, of which this one is the continuation.
  vorgaenger_id uuid REFERENCES ris.beratung,
  -- The step whose outcome (zurückgezogen) let this one fall away; taking that outcome back opens it again.
  entfallen_durch_id uuid REFERENCES ris.beratung,
  zustand text NOT NULL DEFAULT 'geplant' CHECK (zustand IN
    ('geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen', 'ergebnis_vorlaeufig', 'ergebnis_festgestellt', 'entfallen')),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT beratung_stelle_einmal UNIQUE (vorlage_id, reihenfolge) DEFERRABLE INITIALLY DEFERRED,
  CHECK (top_id IS NULL OR sitzung_id IS NOT NULL)
);
CREATE INDEX ON ris.beratung (gremium_id);
CREATE INDEX ON ris.beratung (sitzung_id);
CREATE INDEX ON ris.beratung (top_id);
CREATE INDEX ON ris.beratung (vorgaenger_id);
CREATE INDEX ON ris.beratung (entfallen_durch_id);
-- Never updated once established; a correction is a row of its own that replaces the former.
CREATE TABLE ris.beschluss (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  beratung_id uuid REFERENCES ris.beratung,
  top_id uuid REFERENCES ris.tagesordnungspunkt,
  art text NOT NULL,
  aenderung text CHECK (aenderung IN ('ungeaendert', 'geaendert')),
  mehrheit text CHECK (mehrheit IN ('einstimmig', 'mehrheitlich', 'stimmengleichheit', 'ohne_abstimmung')),
  bezeichnung text NOT NULL,
  text jsonb,
  vorlaeufig boolean NOT NULL DEFAULT true,
  ersetzt_durch_id uuid REFERENCES ris.beschluss DEFERRABLE INITIALLY DEFERRED,
  zurueckgenommen_am timestamptz,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (num_nonnulls(beratung_id, top_id) >= 1)
);
CREATE UNIQUE INDEX beschluss_gueltig_einmal ON ris.beschluss (beratung_id)
  WHERE ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL;
-- The same for an item without a Vorlage.
CREATE UNIQUE INDEX beschluss_frei_gueltig_einmal ON ris.beschluss (top_id)
  WHERE beratung_id IS NULL AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL;
CREATE INDEX ON ris.beschluss (beratung_id);
CREATE INDEX ON ris.beschluss (top_id);
CREATE INDEX ON ris.beschluss (ersetzt_durch_id);
CREATE TABLE ris.abstimmung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  beschluss_id uuid NOT NULL REFERENCES ris.beschluss ON DELETE CASCADE,
  gegenstand text,
  massgeblich boolean NOT NULL DEFAULT true,
  ja integer NOT NULL CHECK (ja >= 0),
  nein integer NOT NULL CHECK (nein >= 0),
  enthaltung integer NOT NULL DEFAULT 0 CHECK (enthaltung >= 0),
  ungueltig integer NOT NULL DEFAULT 0 CHECK (ungueltig >= 0),
  befangen integer NOT NULL DEFAULT 0 CHECK (befangen >= 0)
);
CREATE UNIQUE INDEX abstimmung_massgeblich_einmal ON ris.abstimmung (beschluss_id) WHERE massgeblich;
CREATE INDEX ON ris.abstimmung (beschluss_id);`

const ablage = `
CREATE TABLE ris.vorgang_eintrag (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorgang_id uuid NOT NULL REFERENCES ris.vorgang ON DELETE CASCADE,
  reihenfolge integer NOT NULL,
  art text NOT NULL,
  datum date,
  jahr integer NOT NULL,
  -- Null: a text that its source gives no title.
  titel text CHECK (btrim(titel) <> ''),
  text jsonb,
  vorlage_id uuid REFERENCES ris.vorlage,
  sitzung_id uuid REFERENCES ris.sitzung,
  datei_id uuid REFERENCES ris.datei,
  oeffentlich boolean NOT NULL DEFAULT true,
  CONSTRAINT vorgang_eintrag_stelle_einmal UNIQUE (vorgang_id, reihenfolge) DEFERRABLE INITIALLY DEFERRED,
  CHECK (datum IS NULL OR extract(year FROM datum) = jahr),
  CHECK (num_nonnulls(titel, text) > 0)
);
CREATE INDEX ON ris.vorgang_eintrag (vorlage_id);
CREATE INDEX ON ris.vorgang_eintrag (sitzung_id);
CREATE INDEX ON ris.vorgang_eintrag (datei_id);
-- Every address a public thing ever had; an old one leads to the new one, and none is given twice.
CREATE TABLE ris.kurzadresse (
  weg text PRIMARY KEY CHECK (weg ~ '^[a-z]+/[a-z0-9-]+$'),
  art text NOT NULL,
  objekt_id uuid NOT NULL,
  seit timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (weg, art, objekt_id)
);
CREATE INDEX ON ris.kurzadresse (art, objekt_id);
-- What must survive when the public world is built anew: the random public id of a thing (given at its first publication,
-- since an id made with the draft would tell when that was begun), its address, and when the world last saw it change.
CREATE TABLE ris.oeffentliche_kennung (
  art text NOT NULL CHECK (art IN ('vorlage', 'sitzung', 'gremium', 'vorgang', 'datei')),
  objekt_id uuid NOT NULL,
  kennung uuid NOT NULL UNIQUE,
  weg text NOT NULL,
  -- False: taken back. The world keeps a tombstone.
  oeffentlich boolean NOT NULL,
  hash text NOT NULL,
  position bigint NOT NULL,
  angelegt timestamptz NOT NULL,
  geaendert timestamptz NOT NULL,
  PRIMARY KEY (art, objekt_id),
  FOREIGN KEY (weg, art, objekt_id) REFERENCES ris.kurzadresse (weg, art, objekt_id)
) WITH (fillfactor = 70);
CREATE INDEX ON ris.oeffentliche_kennung (weg, art, objekt_id);
-- One row: its lock orders all changes of the public world, so that positions are in the order of commits.
CREATE TABLE ris.stand (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  position bigint NOT NULL DEFAULT 0
);
INSERT INTO ris.stand DEFAULT VALUES;
CREATE TABLE ris.protokoll (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  zeitpunkt timestamptz NOT NULL DEFAULT clock_timestamp(),
  akteur text NOT NULL,
  was text NOT NULL,
  tabelle text NOT NULL,
  zeile text NOT NULL,
  aktion text NOT NULL CHECK (aktion IN ('INSERT', 'UPDATE', 'DELETE')),
  vorher jsonb,
  nachher jsonb
);
CREATE INDEX ON ris.protokoll (tx);
CREATE INDEX ON ris.protokoll (tabelle, zeile);`
