import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The public world: complete views with the columns that its lists filter by, and nothing that refers to the schema `ris`. */
export class OeffentlicheWelt1764000001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(welt)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

// Every noun: null in `ansicht` is a tombstone, which keeps id, address and times and nothing else.
const stamm = `
  id uuid PRIMARY KEY,
  kurzadresse text NOT NULL UNIQUE,
  ansicht jsonb,
  angelegt timestamptz NOT NULL,
  geaendert timestamptz NOT NULL,
  geloescht boolean NOT NULL,
  position bigint NOT NULL,
  hash text NOT NULL,
  CHECK (geloescht = (ansicht IS NULL))`

// A view is rewritten often, the columns its lists filter by seldom: room on the page spares the indexes.
const platz = `WITH (fillfactor = 70)`

const welt = `
CREATE SCHEMA oeffentlich;
CREATE TABLE oeffentlich.koerperschaft (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  name text NOT NULL,
  briefkopf jsonb NOT NULL,
  demo boolean NOT NULL
);
CREATE TABLE oeffentlich.vorlage (${stamm},
  nummer text,
  art text,
  zustand text,
  jahr integer,
  federfuehrung text,
  federfuehrung_name text,
  -- Public ids of the Gremien of the Beratungsfolge.
  gremien uuid[],
  vorgang uuid,
  freigegeben_am timestamptz,
  zeile jsonb
) ${platz};
CREATE INDEX ON oeffentlich.vorlage (freigegeben_am DESC, id DESC) WHERE NOT geloescht;
CREATE INDEX ON oeffentlich.vorlage (jahr, freigegeben_am DESC, id DESC) WHERE NOT geloescht;
CREATE INDEX ON oeffentlich.vorlage (art, freigegeben_am DESC, id DESC) WHERE NOT geloescht;
CREATE INDEX ON oeffentlich.vorlage (federfuehrung, freigegeben_am DESC, id DESC) WHERE NOT geloescht;
CREATE INDEX ON oeffentlich.vorlage USING gin (gremien) WHERE NOT geloescht;
CREATE TABLE oeffentlich.sitzung (${stamm},
  datum date,
  beginn time,
  zustand text,
  gremien uuid[],
  zeile jsonb
) ${platz};
CREATE INDEX ON oeffentlich.sitzung (datum, beginn, id) WHERE NOT geloescht;
CREATE INDEX ON oeffentlich.sitzung USING gin (gremien) WHERE NOT geloescht;
CREATE TABLE oeffentlich.gremium (${stamm},
  name text,
  art text,
  reihenfolge integer,
  zeile jsonb
) ${platz};
CREATE TABLE oeffentlich.vorgang (${stamm},
  titel text,
  zeile jsonb
) ${platz};
CREATE INDEX ON oeffentlich.vorgang (geaendert DESC, id DESC) WHERE NOT geloescht;
-- Files whose bytes are in the public store. The name is what a reader gets to see, sha512 is where the bytes are.
CREATE TABLE oeffentlich.datei (${stamm},
  vorlage uuid,
  sha512 text,
  mime_type text,
  name text,
  groesse bigint
) ${platz};
CREATE INDEX ON oeffentlich.datei (vorlage);
CREATE INDEX ON oeffentlich.datei (sha512);
CREATE TABLE oeffentlich.kurzadresse (
  weg text PRIMARY KEY,
  art text NOT NULL,
  id uuid NOT NULL,
  aktuell boolean NOT NULL
);
CREATE INDEX ON oeffentlich.kurzadresse (id);
-- What changed at which position, for everybody who follows the public world. Positions are in the order of commits.
CREATE TABLE oeffentlich.ereignis (
  position bigint NOT NULL,
  art text NOT NULL,
  id uuid NOT NULL,
  geloescht boolean NOT NULL,
  zeitpunkt timestamptz NOT NULL,
  PRIMARY KEY (position, art, id)
);
CREATE TABLE oeffentlich.stand (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  position bigint NOT NULL,
  zeitpunkt timestamptz NOT NULL
);
INSERT INTO oeffentlich.stand VALUES (1, 0, '-infinity');`
