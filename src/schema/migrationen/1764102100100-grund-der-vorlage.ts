import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the rules ask of a non-public Vorlage, the database keeps, too: a kind of the list, and a day on which somebody looks again.
 * Vorlagen from before that day was asked for are to be looked at now.
 */
export class GrundDerVorlage1764102100100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: Prüftag des Nichtöffentlichen', true);
UPDATE ris.vorlage SET grundart = NULL WHERE grundart NOT IN (${arten});
UPDATE ris.vorlage SET pruefen_am = current_date
 WHERE oeffentlichkeit = 'nichtoeffentlich' AND zustand NOT IN ('entwurf', 'verworfen') AND pruefen_am IS NULL;
ALTER TABLE ris.vorlage
  ADD CONSTRAINT vorlage_grundart CHECK (grundart IN (${arten})),
  ADD CONSTRAINT vorlage_nichtoeffentlich_mit_prueftag
    CHECK (oeffentlichkeit = 'oeffentlich' OR zustand IN ('entwurf', 'verworfen') OR pruefen_am IS NOT NULL);`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const arten = `'personal', 'liegenschaft', 'vergabe', 'zivile_verteidigung', 'abgaben', 'rechnungspruefung', 'einzelfall',
  'schutzwuerdige_interessen'`
