import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import type { Ladeart } from './laden.js'

/**
 * Which public objects a written row of a table affects. Two kinds: in `selbst` the row belongs to the object's own substance,
 * and whoever shows its name, day or address is affected too (`nachbarn`); in `nur` the object alone is, or of a Vorlage only
 * its Verlauf.
 * What is not named here never shows in public: drafts, Mitzeichnungen, accounts, units and persons (a released Fassung
 * carries their names as they were).
 */
interface Wirkung {
  selbst?: Partial<Record<OeffentlicheArt, string>>
  nur?: Partial<Record<Ladeart, string>>
  /** Columns that no neighbour shows: a change of nothing else is the object's own matter. */
  fuerSich?: readonly string[]
}

/** The row itself. `p` is the log of this transaction. */
const zeile = (tabelle: string): string => `SELECT p.id FROM p WHERE p.tabelle = '${tabelle}'`

/** What a column of the written rows refers to, before and after. */
const bezug = (tabelle: string, spalte: string): string => `
  SELECT (w.stand ->> '${spalte}')::uuid AS id FROM p, LATERAL (VALUES (p.vorher), (p.nachher)) w (stand)
   WHERE p.tabelle = '${tabelle}' AND w.stand ->> '${spalte}' IS NOT NULL
  UNION ALL SELECT t.${spalte} FROM p JOIN ris.${tabelle} t ON t.id = p.id
   WHERE p.tabelle = '${tabelle}' AND p.aktion = 'UPDATE' AND t.${spalte} IS NOT NULL`

/** One step further: what `spalte` of the rows of `tabelle` refers to that `ids` are. */
const weiter = (tabelle: string, spalte: string, ids: string): string =>
  `SELECT t.${spalte} AS id FROM ris.${tabelle} t WHERE t.id IN (${ids}) AND t.${spalte} IS NOT NULL`

const teilDesSchluessels = (tabelle: string, nr: 1 | 2): string =>
  `SELECT split_part(p.zeile, '/', ${nr})::uuid AS id FROM p WHERE p.tabelle = '${tabelle}'`

const beratungenDerBeschluesse = (beschluesse: string): Wirkung['nur'] => {
  const beratungen = weiter('beschluss', 'beratung_id', beschluesse)
  return {
    verlauf: weiter('beratung', 'vorlage_id', beratungen),
    sitzung: `${weiter('beratung', 'sitzung_id', beratungen)}
      UNION ALL ${weiter('tagesordnungspunkt', 'sitzung_id', weiter('beschluss', 'top_id', beschluesse))}`,
  }
}

/** The Sitzungen that name the recommendation of one of these steps. */
const daraufBeruhende = (
  beratungen: string,
): string => `SELECT gb.sitzung_id FROM ris.beschluss ge JOIN ris.beratung gb ON gb.id = ge.beratung_id
   WHERE ge.grundlage_beratung_id IN (${beratungen}) AND gb.sitzung_id IS NOT NULL`

const eintraegeDerArt = `FROM ris.vorgang_eintrag e JOIN p ON p.tabelle = 'dokumentart' AND p.zeile = 'eintrag_' || e.art
  WHERE e.datei_id IS NOT NULL`

/** The log of an UPDATE holds the changed columns only. */
export const ausser = (spalten: readonly string[]): string =>
  ` AND NOT (p.aktion = 'UPDATE' AND p.nachher - '{${spalten.join()}}'::text[] = '{}')`

/** What the town shows, not what it only wishes to show. */
const wirkt = `EXISTS (SELECT FROM p WHERE p.tabelle = 'koerperschaft' ${ausser([
  'gewuenschte_regeln',
  'gewuenscht_von_id',
  'gewuenscht_am',
  'version',
])})`

export const wirkungen: Record<string, Wirkung> = {
  koerperschaft: {
    nur: {
      vorlage: `SELECT id FROM ris.vorlage WHERE ${wirkt}`,
      sitzung: `SELECT id FROM ris.sitzung WHERE ${wirkt}`,
    },
  },
  // A new name would touch every Sitzung and every paper at once: that follows by orders, portion by portion (`Namensfolge`).
  gremium: {
    selbst: { gremium: zeile('gremium') },
    nur: { gremium: bezug('gremium', 'vorgaenger_id') },
    fuerSich: ['name', 'genitiv', 'kuerzel', 'reihenfolge', 'bis', 'vorgaenger_id', 'version'],
  },
  gremium_name: { nur: { gremium: bezug('gremium_name', 'gremium_id') } },
  vorlage: {
    selbst: { vorlage: zeile('vorlage') },
    nur: { vorgang: bezug('vorlage', 'vorgang_id'), vorlage: bezug('vorlage', 'uebergeordnet_id') },
  },
  fassung: { selbst: { vorlage: bezug('fassung', 'vorlage_id') } },
  anlage: { nur: { vorlage: bezug('anlage', 'vorlage_id'), datei: zeile('anlage') } },
  veroeffentlichung: {
    selbst: { vorlage: bezug('veroeffentlichung', 'vorlage_id') },
    nur: {
      datei: bezug('veroeffentlichung', 'anlage_id'),
      vorlage: weiter('anlage', 'vorlage_id', bezug('veroeffentlichung', 'anlage_id')),
    },
  },
  dokumentart: {
    nur: {
      vorlage: `SELECT a.vorlage_id FROM ris.anlage a JOIN p ON p.tabelle = 'dokumentart' AND p.zeile = a.dokumentart`,
      datei: `SELECT a.id FROM ris.anlage a JOIN p ON p.tabelle = 'dokumentart' AND p.zeile = a.dokumentart
        UNION ALL SELECT e.id ${eintraegeDerArt}`,
      vorgang: `SELECT e.vorgang_id ${eintraegeDerArt}`,
    },
  },
  sitzung: {
    selbst: { sitzung: zeile('sitzung') },
    // Each of its appointments names the others.
    nur: {
      sitzung: `${bezug('sitzung', 'verlegt_nach_id')}
        UNION ALL SELECT a.id FROM p JOIN ris.sitzung a ON a.verlegt_nach_id = p.id WHERE p.tabelle = 'sitzung'`,
    },
    fuerSich: ['ort', 'ende', 'version'],
  },
  sitzung_gremium: {
    selbst: { sitzung: teilDesSchluessels('sitzung_gremium', 1) },
    nur: { gremium: teilDesSchluessels('sitzung_gremium', 2) },
  },
  tagesordnungspunkt: { nur: { sitzung: bezug('tagesordnungspunkt', 'sitzung_id') } },
  tagesordnung: { selbst: { sitzung: bezug('tagesordnung', 'sitzung_id') } },
  tagesordnung_zeile: {
    selbst: { sitzung: weiter('tagesordnung', 'sitzung_id', bezug('tagesordnung_zeile', 'tagesordnung_id')) },
  },
  beratung: {
    nur: {
      verlauf: bezug('beratung', 'vorlage_id'),
      sitzung: `${bezug('beratung', 'sitzung_id')}
        UNION ALL SELECT tp.sitzung_id FROM p JOIN ris.beratung be ON be.id = p.id
          JOIN ris.tagesordnungspunkt tp ON tp.id = ANY (be.geloest_von) WHERE p.tabelle = 'beratung'
        UNION ALL ${daraufBeruhende(zeile('beratung'))}`,
    },
  },
  beschluss: {
    nur: {
      verlauf: weiter('beratung', 'vorlage_id', bezug('beschluss', 'beratung_id')),
      sitzung: `${weiter('beratung', 'sitzung_id', bezug('beschluss', 'beratung_id'))}
        UNION ALL ${weiter('tagesordnungspunkt', 'sitzung_id', bezug('beschluss', 'top_id'))}`,
    },
  },
  abstimmung: { nur: beratungenDerBeschluesse(bezug('abstimmung', 'beschluss_id')) },
  vorgang: { selbst: { vorgang: zeile('vorgang') } },
  vorgang_eintrag: { nur: { vorgang: bezug('vorgang_eintrag', 'vorgang_id'), datei: zeile('vorgang_eintrag') } },
}
