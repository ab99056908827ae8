import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Outcomes and roles in words that no code fits, an outcome in part, where a matter was referred to, an item that its Sitzung did not come to. */
export class Ergebniskatalog1764103100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beschluss ALTER art DROP NOT NULL,
  DROP CONSTRAINT beschluss_aenderung_check,
  ADD CONSTRAINT beschluss_aenderung_check CHECK (aenderung IN ('ungeaendert', 'geaendert', 'teilweise')),
  -- Without a code there is nothing that could have been changed.
  ADD CONSTRAINT beschluss_ohne_art CHECK (art IS NOT NULL OR aenderung IS NULL),
  -- Written once with the outcome and frozen with it; the names are those of its day.
  ADD ziele jsonb NOT NULL DEFAULT '[]' CONSTRAINT beschluss_ziele_liste CHECK (jsonb_typeof(ziele) = 'array');
ALTER TABLE ris.beratung ALTER rolle DROP NOT NULL, ADD rolle_bezeichnung text,
  ADD CONSTRAINT beratung_rolle_gesagt CHECK (num_nonnulls(rolle, rolle_bezeichnung) = 1),
  DROP CONSTRAINT beratung_zustand_check,
  ADD CONSTRAINT beratung_zustand_check CHECK (zustand IN ('geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen',
    'ergebnis_vorlaeufig', 'ergebnis_festgestellt', 'nicht_behandelt', 'entfallen'));`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
