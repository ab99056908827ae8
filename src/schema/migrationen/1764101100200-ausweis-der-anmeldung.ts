import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the identity provider wants to see again when somebody signs out. */
export class AusweisDerAnmeldung1764101100200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(ausweis)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const ausweis = `
ALTER TABLE ris.anmeldestand ADD ausweis text;
DROP TRIGGER protokoll ON ris.anmeldestand;
CREATE TRIGGER protokoll AFTER INSERT OR DELETE ON ris.anmeldestand
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{geheimnis_hash,ausweis}', '{}');`
