import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The working schema `ris`, first half: what the administration writes. Runs as the group role `ris_eigner`, which owns everything. */
export class Grundlage1764000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [stammdaten, zugang, vorgaenge, vorlagen]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const stammdaten = `
CREATE SCHEMA ris;
CREATE TABLE ris.koerperschaft (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  name text NOT NULL CHECK (btrim(name) <> ''),
  behoerde text NOT NULL,
  anschrift text[] NOT NULL DEFAULT '{}',
  wappen_png bytea,
  wappen_alt text,
  titel_nichtoeffentlich text NOT NULL DEFAULT 'platzhalter'
    CHECK (titel_nichtoeffentlich IN ('keine', 'anzahl', 'platzhalter', 'oeffentlicher_titel')),
  ergebnisse_vorlaeufig boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CHECK ((wappen_png IS NULL) = (wappen_alt IS NULL))
);
CREATE TABLE ris.organisationseinheit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kuerzel text NOT NULL CONSTRAINT organisationseinheit_kuerzel_einmal UNIQUE CHECK (btrim(kuerzel) <> ''),
  name text NOT NULL,
  uebergeordnet_id uuid REFERENCES ris.organisationseinheit,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON ris.organisationseinheit (uebergeordnet_id);
CREATE TABLE ris.person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  familienname text NOT NULL CHECK (btrim(familienname) <> ''),
  vorname text,
  titel text,
  organisationseinheit_id uuid REFERENCES ris.organisationseinheit,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON ris.person (organisationseinheit_id);
CREATE TABLE ris.gremium (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CONSTRAINT gremium_name_einmal UNIQUE CHECK (btrim(name) <> ''),
  genitiv text,
  kuerzel text,
  art text NOT NULL CHECK (art IN ('rat', 'ausschuss', 'beirat', 'bezirksvertretung', 'fraktion')),
  reihenfolge integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE ris.nummernkreis (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kuerzel text NOT NULL UNIQUE,
  muster text NOT NULL,
  untermuster text NOT NULL,
  vergabe text NOT NULL DEFAULT 'freigabe' CHECK (vergabe IN ('anlegen', 'freigabe'))
);
-- One row per circle and scope (year, Wahlperiode, Vorlage for sub-numbers): the last number given. Never max()+1.
CREATE TABLE ris.nummernzaehler (
  nummernkreis_id uuid NOT NULL REFERENCES ris.nummernkreis,
  bereich text NOT NULL,
  stand bigint NOT NULL CHECK (stand >= 0),
  PRIMARY KEY (nummernkreis_id, bereich)
);`

const zugang = `
CREATE TABLE ris.benutzer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kennung text NOT NULL CONSTRAINT benutzer_kennung_einmal UNIQUE CHECK (btrim(kennung) <> ''),
  name text NOT NULL,
  passwort_hash text,
  organisationseinheit_id uuid REFERENCES ris.organisationseinheit,
  demo boolean NOT NULL DEFAULT false,
  gesperrt boolean NOT NULL DEFAULT false
);
CREATE INDEX ON ris.benutzer (organisationseinheit_id);
CREATE TABLE ris.rolle_zuweisung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  rolle text NOT NULL,
  organisationseinheit_id uuid REFERENCES ris.organisationseinheit,
  gremium_id uuid REFERENCES ris.gremium,
  von date,
  bis date,
  CHECK (von <= bis)
);
CREATE INDEX ON ris.rolle_zuweisung (benutzer_id);
CREATE INDEX ON ris.rolle_zuweisung (organisationseinheit_id);
CREATE INDEX ON ris.rolle_zuweisung (gremium_id);
-- A session: only the hash of its secret is stored.
CREATE TABLE ris.anmeldestand (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  geheimnis_hash bytea NOT NULL UNIQUE,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  zuletzt timestamptz NOT NULL DEFAULT clock_timestamp(),
  laeuft_ab timestamptz NOT NULL
);
CREATE INDEX ON ris.anmeldestand (benutzer_id);
-- Answers of creating calls by Idempotency-Key, written in the transaction of the call itself.
CREATE TABLE ris.idempotenz (
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  weg text NOT NULL,
  schluessel text NOT NULL CHECK (length(schluessel) BETWEEN 1 AND 200),
  anfrage_hash text NOT NULL,
  status integer NOT NULL,
  antwort jsonb NOT NULL,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (benutzer_id, weg, schluessel)
);`

const vorgaenge = `
CREATE TABLE ris.datei (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha512 text NOT NULL CHECK (sha512 ~ '^[0-9a-f]{128}$'),
  groesse bigint NOT NULL CHECK (groesse > 0),
  mime_type text NOT NULL,
  name text NOT NULL,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON ris.datei (sha512);
CREATE TABLE ris.vorgang (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  titel text NOT NULL CHECK (btrim(titel) <> ''),
  kurz text NOT NULL CONSTRAINT vorgang_kurz_einmal UNIQUE CHECK (kurz ~ '^[a-z0-9-]+$'),
  beschreibung jsonb,
  federfuehrung text,
  beteiligte text[] NOT NULL DEFAULT '{}',
  handlungsfelder text[] NOT NULL DEFAULT '{}',
  oeffentlich boolean NOT NULL DEFAULT false,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  version integer NOT NULL DEFAULT 1
);`

const vorlagen = `
CREATE TABLE ris.vorlage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  nummer text CONSTRAINT vorlage_nummer_einmal UNIQUE,
  art text NOT NULL,
  oeffentlichkeit text NOT NULL CHECK (oeffentlichkeit IN ('oeffentlich', 'nichtoeffentlich')),
  grund text,
  rechtsgrundlage text,
  pruefen_am date,
  oeffentlicher_titel text,
  federfuehrung_id uuid NOT NULL REFERENCES ris.organisationseinheit,
  uebergeordnet_id uuid REFERENCES ris.vorlage,
  vorgang_id uuid REFERENCES ris.vorgang,
  zustand text NOT NULL DEFAULT 'entwurf' CHECK (zustand IN
    ('entwurf', 'in_mitzeichnung', 'zur_freigabe', 'freigegeben', 'abgeschlossen', 'zurueckgezogen', 'verworfen')),
  angelegt_von_id uuid REFERENCES ris.benutzer,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vorlage_freigegeben_mit_nummer
    CHECK (nummer IS NOT NULL OR zustand NOT IN ('freigegeben', 'abgeschlossen', 'zurueckgezogen')),
  CONSTRAINT vorlage_nichtoeffentlich_mit_grund
    CHECK (oeffentlichkeit = 'oeffentlich' OR zustand IN ('entwurf', 'verworfen')
      OR (grund IS NOT NULL AND rechtsgrundlage IS NOT NULL))
);
CREATE INDEX ON ris.vorlage (federfuehrung_id);
CREATE INDEX ON ris.vorlage (uebergeordnet_id);
CREATE INDEX ON ris.vorlage (vorgang_id);
CREATE INDEX ON ris.vorlage (angelegt_von_id);
CREATE INDEX ON ris.vorlage (angelegt DESC, id DESC);

-- What a Vorlage says. Drafted in parts; frozen as a whole at Freigabe, for ever.
CREATE TABLE ris.fassung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid NOT NULL REFERENCES ris.vorlage,
  nr integer NOT NULL CHECK (nr > 0),
  betreff text NOT NULL CHECK (btrim(betreff) <> '' AND length(betreff) <= 500),
  datum date,
  verfasser_name text NOT NULL,
  verfasser_einheit text,
  bearbeiter text,
  kontakt jsonb,
  unterschrift jsonb,
  anlagen_verzeichnis text[] NOT NULL DEFAULT '{}',
  bearbeitet_von_id uuid REFERENCES ris.benutzer,
  -- Why there is another Fassung after the first one: the reason of the redaktionelle Berichtigung.
  grund text,
  -- At Freigabe: the whole VorlageForm as printed (names, units, letterhead, Beratungsfolge, Anlagen), its hash, its print.
  eingefroren jsonb,
  eingefroren_am timestamptz,
  hash text CHECK (hash ~ '^[0-9a-f]{64}$'),
  freigegeben_von_id uuid REFERENCES ris.benutzer,
  pdf_id uuid REFERENCES ris.datei,
  CONSTRAINT fassung_nr_einmal UNIQUE (vorlage_id, nr),
  CHECK ((eingefroren IS NULL) = (eingefroren_am IS NULL) AND (eingefroren IS NULL) = (hash IS NULL))
);
CREATE INDEX ON ris.fassung (bearbeitet_von_id);
CREATE INDEX ON ris.fassung (freigegeben_von_id);
CREATE INDEX ON ris.fassung (pdf_id);
-- The parts with a version each, so that two people can work on one draft. Rich texts carry their document here;
-- kopf, finanzen, beratungsfolge and unterschrift keep theirs in columns and tables of their own.
CREATE TABLE ris.fassung_teil (
  fassung_id uuid NOT NULL REFERENCES ris.fassung ON DELETE CASCADE,
  schluessel text NOT NULL CHECK (schluessel IN
    ('kopf', 'beschlussvorschlag', 'sachverhalt', 'finanzen', 'beratungsfolge', 'unterschrift', 'anlagen')),
  dokument jsonb,
  version integer NOT NULL DEFAULT 1,
  hash text,
  PRIMARY KEY (fassung_id, schluessel)
);
-- Per plan: the explicit "keine", which excludes rows, and what goes with the money.
CREATE TABLE ris.finanzangabe (
  fassung_id uuid NOT NULL REFERENCES ris.fassung ON DELETE CASCADE,
  plan text NOT NULL CHECK (plan IN ('ergebnisplan', 'finanzplan')),
  keine boolean NOT NULL DEFAULT false,
  PRIMARY KEY (fassung_id, plan)
);
CREATE TABLE ris.finanzposition (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  fassung_id uuid NOT NULL REFERENCES ris.fassung ON DELETE CASCADE,
  plan text NOT NULL CHECK (plan IN ('ergebnisplan', 'finanzplan')),
  reihenfolge integer NOT NULL,
  objekt_nr text NOT NULL,
  objekt_bezeichnung text NOT NULL DEFAULT '',
  kontengruppe_nr text NOT NULL,
  kontengruppe_bezeichnung text NOT NULL DEFAULT '',
  haushaltsjahr integer NOT NULL CHECK (haushaltsjahr BETWEEN 1900 AND 2200),
  betrag numeric(15,2) NOT NULL,
  CONSTRAINT finanzposition_stelle_einmal UNIQUE (fassung_id, plan, reihenfolge)
);
CREATE TABLE ris.anlage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid NOT NULL REFERENCES ris.vorlage,
  nr integer NOT NULL CHECK (nr > 0),
  titel text NOT NULL CHECK (btrim(titel) <> ''),
  oeffentlich boolean NOT NULL DEFAULT false,
  mime_type text NOT NULL,
  groesse bigint NOT NULL CHECK (groesse >= 0),
  -- Null: an entry that the source only names.
  original_id uuid REFERENCES ris.datei,
  oeffentliche_fassung_id uuid REFERENCES ris.datei,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT anlage_nr_einmal UNIQUE (vorlage_id, nr)
);
CREATE INDEX ON ris.anlage (original_id);
CREATE INDEX ON ris.anlage (oeffentliche_fassung_id);
CREATE TABLE ris.mitzeichnung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  fassung_id uuid NOT NULL REFERENCES ris.fassung ON DELETE CASCADE,
  runde integer NOT NULL DEFAULT 1,
  organisationseinheit_id uuid NOT NULL REFERENCES ris.organisationseinheit,
  ergebnis text CHECK (ergebnis IN ('gezeichnet', 'gezeichnet_mit_anmerkung', 'zurueckgewiesen', 'nicht_zustaendig')),
  bemerkung text,
  benutzer_id uuid REFERENCES ris.benutzer,
  am timestamptz,
  -- part → hash that was signed
  gezeichnet jsonb,
  CONSTRAINT mitzeichnung_station_einmal UNIQUE (fassung_id, runde, organisationseinheit_id),
  CHECK ((ergebnis IS NULL) = (am IS NULL)),
  CHECK (ergebnis <> 'zurueckgewiesen' OR bemerkung IS NOT NULL)
);
CREATE INDEX ON ris.mitzeichnung (organisationseinheit_id);
CREATE INDEX ON ris.mitzeichnung (benutzer_id);
-- Where a Vorlage or an Anlage stands on the way to the public; what was before is in the protokoll.
CREATE TABLE ris.veroeffentlichung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vorlage_id uuid CONSTRAINT veroeffentlichung_vorlage_einmal UNIQUE REFERENCES ris.vorlage,
  anlage_id uuid CONSTRAINT veroeffentlichung_anlage_einmal UNIQUE REFERENCES ris.anlage ON DELETE CASCADE,
  stand text NOT NULL CHECK (stand IN ('intern', 'gremium', 'oeffentlich', 'depubliziert')),
  durch_id uuid REFERENCES ris.benutzer,
  grund text,
  am timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (num_nonnulls(vorlage_id, anlage_id) = 1),
  CHECK (stand <> 'depubliziert' OR grund IS NOT NULL)
);
CREATE INDEX ON ris.veroeffentlichung (durch_id);`
