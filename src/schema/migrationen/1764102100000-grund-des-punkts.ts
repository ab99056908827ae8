import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Why an item is in the non-public part of an agenda, and when somebody asks again. Items of before may lack it. */
export class GrundDesPunkts1764102100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.tagesordnungspunkt
  ADD grundart text,
  ADD grund text CHECK (btrim(grund) <> ''),
  ADD rechtsgrundlage text CHECK (btrim(rechtsgrundlage) <> ''),
  ADD pruefen_am date,
  ADD CONSTRAINT tagesordnungspunkt_grundart CHECK (grundart IN ('personal', 'liegenschaft', 'vergabe',
    'zivile_verteidigung', 'abgaben', 'rechnungspruefung', 'einzelfall', 'schutzwuerdige_interessen')),
  ADD CONSTRAINT tagesordnungspunkt_grund_ganz CHECK (num_nulls(grundart, grund, rechtsgrundlage, pruefen_am) IN (0, 4));
CREATE INDEX tagesordnungspunkt_zu_pruefen ON ris.tagesordnungspunkt (pruefen_am) WHERE pruefen_am IS NOT NULL;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
