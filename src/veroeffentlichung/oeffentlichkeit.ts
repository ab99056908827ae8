import { istOeffentlich, type VeroeffentlichungStand } from '../regeln/oeffentlichkeit.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import { literal, literale } from '../plattform/datenbank/sql.js'
import { freigegebene, vorlageFreigegeben, type VorlageZustand } from '../regeln/vorlage-schritte.js'

/** What decides whether a Vorlage is public. */
export interface VorlageFakten {
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  zustand: VorlageZustand
  stand: VeroeffentlichungStand | null
  /** The Fassung that was released to the public is frozen. */
  eingefroren: boolean
  /** Of a Stellungnahme: everybody may read what it is said to. Null: it is no Stellungnahme. */
  antragOeffentlich?: boolean | null
}

/** The Vorlage `v` is public by itself; a Stellungnahme is so only with its Antrag. */
export const vorlageOeffentlichSql = (
  v: string,
): string => `(${v}.oeffentlichkeit = 'oeffentlich' AND ${v}.zustand IN ${literale(freigegebene)}
  AND EXISTS (SELECT FROM ris.veroeffentlichung op JOIN ris.fassung og ON og.id = op.fassung_id AND og.vorlage_id = op.vorlage_id
    AND og.eingefroren_am IS NOT NULL WHERE op.vorlage_id = ${v}.id AND op.stand = 'oeffentlich'))`

/** The pairs of a jsonb object; `v` is the row of ris.vorlage. */
export const vorlageFakten = (v: string): string => `
  'oeffentlichkeit', ${v}.oeffentlichkeit, 'zustand', ${v}.zustand,
  'stand', (SELECT stand FROM ris.veroeffentlichung WHERE vorlage_id = ${v}.id),
  'eingefroren', EXISTS (SELECT FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.id = p.fassung_id
      WHERE p.vorlage_id = ${v}.id AND f.vorlage_id = ${v}.id AND f.eingefroren_am IS NOT NULL),
  'antragOeffentlich', CASE WHEN ${v}.art = ${literal<VorlageArt>('stellungnahme')} THEN EXISTS (SELECT FROM ris.vorlage va
      WHERE va.id = ${v}.uebergeordnet_id AND ${vorlageOeffentlichSql('va')}) END`

export const vorlageFaktenSql = vorlageFakten('v')

/** Publicity is the least of the whole chain (domain.md R9.5), and nothing is public that was not released and published. */
export const vorlageIstOeffentlich = (v: VorlageFakten): boolean =>
  istOeffentlich({
    veroeffentlichung: v.stand ?? 'intern',
    vorlage: v.oeffentlichkeit === 'oeffentlich',
    freigabe: vorlageFreigegeben(v.zustand),
    fassung: v.eingefroren,
    ...(typeof v.antragOeffentlich === 'boolean' && { antrag: v.antragOeffentlich }),
  })

/** What decides, beside its Vorlage, whether an Anlage is public. */
export interface AnlageFakten {
  oeffentlich: boolean
  /** Its own release; null: it has none yet. */
  stand: VeroeffentlichungStand | null
  /** Whether the municipality has declared its kind public. */
  artOeffentlich: boolean
}

/** `a` is the Anlage, `p` its row of `ris.veroeffentlichung`, if there is one. */
export const anlageFaktenSql = `
  'oeffentlich', a.oeffentlich, 'stand', p.stand,
  'artOeffentlich', coalesce((SELECT oeffentlich FROM ris.dokumentart WHERE schluessel = a.dokumentart), false)`

/** An Anlage goes out with a release of its own (domain.md R9.9): given with that of its Vorlage, or later. */
export const anlageIstOeffentlich = (a: AnlageFakten): boolean =>
  istOeffentlich({ veroeffentlichung: a.stand ?? 'intern', anlage: a.oeffentlich, dokumentart: a.artOeffentlich })

/** A Fraktion meets behind closed doors: nothing of its Sitzung, given as an expression for its id, is ever public. */
export const einerFraktionSql = (sitzung: string): string => `EXISTS (SELECT FROM ris.sitzung_gremium sg
    JOIN ris.gremium g ON g.id = sg.gremium_id WHERE sg.sitzung_id = ${sitzung} AND g.art = 'fraktion')`

/** Everybody may know that this step, `b`, was taken: neither it nor its line on the agenda, sent or not, is non-public. */
export const schrittOeffentlichSql = (b: string): string => `(${b}.oeffentlichkeit = 'oeffentlich'
  AND NOT ${einerFraktionSql(`${b}.sitzung_id`)}
  AND NOT EXISTS (SELECT FROM ris.tagesordnung_zeile nz JOIN ris.tagesordnung nt ON nt.id = nz.tagesordnung_id
    WHERE nz.top_id = ${b}.top_id AND nz.teil = 'n' AND nt.nr IN (
      (SELECT max(nr) FROM ris.tagesordnung WHERE sitzung_id = nt.sitzung_id),
      (SELECT max(nr) FROM ris.tagesordnung WHERE sitzung_id = nt.sitzung_id AND eingefroren_am IS NOT NULL))))`
