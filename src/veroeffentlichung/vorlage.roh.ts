import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { VorlageForm } from '../ansichten/vorlage.js'
import type { BeratungZustand, Rolle } from '../regeln/beratungsfolge.js'
import type { Tag } from '../regeln/datum.js'
import type { VorlageArt } from '../regeln/vorlage.js'
import { type BeschlussRoh, beschlussSql } from './ergebnis.js'
import { type AnlageFakten, anlageFaktenSql, type VorlageFakten, vorlageFaktenSql } from './oeffentlichkeit.js'
import { type GremiumName, gremiumNamenSql } from './sitzungsname.js'
import { type Ziel, zielSql } from './verzeichnis.js'

export interface BeratungRoh {
  objekt: string
  gremium: Ziel
  gremiumName: string
  rolle: Rolle
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  /** Planned day while there is no Sitzung. */
  datum: Tag | null
  zustand: BeratungZustand
  sitzung: { ziel: Ziel; datum: Tag; zustand: SitzungZustand; gremien: GremiumName[] } | null
  /** The line of the last agenda that went out. */
  top: { teil: 'oe' | 'n'; nummer: string } | null
  /** True when the newest agenda, gone out or not, has it in part N. */
  imTeilN: boolean
  beschluss: BeschlussRoh | null
}

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

export interface VorlageRoh extends VorlageFakten {
  nummer: string
  art: VorlageArt
  vorlaeufigeErgebnisse: boolean
  /** Whether the names of the staff may be read, or only their unit. */
  namen: 'namen' | 'einheit'
  /** Frozen ones, newest first, up to the one that was released to the public. */
  fassungen: { nr: number; hash: string; eingefrorenAm: string }[]
  form: VorlageForm
  beratungen: BeratungRoh[]
  anlagen: AnlageRoh[]
  vorgang: { ziel: Ziel; titel: string } | null
  uebergeordnet: VorlageName | null
  untergeordnete: VorlageName[]
}

/** A column of the Fassung that was released to the public. */
const freigegebene = (vorlage: string, spalte: string): string =>
  `(SELECT f.${spalte} FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.id = p.fassung_id AND f.vorlage_id = p.vorlage_id
     WHERE p.vorlage_id = ${vorlage} AND f.eingefroren_am IS NOT NULL)`

/** SQL of a `VorlageName`; `n` is the row of `ris.vorlage`. */
export const vorlageNameSql = (n: string): string => `jsonb_build_object('ziel', ${zielSql('vorlage', `${n}.id`)},
  'nummer', ${n}.nummer, 'art', ${n}.art, 'betreff', coalesce(${freigegebene(`${n}.id`, 'betreff')}, ''))`

const letzteTagesordnung = (bedingung: string): string =>
  `(SELECT max(nr) FROM ris.tagesordnung m WHERE m.sitzung_id = t.sitzung_id ${bedingung})`

const zeileDerBeratung = `
  FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
 WHERE z.top_id = be.top_id AND t.nr =`

const beratungen = `
  SELECT jsonb_build_object('objekt', be.id, 'gremium', ${zielSql('gremium', 'be.gremium_id')},
      'gremiumName', (SELECT name FROM ris.gremium WHERE id = be.gremium_id), 'rolle', be.rolle,
      'oeffentlichkeit', be.oeffentlichkeit, 'datum', be.datum, 'zustand', be.zustand,
      'sitzung', (SELECT jsonb_build_object('ziel', ${zielSql('sitzung', 's.id')}, 'datum', s.datum, 'zustand', s.zustand,
          'gremien', ${gremiumNamenSql('s.id')}) FROM ris.sitzung s WHERE s.id = be.sitzung_id),
      'top', (SELECT jsonb_build_object('teil', z.teil, 'nummer', z.nummer)
          ${zeileDerBeratung} ${letzteTagesordnung('AND m.eingefroren_am IS NOT NULL')}),
      'imTeilN', EXISTS (SELECT ${zeileDerBeratung} ${letzteTagesordnung('')} AND z.teil = 'n'),
      'beschluss', ${beschlussSql('bs.beratung_id = be.id')}) AS roh, be.reihenfolge
    FROM ris.beratung be WHERE be.vorlage_id = v.id`

const anlagen = `
  SELECT jsonb_build_object(${anlageFaktenSql}, 'objekt', a.id, 'nr', a.nr, 'titel', a.titel, 'mimeType', a.mime_type,
      'groesse', a.groesse,
      'datei', (SELECT jsonb_build_object('ziel', ${zielSql('datei', 'a.id')}, 'mimeType', d.mime_type, 'groesse', d.groesse)
          FROM ris.datei d WHERE d.id = p.datei_id)) AS roh, a.nr
    FROM ris.anlage a LEFT JOIN ris.veroeffentlichung p ON p.anlage_id = a.id WHERE a.vorlage_id = v.id`

export const vorlageSql = `
SELECT jsonb_build_object(${vorlageFaktenSql}, 'nummer', v.nummer, 'art', v.art,
  'vorlaeufigeErgebnisse', coalesce((SELECT ergebnisse_vorlaeufig FROM ris.koerperschaft), true),
  'namen', coalesce((SELECT namen_oeffentlich FROM ris.koerperschaft), 'einheit'),
  'fassungen', (SELECT jsonb_agg(jsonb_build_object('nr', nr, 'hash', hash, 'eingefrorenAm', eingefroren_am) ORDER BY nr DESC)
      FROM ris.fassung WHERE vorlage_id = v.id AND eingefroren_am IS NOT NULL AND nr <= ${freigegebene('v.id', 'nr')}),
  'form', ${freigegebene('v.id', 'eingefroren')},
  'beratungen', (SELECT coalesce(jsonb_agg(roh ORDER BY reihenfolge), '[]') FROM (${beratungen}) x),
  'anlagen', (SELECT coalesce(jsonb_agg(roh ORDER BY nr), '[]') FROM (${anlagen}) x),
  'vorgang', (SELECT jsonb_build_object('ziel', ${zielSql('vorgang', 'o.id')}, 'titel', o.titel)
      FROM ris.vorgang o WHERE o.id = v.vorgang_id),
  'uebergeordnet', (SELECT ${vorlageNameSql('o')} FROM ris.vorlage o WHERE o.id = v.uebergeordnet_id),
  'untergeordnete', (SELECT coalesce(jsonb_agg(${vorlageNameSql('o')} ORDER BY o.nummer, o.id), '[]')
      FROM ris.vorlage o WHERE o.uebergeordnet_id = v.id))
  FROM ris.vorlage v WHERE v.id = b.id`
