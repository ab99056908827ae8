import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Several votes belong to one outcome (docs/adr/0037): each names its Gremium, and one per Gremium counts. What the minutes do not
 * say stays empty. Votes of before were those of their step, or of the leading Gremium of the Sitzung.
 */
export class Abstimmungen1764104200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const teil of [spalten, bisherige, regeln]) await q.query(teil)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const spalten = `
ALTER TABLE ris.abstimmung
  ADD gremium_id uuid REFERENCES ris.gremium,
  ADD reihenfolge integer NOT NULL DEFAULT 1 CHECK (reihenfolge > 0),
  ADD art text NOT NULL DEFAULT 'sache'
    CONSTRAINT abstimmung_art CHECK (art IN ('sache', 'aenderungsantrag', 'geschaeftsordnung', 'wahl')),
  ADD geheim boolean NOT NULL DEFAULT false,
  ADD mehrheitsregel jsonb CONSTRAINT abstimmung_mehrheitsregel CHECK (jsonb_typeof(mehrheitsregel) = 'object'),
  ADD angenommen boolean,
  -- Rows by Fraktion, of the mayor, of members without Fraktion, under the names of the form.
  ADD fraktionen jsonb NOT NULL DEFAULT '[]' CONSTRAINT abstimmung_fraktionen CHECK (jsonb_typeof(fraktionen) = 'array'),
  ADD CONSTRAINT abstimmung_geheim_nur_summen CHECK (NOT geheim OR fraktionen = '[]'),
  ALTER ja DROP NOT NULL, ALTER nein DROP NOT NULL, ALTER enthaltung DROP NOT NULL, ALTER enthaltung DROP DEFAULT;`

const artZu = (art: string) =>
  `CASE WHEN ${art} IN ('vertagt', 'vertagt_folgegremium', 'verwiesen', 'abgesetzt', 'zurueckgezogen') THEN 'geschaeftsordnung'
             WHEN ${art} = 'gewaehlt' THEN 'wahl' ELSE 'sache' END`

const bisherige = `
SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Migration: wer abgestimmt hat', true);
ALTER TABLE ris.abstimmung DISABLE TRIGGER bewahren;
UPDATE ris.abstimmung a SET gremium_id = coalesce(
    (SELECT b.gremium_id FROM ris.beratung b WHERE b.id = s.beratung_id),
    (SELECT sg.gremium_id FROM ris.tagesordnungspunkt p JOIN ris.sitzung_gremium sg ON sg.sitzung_id = p.sitzung_id
      WHERE p.id = s.top_id ORDER BY sg.rang LIMIT 1)),
  reihenfolge = (SELECT count(*) FROM ris.abstimmung v WHERE v.beschluss_id = a.beschluss_id AND v.id <= a.id),
  angenommen = a.ja > a.nein,
  art = ${artZu('s.art')}
  FROM ris.beschluss s WHERE s.id = a.beschluss_id;
ALTER TABLE ris.abstimmung ENABLE TRIGGER bewahren;
-- So do those of an outcome that somebody wishes to be corrected.
UPDATE ris.ergebnisberichtigung w SET neu = (w.neu - 'abstimmung') || jsonb_build_object('abstimmungen',
    CASE WHEN jsonb_typeof(w.neu -> 'abstimmung') = 'object' THEN jsonb_build_array((w.neu -> 'abstimmung') || jsonb_build_object(
      'art', ${artZu("w.neu ->> 'art'")}, 'massgeblich', true, 'gremiumId', b.gremium_id)) ELSE '[]' END)
  FROM ris.beschluss s JOIN ris.beratung b ON b.id = s.beratung_id WHERE s.id = w.beschluss_id;`

const regeln = `
ALTER TABLE ris.abstimmung ALTER gremium_id SET NOT NULL,
  ADD CONSTRAINT abstimmung_stelle_einmal UNIQUE (beschluss_id, reihenfolge);
CREATE INDEX ON ris.abstimmung (gremium_id);
DROP INDEX ris.abstimmung_massgeblich_einmal;
CREATE UNIQUE INDEX abstimmung_massgeblich_einmal ON ris.abstimmung (beschluss_id, gremium_id) WHERE massgeblich;
DROP INDEX ris.abstimmung_beschluss_id_idx;`
