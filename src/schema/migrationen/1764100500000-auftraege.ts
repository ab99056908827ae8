import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Work that is done after the act that asked for it, by whoever is free (docs/adr/0010). */
export class Auftraege1764100500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE ris.auftrag (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (btrim(name) <> ''),
  daten jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(daten) = 'object'),
  schluessel text,
  ab timestamptz NOT NULL,
  versuche integer NOT NULL DEFAULT 0,
  fehler text,
  aufgegeben_am timestamptz,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX auftrag_faellig ON ris.auftrag (ab, id) WHERE aufgegeben_am IS NULL;
CREATE UNIQUE INDEX auftrag_einmal ON ris.auftrag (name, schluessel) WHERE schluessel IS NOT NULL;
CREATE TABLE ris.auftrag_plan (
  name text PRIMARY KEY,
  zeitplan text NOT NULL,
  naechster timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.auftrag, ris.auftrag_plan TO ris_amt;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
