import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How long things are kept, and the archive's first word before what was decided is deleted. */
export class Aufbewahrung1764100500200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- Fristen that the town has set itself; the others are in the code.
CREATE TABLE ris.aufbewahrungsfrist (
  klasse text PRIMARY KEY,
  tage integer CHECK (tage >= 0)
);
CREATE TABLE ris.archivanbietung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  art text NOT NULL CHECK (art IN ('beschluss', 'niederschrift')),
  -- No foreign key: the offer stays when the thing is gone.
  gegenstand_id uuid NOT NULL,
  angeboten_am timestamptz NOT NULL,
  antwort text CHECK (antwort IN ('uebernommen', 'abgelehnt')),
  beantwortet_am timestamptz,
  CONSTRAINT archivanbietung_einmal UNIQUE (art, gegenstand_id),
  CHECK ((antwort IS NULL) = (beantwortet_am IS NULL))
);
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.aufbewahrungsfrist
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{klasse}', '{}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.archivanbietung
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.aufbewahrungsfrist, ris.archivanbietung TO ris_amt;

-- An established Beschluss is never rewritten, only replaced by a successor, and deleted only when the archive has answered.
CREATE OR REPLACE FUNCTION ris.beschluss_bewahren() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.vorlaeufig THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND (OLD.ersetzt_durch_id IS NULL OR OLD.ersetzt_durch_id = NEW.ersetzt_durch_id) THEN
    OLD.ersetzt_durch_id := NEW.ersetzt_durch_id;
    IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  END IF;
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM ris.archivanbietung
      WHERE art = 'beschluss' AND gegenstand_id = OLD.id AND antwort IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The Beschluss % is established', OLD.id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'beschluss_festgestellt';
END $$;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
