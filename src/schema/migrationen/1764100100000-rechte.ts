import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who may what for a time: Vertretungen and their trace in what was done, and who sits in which Gremium. */
export class Rechte1764100100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [vertretung, spuren, mandate, schutz]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const vertretung = `
-- Who stands in for whom, with which roles. Always for a time; why is nobody's business here.
CREATE TABLE ris.vertretung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vertreter_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  vertretener_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  rollen text[] NOT NULL CHECK (cardinality(rollen) > 0),
  von date NOT NULL,
  bis date NOT NULL,
  CHECK (von <= bis),
  CHECK (vertreter_id <> vertretener_id)
);
CREATE INDEX ON ris.vertretung (vertreter_id);
CREATE INDEX ON ris.vertretung (vertretener_id);`

const spuren = `
-- "In Vertretung": for whom the one who signed or released did it.
ALTER TABLE ris.mitzeichnung ADD fuer_id uuid REFERENCES ris.benutzer;
CREATE INDEX ON ris.mitzeichnung (fuer_id);
ALTER TABLE ris.fassung ADD freigegeben_fuer_id uuid REFERENCES ris.benutzer;
CREATE INDEX ON ris.fassung (freigegeben_fuer_id);
-- Who began a Vorgang reads it while it is not public.
ALTER TABLE ris.vorgang ADD angelegt_von_id uuid REFERENCES ris.benutzer;
CREATE INDEX ON ris.vorgang (angelegt_von_id);`

const mandate = `
CREATE TABLE ris.wahlperiode (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  bezeichnung text NOT NULL CONSTRAINT wahlperiode_bezeichnung_einmal UNIQUE CHECK (btrim(bezeichnung) <> ''),
  von date NOT NULL,
  bis date NOT NULL,
  CHECK (von <= bis)
);
-- A seat, or a place beside it. It counts only as long as everything it rests on.
CREATE TABLE ris.mitgliedschaft (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES ris.person,
  gremium_id uuid NOT NULL REFERENCES ris.gremium,
  funktion text NOT NULL CHECK (funktion IN
    ('vorsitz', 'stellvertretender_vorsitz', 'mitglied', 'sachkundig', 'beratend', 'stellvertretung', 'geschaeftsstelle')),
  stimmrecht boolean NOT NULL,
  -- On whose proposal; the Fraktion he votes with.
  fraktion_id uuid REFERENCES ris.gremium,
  -- Whom a personal deputy stands in for; null: for any member of his Fraktion.
  vertritt_id uuid REFERENCES ris.mitgliedschaft,
  -- The seat in the Rat by which he is in this Gremium: without it this one ends too.
  mandat_id uuid REFERENCES ris.mitgliedschaft,
  wahlperiode_id uuid REFERENCES ris.wahlperiode,
  von date NOT NULL,
  bis date,
  CHECK (von <= bis),
  CHECK (vertritt_id IS NULL OR funktion = 'stellvertretung'),
  CHECK (NOT stimmrecht OR funktion NOT IN ('beratend', 'geschaeftsstelle'))
);
CREATE INDEX ON ris.mitgliedschaft (person_id);
CREATE INDEX ON ris.mitgliedschaft (gremium_id);
CREATE INDEX ON ris.mitgliedschaft (fraktion_id);
CREATE INDEX ON ris.mitgliedschaft (vertritt_id);
CREATE INDEX ON ris.mitgliedschaft (mandat_id);
CREATE INDEX ON ris.mitgliedschaft (wahlperiode_id);`

const schutz = ['vertretung', 'wahlperiode', 'mitgliedschaft']
  .map(
    (tabelle) => `
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.${tabelle}
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.${tabelle} TO ris_amt;`,
  )
  .join('')
