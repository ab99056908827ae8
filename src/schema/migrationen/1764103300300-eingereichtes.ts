import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The paper that somebody handed in bears his address and his hand: a kind of its own, closed until the town declares it public. */
export class Eingereichtes1764103300300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: Dokumentart für Eingereichtes', true);
INSERT INTO ris.dokumentart (schluessel, bezeichnung) VALUES ('eingereicht', 'Eingereichtes Schreiben') ON CONFLICT DO NOTHING;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
