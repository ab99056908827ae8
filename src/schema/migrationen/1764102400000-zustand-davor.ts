import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where a Beratung stood before an outcome ended it: taking that back must put it there again. */
export class ZustandDavor1764102400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beratung ADD zustand_davor text
  CHECK (zustand_davor IN ('geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen'));`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
