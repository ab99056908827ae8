import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Every page of a second person counts what waits: a few rows among all that was ever decided or sent. */
export class Wartendes1764102700000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE INDEX veroeffentlichungsantrag_wartend ON ris.veroeffentlichungsantrag (beantragt_am, id) WHERE ergebnis IS NULL;
CREATE INDEX tagesordnung_entwurf ON ris.tagesordnung (sitzung_id) WHERE eingefroren_am IS NULL;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
