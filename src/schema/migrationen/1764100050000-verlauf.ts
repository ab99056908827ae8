import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a public Vorlage goes through gets columns of its own: an outcome then leaves the text alone, of which rewriting costs
 * more than all the rest of the commit.
 */
export class Verlauf1764100050000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE oeffentlich.vorlage ADD COLUMN verlauf jsonb, ADD COLUMN zeile_verlauf jsonb;
UPDATE oeffentlich.vorlage SET
  verlauf = jsonb_build_object('beratungsfolge', ansicht -> 'beratungsfolge', 'letztesErgebnis', ansicht -> 'letztesErgebnis',
    'geaendert', ansicht -> 'geaendert'),
  ansicht = ansicht - '{beratungsfolge,letztesErgebnis,geaendert}'::text[],
  zeile_verlauf = jsonb_build_object('letztesErgebnis', zeile -> 'letztesErgebnis', 'naechsteBeratung', zeile -> 'naechsteBeratung'),
  zeile = zeile - '{letztesErgebnis,naechsteBeratung}'::text[]
 WHERE NOT geloescht;
ALTER TABLE oeffentlich.vorlage ADD CHECK (geloescht = (verlauf IS NULL));`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}
