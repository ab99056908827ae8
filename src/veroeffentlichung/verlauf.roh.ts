import type { GremiumArt } from '../ansichten/gremium.js'
import type { Herkunft } from '../regeln/herkunft.js'
import type { SitzungZustand } from '../ansichten/sitzung.js'
import { literal } from '../plattform/datenbank/sql.js'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import type { Rolle } from '../regeln/rolle.js'
import type { Tag } from '../regeln/datum.js'
import { type BeschlussRoh, beschlussSql } from './ergebnis.js'
import { gremiumAm, tagDesSchritts } from './gremiumname.js'
import { type VorlageFakten, vorlageFaktenSql } from './oeffentlichkeit.js'
import { type GremiumName, gremiumNamenSql } from './sitzungsname.js'
import { type Ziel, zielSql } from './verzeichnis.js'

export interface BeratungRoh {
  objekt: string
  /** The step out of whose outcome it came. */
  vorgaenger?: string | null
  /** Its Gremium meets behind closed doors. */
  fraktion?: boolean
  gremium: Ziel
  /** On its day. */
  gremiumName: string
  /** On the day of the Vorlage: what a reader is told who may not learn the day of the step, not even by a name. */
  gremiumNameVerdeckt: string
  rolle: Rolle | null
  rolleBezeichnung?: string | null
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  /** Planned day while there is no Sitzung. */
  datum: Tag | null
  zustand: BeratungZustand
  sitzung: {
    ziel: Ziel
    datum: Tag
    zustand: SitzungZustand
    /** Only some of its items are known. */
    uebernommen?: boolean
    /** Of the Gremium of the step. */
    nummer?: number | null
    gremien: GremiumName[]
  } | null
  /** The line of the last agenda that went out. */
  top: { teil: 'oe' | 'n'; nummer: string } | null
  /** True when the newest agenda, gone out or not, has it in part N. */
  imTeilN: boolean
  beschluss: BeschlussRoh | null
}

/** What the Beratungsverlauf of a Vorlage is made of. */
export interface VerlaufRoh extends VorlageFakten {
  nummer: string
  vorlaeufigeErgebnisse: boolean
  beratungen: BeratungRoh[]
}

const letzteTagesordnung = (bedingung: string): string =>
  `(SELECT max(nr) FROM ris.tagesordnung m WHERE m.sitzung_id = t.sitzung_id ${bedingung})`

const zeileDerBeratung = `
  FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
 WHERE z.top_id = be.top_id AND t.nr =`

/** Everybody knows that of what was released to the public. */
const tagDerVorlage = `(SELECT coalesce(f.datum, (f.eingefroren_am AT TIME ZONE 'Europe/Berlin')::date)
  FROM ris.veroeffentlichung p JOIN ris.fassung f ON f.id = p.fassung_id WHERE p.vorlage_id = v.id)`

const beratungen = `
  SELECT jsonb_build_object('objekt', be.id, 'vorgaenger', be.vorgaenger_id, 'gremium', ${zielSql('gremium', 'be.gremium_id')},
      'fraktion', EXISTS (SELECT FROM ris.gremium WHERE id = be.gremium_id AND art = ${literal<GremiumArt>('fraktion')}),
      'gremiumName', (SELECT gs.name FROM ${gremiumAm('be.gremium_id', tagDesSchritts('be'))} gs),
      'gremiumNameVerdeckt', (SELECT gv.name FROM ${gremiumAm('be.gremium_id', tagDerVorlage)} gv), 'rolle', be.rolle,
      'rolleBezeichnung', be.rolle_bezeichnung,
      'oeffentlichkeit', be.oeffentlichkeit, 'datum', be.datum, 'zustand', be.zustand,
      'sitzung', (SELECT jsonb_build_object('ziel', ${zielSql('sitzung', 's.id')}, 'datum', s.datum, 'zustand', s.zustand,
          'uebernommen', coalesce(s.herkunft ->> 'art' = ${literal<Herkunft['art']>('uebernommen')}, false), 'gremien', ${gremiumNamenSql('s')},
          'nummer', (SELECT sg.nummer FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id AND sg.gremium_id = be.gremium_id))
          FROM ris.sitzung s WHERE s.id = be.sitzung_id),
      'top', (SELECT jsonb_build_object('teil', z.teil, 'nummer', z.nummer)
          ${zeileDerBeratung} ${letzteTagesordnung('AND m.eingefroren_am IS NOT NULL')}),
      'imTeilN', EXISTS (SELECT ${zeileDerBeratung} ${letzteTagesordnung('')} AND z.teil = 'n'),
      'beschluss', ${beschlussSql('bs.beratung_id = be.id', true)}) AS roh, be.reihenfolge
    FROM ris.beratung be WHERE be.vorlage_id = v.id`

/** Pairs of a jsonb object; `v` is the Vorlage. */
export const verlaufFelder = `${vorlageFaktenSql}, 'nummer', v.nummer,
  'vorlaeufigeErgebnisse', coalesce((SELECT ergebnisse_vorlaeufig FROM ris.koerperschaft), true),
  'beratungen', (SELECT coalesce(jsonb_agg(roh ORDER BY reihenfolge), '[]') FROM (${beratungen}) x)`

export const verlaufSql = `SELECT jsonb_build_object(${verlaufFelder}) FROM ris.vorlage v WHERE v.id = b.id`
