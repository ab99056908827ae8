import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What an outcome was about, and where its wording comes from (docs/adr/0036). */
export class GrundlageDerErgebnisse1764103000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beschluss
  ADD grundlage_art text CHECK (grundlage_art IN ('vorlage', 'stellungnahme', 'empfehlung')),
  -- vorlage, stellungnahme: the frozen Fassung that was before the Gremium.
  ADD grundlage_fassung_id uuid REFERENCES ris.fassung,
  -- empfehlung: the earlier step whose recommendation was before it.
  ADD grundlage_beratung_id uuid REFERENCES ris.beratung,
  -- The text was taken from the base; false: somebody entered it, so it may be read wherever the outcome may.
  ADD text_uebernommen boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT beschluss_grundlage_ganz CHECK (
    (grundlage_beratung_id IS NOT NULL) = (coalesce(grundlage_art, '') = 'empfehlung')
    AND (grundlage_fassung_id IS NOT NULL) = (coalesce(grundlage_art, '') IN ('vorlage', 'stellungnahme'))),
  ADD CONSTRAINT beschluss_uebernommen_aus CHECK (NOT text_uebernommen OR (text IS NOT NULL AND grundlage_art IS NOT NULL));
CREATE INDEX ON ris.beschluss (grundlage_fassung_id);
CREATE INDEX ON ris.beschluss (grundlage_beratung_id);`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
