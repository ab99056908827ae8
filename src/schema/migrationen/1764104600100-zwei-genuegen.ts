import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who releases can be the second pair of eyes; so it is noted who had a hand in what (docs/adr/0040). */
export class ZweiGenuegen1764104600100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Null: written before hands were noted, so nobody knows them all.
    await q.query(`ALTER TABLE ris.fassung ADD bearbeitet_von_ids uuid[]`)
    await q.query(regel)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

// On for new towns; those that exist have their second person, and two of them switch it on. An empty database is a new town.
const regel = `
ALTER TABLE ris.anmelderegel ADD zwei_genuegen boolean NOT NULL DEFAULT true;
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: zwei genügen', true);
UPDATE ris.anmelderegel SET zwei_genuegen = false WHERE EXISTS (SELECT FROM ris.koerperschaft);`
