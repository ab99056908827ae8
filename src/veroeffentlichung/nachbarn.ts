import { literal } from '../plattform/datenbank/sql.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import type { Ladeart } from './laden.js'

/** Vorlagen with what the administration says to them: that is public only with them. */
const mitStellungnahmen = `(SELECT id FROM s UNION SELECT sv.id FROM ris.vorlage sv JOIN s ON sv.uebergeordnet_id = s.id
  WHERE sv.art = ${literal<VorlageArt>('stellungnahme')}) x`

/** Who shows something of an object: its name, its day, its address, or whether it is public at all. */
export const nachbarn: Partial<Record<OeffentlicheArt, Partial<Record<Ladeart, string>>>> = {
  vorlage: {
    sitzung: `SELECT sitzung_id FROM ris.beratung JOIN s ON vorlage_id = s.id WHERE sitzung_id IS NOT NULL
      UNION ALL SELECT tp.sitzung_id FROM ris.beratung be JOIN s ON be.vorlage_id = s.id
      JOIN ris.tagesordnungspunkt tp ON tp.id = ANY (be.geloest_von)
      UNION ALL SELECT be.sitzung_id FROM ris.vorlage sv JOIN s ON sv.id = s.id AND sv.art = ${literal<VorlageArt>('stellungnahme')}
      JOIN ris.beratung be ON be.vorlage_id = sv.uebergeordnet_id WHERE be.sitzung_id IS NOT NULL`,
    vorgang: `SELECT vorgang_id FROM ris.vorlage v JOIN ${mitStellungnahmen} ON v.id = x.id WHERE vorgang_id IS NOT NULL
      UNION ALL SELECT e.vorgang_id FROM ris.vorgang_eintrag e JOIN ${mitStellungnahmen} ON e.vorlage_id = x.id`,
    vorlage: `SELECT v.id FROM ris.vorlage v JOIN s ON v.uebergeordnet_id = s.id
      UNION ALL SELECT v.uebergeordnet_id FROM ris.vorlage v JOIN s ON v.id = s.id WHERE v.uebergeordnet_id IS NOT NULL`,
    datei: `SELECT a.id FROM ris.anlage a JOIN ${mitStellungnahmen} ON a.vorlage_id = x.id
      UNION ALL SELECT e.id FROM ris.vorgang_eintrag e JOIN ${mitStellungnahmen} ON e.vorlage_id = x.id WHERE e.datei_id IS NOT NULL`,
  },
  sitzung: {
    sitzung: `SELECT gb.sitzung_id FROM ris.beratung be JOIN s ON be.sitzung_id = s.id
      JOIN ris.beschluss ge ON ge.grundlage_beratung_id = be.id JOIN ris.beratung gb ON gb.id = ge.beratung_id
     WHERE gb.sitzung_id IS NOT NULL`,
    verlauf: 'SELECT be.vorlage_id FROM ris.beratung be JOIN s ON be.sitzung_id = s.id',
    gremium: 'SELECT sg.gremium_id FROM ris.sitzung_gremium sg JOIN s ON sg.sitzung_id = s.id',
    vorgang: 'SELECT e.vorgang_id FROM ris.vorgang_eintrag e JOIN s ON e.sitzung_id = s.id',
    datei: `SELECT e.id FROM ris.vorgang_eintrag e JOIN s ON e.sitzung_id = s.id WHERE e.datei_id IS NOT NULL`,
  },
  gremium: {
    sitzung: `SELECT sg.sitzung_id FROM ris.sitzung_gremium sg JOIN s ON sg.gremium_id = s.id
      UNION ALL SELECT gb.sitzung_id FROM ris.beratung be JOIN s ON be.gremium_id = s.id
      JOIN ris.beschluss ge ON ge.grundlage_beratung_id = be.id JOIN ris.beratung gb ON gb.id = ge.beratung_id
     WHERE gb.sitzung_id IS NOT NULL`,
    // A joint Sitzung carries all its names, and its address that of the leading one.
    gremium: `SELECT g.id FROM ris.gremium g JOIN s ON g.vorgaenger_id = s.id
      UNION ALL SELECT g.vorgaenger_id FROM ris.gremium g JOIN s ON g.id = s.id WHERE g.vorgaenger_id IS NOT NULL
      UNION ALL SELECT b.gremium_id FROM ris.sitzung_gremium a JOIN s ON a.gremium_id = s.id
      JOIN ris.sitzung_gremium b ON b.sitzung_id = a.sitzung_id`,
    verlauf: `SELECT be.vorlage_id FROM ris.beratung be JOIN s ON be.gremium_id = s.id
      UNION ALL SELECT be.vorlage_id FROM ris.beratung be
      JOIN ris.sitzung_gremium sg ON sg.sitzung_id = be.sitzung_id JOIN s ON sg.gremium_id = s.id`,
    vorgang: `SELECT e.vorgang_id FROM ris.vorgang_eintrag e
      JOIN ris.sitzung_gremium sg ON sg.sitzung_id = e.sitzung_id JOIN s ON sg.gremium_id = s.id`,
    datei: `SELECT e.id FROM ris.vorgang_eintrag e
      JOIN ris.sitzung_gremium sg ON sg.sitzung_id = e.sitzung_id JOIN s ON sg.gremium_id = s.id WHERE e.datei_id IS NOT NULL`,
  },
  vorgang: {
    vorlage: 'SELECT v.id FROM ris.vorlage v JOIN s ON v.vorgang_id = s.id',
    datei: 'SELECT e.id FROM ris.vorgang_eintrag e JOIN s ON e.vorgang_id = s.id WHERE e.datei_id IS NOT NULL',
  },
}

/** SQL of the neighbours of one Gremium, `$1`: first those whose addresses others show. */
export const nachbarnDesGremiumsSql = `
  SELECT x.art, x.id FROM (${Object.entries(nachbarn.gremium ?? {})
    .map(([ziel, weg]) => `SELECT '${ziel}' AS art, n.id FROM (WITH s (id) AS (VALUES ($1::uuid)) ${weg}) n (id)`)
    .join(' UNION ')}) x
   ORDER BY array_position('{gremium,sitzung,vorgang,vorlage,verlauf,datei}', x.art), x.id`
