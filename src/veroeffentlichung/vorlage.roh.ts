import type { VorlageForm } from '../ansichten/vorlage.js'
import { literal } from '../plattform/datenbank/sql.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import { type AnlageFakten, anlageFaktenSql, type VorlageFakten, vorlageFakten } from './oeffentlichkeit.js'
import { type VerlaufRoh, verlaufFelder } from './verlauf.roh.js'
import { type Ziel, zielSql } from './verzeichnis.js'

export interface AnlageRoh extends AnlageFakten {
  objekt: string
  nr: number
  titel: string
  mimeType: string
  groesse: number
  /** The file that was released to the public; null for an entry that the source only names. */
  datei: { ziel: Ziel; mimeType: string; groesse: number } | null
}

/** A Vorlage as another one or a Vorgang names it. */
export interface VorlageName {
  ziel: Ziel
  nummer: string
  art: VorlageArt
  /** As frozen in the Fassung that was released to the public. */
  betreff: string
}

export interface VorlageRoh extends VerlaufRoh {
  art: VorlageArt
  /** Whether the names of the staff may be read, or only their unit. */
  namen: 'namen' | 'einheit'
  /** The one that was released to the public, then those that were so before it, newest first, with what they said. */
  fassungen: { nr: number; eingefrorenAm: string; form: VorlageForm | null }[]
  /** Read in public once, and taken back by itself. */
  zurueckgenommeneFassungen: { nr: number; am: string }[]
  form: VorlageForm
  anlagen: AnlageRoh[]
  vorgang: { ziel: Ziel; titel: string } | null
  uebergeordnet: VorlageName | null
  untergeordnete: VorlageName[]
  /** What the administration says to it, with the Fassung that was released to the public. */
  stellungnahmen: (VorlageFakten & { ziel: Ziel; nummer: string; form: VorlageForm | null })[]
}

/** A column of the Fassung that was released to the public. */
const freigegebene = (vorlage: string, spalte: string): string =>
  `(SELECT f.${spalte} FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.id = p.fassung_id AND f.vorlage_id = p.vorlage_id
     WHERE p.vorlage_id = ${vorlage} AND f.eingefroren_am IS NOT NULL)`

/** SQL of a `VorlageName`; `n` is the row of `ris.vorlage`. */
export const vorlageNameSql = (n: string): string => `jsonb_build_object('ziel', ${zielSql('vorlage', `${n}.id`)},
  'nummer', ${n}.nummer, 'art', ${n}.art, 'betreff', coalesce(${freigegebene(`${n}.id`, 'betreff')}, ''))`

const anlagen = `
  SELECT jsonb_build_object(${anlageFaktenSql}, 'objekt', a.id, 'nr', a.nr, 'titel', a.titel, 'mimeType', a.mime_type,
      'groesse', a.groesse,
      'datei', (SELECT jsonb_build_object('ziel', ${zielSql('datei', 'a.id')}, 'mimeType', d.mime_type, 'groesse', d.groesse)
          FROM ris.datei d WHERE d.id = p.datei_id)) AS roh, a.nr
    FROM ris.anlage a LEFT JOIN ris.veroeffentlichung p ON p.anlage_id = a.id WHERE a.vorlage_id = v.id`

export const vorlageSql = `
SELECT jsonb_build_object(${verlaufFelder}, 'art', v.art,
  'namen', coalesce((SELECT namen_oeffentlich FROM ris.koerperschaft), 'einheit'),
  'fassungen', (SELECT jsonb_agg(jsonb_build_object('nr', f.nr, 'eingefrorenAm', f.eingefroren_am,
        'form', CASE WHEN f.id <> p.fassung_id THEN f.eingefroren END) ORDER BY f.id = p.fassung_id DESC, f.nr DESC)
      FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.vorlage_id = p.vorlage_id AND f.eingefroren_am IS NOT NULL
       AND (f.id = p.fassung_id OR f.id = ANY (p.fruehere_fassungen)) WHERE p.vorlage_id = v.id),
  'zurueckgenommeneFassungen', coalesce((SELECT zurueckgenommene_fassungen FROM ris.veroeffentlichung WHERE vorlage_id = v.id), '[]'),
  'form', ${freigegebene('v.id', 'eingefroren')},
  'anlagen', (SELECT coalesce(jsonb_agg(roh ORDER BY nr), '[]') FROM (${anlagen}) x),
  'vorgang', (SELECT jsonb_build_object('ziel', ${zielSql('vorgang', 'o.id')}, 'titel', o.freigegeben ->> 'titel')
      FROM ris.vorgang o WHERE o.id = v.vorgang_id),
  'uebergeordnet', (SELECT ${vorlageNameSql('o')} FROM ris.vorlage o WHERE o.id = v.uebergeordnet_id),
  'stellungnahmen', (SELECT coalesce(jsonb_agg(jsonb_build_object(${vorlageFakten('o')}, 'ziel', ${zielSql('vorlage', 'o.id')},
        'nummer', o.nummer, 'form', ${freigegebene('o.id', 'eingefroren')}) ORDER BY o.nummer, o.id), '[]')
      FROM ris.vorlage o WHERE o.uebergeordnet_id = v.id AND o.art = ${literal<VorlageArt>('stellungnahme')}),
  'untergeordnete', (SELECT coalesce(jsonb_agg(${vorlageNameSql('o')} ORDER BY o.nummer, o.id), '[]')
      FROM ris.vorlage o WHERE o.uebergeordnet_id = v.id))
  FROM ris.vorlage v WHERE v.id = b.id`
