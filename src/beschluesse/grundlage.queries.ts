import { literal, literale } from '../plattform/datenbank/sql.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { FrueheresVotum, GrundlageArt } from '../regeln/grundlage.js'
import type { GremiumArt } from '../ansichten/gremium.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import { geltende } from '../regeln/vorlage-schritte.js'
import type { RichDokument } from '../richtext/dokument.js'
import { schrittOeffentlichSql } from '../veroeffentlichung/oeffentlichkeit.js'

/** What of the Vorlage lay before a Gremium. */
export interface GremiumsFassung {
  id: string
  text: RichDokument | null
}

/**
 * The Fassung that was frozen when the agenda with this step first went out (§ 48 Abs. 1 GO NRW): a Berichtigung that was begun
 * or released since is nothing that the Gremium had. Without such an agenda, as in Altbestand, the one that is valid.
 * @param fassungId this one, if it is a frozen one of the Vorlage
 */
export const ladeGremiumsFassung = (
  db: Abfragend,
  beratungId: string,
  fassungId: string | null,
): Promise<GremiumsFassung | null> =>
  eineZeile(
    db,
    `SELECT f.id, f.eingefroren -> 'beschlussvorschlag' AS text
       FROM ris.beratung b JOIN ris.fassung f ON f.vorlage_id = b.vorlage_id AND f.eingefroren_am IS NOT NULL
      WHERE b.id = $1 AND ($2::uuid IS NULL OR f.id = $2)
      ORDER BY f.eingefroren_am <= coalesce((SELECT min(t.eingefroren_am) FROM ris.tagesordnung_zeile z
          JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id AND t.eingefroren_am IS NOT NULL
         WHERE z.top_id = b.top_id), 'infinity') DESC, f.nr DESC
      LIMIT 1`,
    [beratungId, fassungId],
  )

/** A proposal of the administration, in a frozen Fassung of its Stellungnahme. */
interface Verwaltungsvorschlag extends GremiumsFassung {
  stellungnahmeOeffentlich: boolean
}

/**
 * That of the newest Stellungnahme that has one: it may lie on the table only after the Ladung.
 * @param fassungId this one, if it is a frozen one of a Stellungnahme to the Vorlage
 */
export const ladeVerwaltungsvorschlag = (
  db: Abfragend,
  beratungId: string,
  fassungId: string | null,
): Promise<Verwaltungsvorschlag | null> =>
  eineZeile(
    db,
    `SELECT f.id, f.eingefroren -> 'beschlussvorschlag' AS text, v.oeffentlichkeit = 'oeffentlich' AS "stellungnahmeOeffentlich"
       FROM ris.beratung b JOIN ris.vorlage v ON v.uebergeordnet_id = b.vorlage_id AND v.art = ${literal<VorlageArt>('stellungnahme')}
        AND v.zustand IN ${literale(geltende)}
       JOIN ris.fassung f ON f.vorlage_id = v.id AND f.eingefroren_am IS NOT NULL AND f.eingefroren ->> 'beschlussvorschlag' IS NOT NULL
      WHERE b.id = $1 AND ($2::uuid IS NULL OR f.id = $2) ORDER BY f.eingefroren_am DESC LIMIT 1`,
    [beratungId, fassungId],
  )

/** With its words. */
export interface GefundenesVotum extends FrueheresVotum {
  text: RichDokument | null
  grundlageFassungId: string | null
}

/** The outcomes of the steps before this one, in order. */
export const ladeFruehere = (db: Abfragend, beratungId: string): Promise<GefundenesVotum[]> =>
  zeilen(
    db,
    `SELECT b.id AS "beratungId", e.art, e.aenderung, e.text, e.text IS NOT NULL AS "mitText", e.text_uebernommen AS uebernommen,
            e.grundlage_art AS "grundlageArt", e.grundlage_beratung_id AS "grundlageBeratungId", e.grundlage_fassung_id AS "grundlageFassungId",
            CASE WHEN e.grundlage_art = ${literal<GrundlageArt>('stellungnahme')} THEN (SELECT gv.oeffentlichkeit = 'oeffentlich'
              FROM ris.fassung gf JOIN ris.vorlage gv ON gv.id = gf.vorlage_id WHERE gf.id = e.grundlage_fassung_id) END
              AS "stellungnahmeOeffentlich",
            g.art = ${literal<GremiumArt>('fraktion')} AS fraktion, ${schrittOeffentlichSql('b')} AS oeffentlich
       FROM ris.beratung z JOIN ris.beratung b ON b.vorlage_id = z.vorlage_id AND b.reihenfolge < z.reihenfolge
       JOIN ris.gremium g ON g.id = b.gremium_id
       JOIN ris.beschluss e ON e.beratung_id = b.id AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL
      WHERE z.id = $1 ORDER BY b.reihenfolge`,
    [beratungId],
  )
