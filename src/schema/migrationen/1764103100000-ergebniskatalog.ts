import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An outcome in words that no code fits, one in part, and an item that its Sitzung did not come to. */
export class Ergebniskatalog1764103100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beschluss ALTER art DROP NOT NULL,
  DROP CONSTRAINT beschluss_aenderung_check,
  ADD CONSTRAINT beschluss_aenderung_check CHECK (aenderung IN ('ungeaendert', 'geaendert', 'teilweise')),
  -- Without a code there is nothing that could have been changed.
  ADD CONSTRAINT beschluss_ohne_art CHECK (art IS NOT NULL OR aenderung IS NULL);
ALTER TABLE ris.beratung DROP CONSTRAINT beratung_zustand_check,
  ADD CONSTRAINT beratung_zustand_check CHECK (zustand IN ('geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen',
    'ergebnis_vorlaeufig', 'ergebnis_festgestellt', 'nicht_behandelt', 'entfallen'));`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
