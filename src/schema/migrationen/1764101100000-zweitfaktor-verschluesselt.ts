import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The secrets of second factors are encrypted from now on; those from before when the application starts, which has the key. */
export class ZweitfaktorVerschluesselt1764101100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(verschluesselt)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

// NOT VALID: rows from before stay until the start, but nothing new comes in readable.
const verschluesselt = `
ALTER TABLE ris.zweitfaktor ADD schluessel text,
  ADD CONSTRAINT zweitfaktor_verschluesselt CHECK (schluessel IS NOT NULL) NOT VALID;
DROP TRIGGER protokoll ON ris.zweitfaktor;
CREATE TRIGGER protokoll AFTER INSERT OR DELETE OR UPDATE OF bestaetigt, schluessel ON ris.zweitfaktor
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{benutzer_id}', '{geheimnis,letzter_schritt}', '{}');`
