import type { MigrationInterface, QueryRunner } from 'typeorm'

/** With which groups somebody came: nobody gives himself rights through a group that he is in. Goes with the session. */
export class GruppenDerAnmeldung1764102200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.anmeldestand ADD gruppen text[] NOT NULL DEFAULT '{}';
DROP TRIGGER protokoll ON ris.anmeldestand;
CREATE TRIGGER protokoll AFTER INSERT OR DELETE ON ris.anmeldestand
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{geheimnis_hash,ausweis,gruppen}', '{}');`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
