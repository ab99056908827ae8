import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A Sitzung that is called off keeps the agenda that went out, while its steps wait for another one. What the items dealt
 * with must stay known, or a Vorlage that is taken back, or turns non-public, stays there by its Betreff. Of what was
 * released before, the log knows the items.
 */
export class GeloestePunkte1764102800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE ris.beratung ADD geloest_von uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN ris.beratung.geloest_von IS 'Items of agendas that went out, of Sitzungen that did not take place';
CREATE INDEX beratung_geloest_von ON ris.beratung USING gin (geloest_von) WHERE geloest_von <> '{}';
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: Punkte ausgefallener Sitzungen', true);
UPDATE ris.beratung b SET geloest_von = l.punkte
  FROM (SELECT p.zeile, array_agg(DISTINCT (p.vorher ->> 'top_id')::uuid) AS punkte
          FROM ris.protokoll p
          JOIN ris.tagesordnungspunkt tp ON tp.id = (p.vorher ->> 'top_id')::uuid
          JOIN ris.sitzung s ON s.id = tp.sitzung_id AND s.zustand IN ('verlegt', 'abgesagt')
         WHERE p.tabelle = 'beratung' AND p.aktion = 'UPDATE' AND p.nachher -> 'top_id' = 'null'
         GROUP BY p.zeile) l
 WHERE l.zeile = b.id::text;`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
