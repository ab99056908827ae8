import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who wrote the agenda since it last went out: he does not send it alone. Of open drafts the log knows. */
export class VerfasserDerTagesordnung1764102100200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.tagesordnung ADD bearbeitet_von_ids uuid[] NOT NULL DEFAULT '{}';
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: wer die Tagesordnung schrieb', true);
UPDATE ris.tagesordnung t SET bearbeitet_von_ids = coalesce((SELECT array_agg(DISTINCT p.akteur::uuid) FROM ris.protokoll p
    WHERE p.tabelle = 'tagesordnung' AND p.zeile = t.id::text AND p.akteur ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'), '{}')
 WHERE t.eingefroren_am IS NULL;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
