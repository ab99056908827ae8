import type { QueryResultRow } from 'pg'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'
import { type Gesucht, jetztSql, type Ladeart } from './laden.js'

/** What is affected, ordered by art and id. */
export interface Betroffen extends Gesucht, QueryResultRow {
  /**
   * Which version its row of `ris.oeffentliche_kennung` has. Whoever affects an object writes that row anew, even if nothing of it
   * changes in public. Null: it has none, since it never was public.
   */
  stand: string | null
  jetzt: Date
}

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

const eintraegeDerArt = `FROM ris.vorgang_eintrag e JOIN p ON p.tabelle = 'dokumentart' AND p.zeile = 'eintrag_' || e.art
  WHERE e.datei_id IS NOT NULL`

/** The log of an UPDATE holds the changed columns only. */
const ausser = (spalten: readonly string[]): string =>
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
  gremium: { selbst: { gremium: zeile('gremium') } },
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
  sitzung: { selbst: { sitzung: zeile('sitzung') }, fuerSich: ['ort', 'ende', 'version'] },
  sitzung_gremium: {
    selbst: { sitzung: teilDesSchluessels('sitzung_gremium', 1) },
    nur: { gremium: teilDesSchluessels('sitzung_gremium', 2) },
  },
  tagesordnungspunkt: { nur: { sitzung: bezug('tagesordnungspunkt', 'sitzung_id') } },
  tagesordnung: { selbst: { sitzung: bezug('tagesordnung', 'sitzung_id') } },
  tagesordnung_zeile: {
    selbst: { sitzung: weiter('tagesordnung', 'sitzung_id', bezug('tagesordnung_zeile', 'tagesordnung_id')) },
  },
  beratung: { nur: { verlauf: bezug('beratung', 'vorlage_id'), sitzung: bezug('beratung', 'sitzung_id') } },
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

/** Who shows something of an object: its name, its day, its address, or whether it is public at all. */
const nachbarn: Partial<Record<OeffentlicheArt, Partial<Record<Ladeart, string>>>> = {
  vorlage: {
    sitzung: 'SELECT sitzung_id FROM ris.beratung JOIN s ON vorlage_id = s.id WHERE sitzung_id IS NOT NULL',
    vorgang: `SELECT vorgang_id FROM ris.vorlage v JOIN s ON v.id = s.id WHERE vorgang_id IS NOT NULL
      UNION ALL SELECT e.vorgang_id FROM ris.vorgang_eintrag e JOIN s ON e.vorlage_id = s.id`,
    vorlage: `SELECT v.id FROM ris.vorlage v JOIN s ON v.uebergeordnet_id = s.id
      UNION ALL SELECT v.uebergeordnet_id FROM ris.vorlage v JOIN s ON v.id = s.id WHERE v.uebergeordnet_id IS NOT NULL`,
    datei: `SELECT a.id FROM ris.anlage a JOIN s ON a.vorlage_id = s.id
      UNION ALL SELECT e.id FROM ris.vorgang_eintrag e JOIN s ON e.vorlage_id = s.id WHERE e.datei_id IS NOT NULL`,
  },
  sitzung: {
    verlauf: 'SELECT be.vorlage_id FROM ris.beratung be JOIN s ON be.sitzung_id = s.id',
    gremium: 'SELECT sg.gremium_id FROM ris.sitzung_gremium sg JOIN s ON sg.sitzung_id = s.id',
    vorgang: 'SELECT e.vorgang_id FROM ris.vorgang_eintrag e JOIN s ON e.sitzung_id = s.id',
    datei: `SELECT e.id FROM ris.vorgang_eintrag e JOIN s ON e.sitzung_id = s.id WHERE e.datei_id IS NOT NULL`,
  },
  gremium: {
    sitzung: 'SELECT sg.sitzung_id FROM ris.sitzung_gremium sg JOIN s ON sg.gremium_id = s.id',
    // A joint Sitzung carries all its names, and its address that of the leading one.
    gremium: `SELECT b.gremium_id FROM ris.sitzung_gremium a JOIN s ON a.gremium_id = s.id
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

const schluesselAusTeilen = `('sitzung_gremium', 'fassung_teil', 'finanzangabe')`

/** SQL of the `Betroffen`s: everything that this transaction affects, given the tables that it has written. */
export function betroffeneSql(tabellen: readonly string[]): string {
  const arme: string[] = []
  const arm = (art: Ladeart, sql: string): void => {
    arme.push(`SELECT '${art}' AS art, x.id FROM (${sql}) x (id)`)
  }
  const gezeigt = new Map<OeffentlicheArt, string[]>()
  for (const tabelle of tabellen) {
    const { nur, selbst, fuerSich } = wirkungen[tabelle] ?? {}
    for (const [art, sql] of eintraege(nur)) arm(art, sql)
    for (const [art, sql] of eintraege(selbst)) {
      arm(art, sql)
      gezeigt.set(art, [...(gezeigt.get(art) ?? []), fuerSich ? sql + ausser(fuerSich) : sql])
    }
  }
  for (const [art, sql] of gezeigt)
    for (const [ziel, weg] of eintraege(nachbarn[art]))
      arm(ziel, `WITH s (id) AS MATERIALIZED (${sql.join(' UNION ALL ')}) ${weg}`)
  return `
    WITH p AS MATERIALIZED (
      SELECT tabelle, zeile, aktion, vorher, nachher,
        CASE WHEN tabelle NOT IN ${schluesselAusTeilen} AND zeile LIKE '%-%' THEN zeile::uuid END AS id
        FROM ris.protokoll WHERE tx = pg_current_xact_id_if_assigned()::text::bigint
    )
    SELECT b.art, b.id, k.stand, ${jetztSql} AS jetzt FROM (
    ${arme.join('\n    UNION ')}) b
    LEFT JOIN LATERAL (SELECT concat(xmin, ctid) AS stand FROM ris.oeffentliche_kennung
      WHERE objekt_id = b.id AND art = CASE b.art WHEN 'verlauf' THEN 'vorlage' ELSE b.art END LIMIT 1) k ON true
    ORDER BY 1, 2`
}

const eintraege = <Art extends Ladeart>(wirkung: Partial<Record<Art, string>> = {}): [Art, string][] =>
  Object.entries(wirkung) as [Art, string][]

/** The same of everything there is, for building the public world anew. */
export const alleSql = `
  SELECT 'vorlage' AS art, id FROM ris.vorlage UNION ALL SELECT 'sitzung', id FROM ris.sitzung
  UNION ALL SELECT 'gremium', id FROM ris.gremium UNION ALL SELECT 'vorgang', id FROM ris.vorgang
  UNION ALL SELECT 'datei', id FROM ris.anlage
  UNION ALL SELECT 'datei', id FROM ris.vorgang_eintrag WHERE datei_id IS NOT NULL
  UNION SELECT art, objekt_id FROM ris.oeffentliche_kennung
  ORDER BY 1, 2`
