import type {
  BeratungAnzeige,
  Berichtigung,
  EinzelabstimmungForm,
  ErgebnisForm,
  Grundlage,
  Verweisungsziel,
} from '../ansichten/vorlage.js'
import { type Anzeigelage, anzeigeVon } from '../regeln/anzeige.js'
import type { Aenderung, ErgebnisArt, Mehrheit } from '../regeln/ergebnis.js'
import type { Tag } from '../regeln/datum.js'
import { literal } from '../plattform/datenbank/sql.js'
import type { GrundlageArt } from '../regeln/grundlage.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import {
  berichtigtWorte,
  fassungDerEmpfehlung,
  vorschlagDerEinreicher,
  vorschlagDerVerwaltung,
} from '../regeln/worte/ergebnis.js'
import type { RichDokument } from '../richtext/dokument.js'
import { gremiumAm } from './gremiumname.js'
import { schrittOeffentlichSql, vorlageOeffentlichSql } from './oeffentlichkeit.js'
import { abstimmungenSql, mitAltemNamen } from './abstimmungen.js'

/** The valid Beschluss of a step or item. */
export interface BeschlussRoh {
  art: ErgebnisArt | null
  bezeichnung: string
  aenderung: Aenderung | null
  mehrheit: Mehrheit | null
  text: RichDokument | null
  /** The text is that of its base. */
  uebernommen?: boolean
  vorlaeufig: boolean
  /** Null: none. */
  ziele?: Verweisungsziel[] | null
  /** The recommendation that it is based on; null: there was none. */
  empfehlung?: EmpfehlungRoh | null
  /** The Stellungnahme that it is about; null: it is about something else. */
  stellungnahme?: { nummer: string; oeffentlich: boolean } | null
  /** It is about the proposal of the Einreicher, beside which everybody may read one of the administration. */
  vorschlagDerEinreicher?: boolean
  /** Null: it was never corrected, or before readers were told. */
  berichtigung?: BerichtigungRoh | null
  abstimmungen: readonly EinzelabstimmungForm[]
}

export interface BerichtigungRoh {
  am: Tag
  /** Null: it says what nobody may read. */
  vorher: Pick<BeschlussRoh, 'bezeichnung' | 'aenderung' | 'mehrheit' | 'abstimmungen' | 'text'> | null
}

interface EmpfehlungRoh {
  beratungId: string
  gremium: string
  genitiv: string | null
  datum: Tag | null
  oeffentlich: boolean
  /** Of its outcome; null: it has none any more. */
  vorlaeufig: boolean | null
}

/** Still valid: neither corrected nor taken back. */
const gueltig = (bs: string) => `${bs}.ersetzt_durch_id IS NULL AND ${bs}.zurueckgenommen_am IS NULL`

const empfehlungSql = `CASE WHEN bs.grundlage_beratung_id IS NOT NULL THEN
  (SELECT jsonb_build_object('beratungId', gb.id, 'gremium', gg.name, 'genitiv', gg.genitiv, 'datum', coalesce(gs.datum, gb.datum),
      'oeffentlich', ${schrittOeffentlichSql('gb')}, 'vorlaeufig',
      (SELECT ge.vorlaeufig FROM ris.beschluss ge WHERE ge.beratung_id = gb.id AND ${gueltig('ge')}))
     FROM ris.beratung gb LEFT JOIN ris.sitzung gs ON gs.id = gb.sitzung_id
     CROSS JOIN ${gremiumAm('gb.gremium_id', 'coalesce(gs.datum, gb.datum)')} gg
    WHERE gb.id = bs.grundlage_beratung_id) END`

/** What `gv` says in public is this Fassung, or was. */
const gelesenSql = (
  gf: string,
  gv: string,
): string => `(${vorlageOeffentlichSql(gv)} AND EXISTS (SELECT FROM ris.vorlage va
    WHERE va.id = ${gv}.uebergeordnet_id AND ${vorlageOeffentlichSql('va')}) AND EXISTS (SELECT FROM ris.veroeffentlichung sp
    WHERE sp.vorlage_id = ${gv}.id AND (sp.fassung_id = ${gf}.id OR ${gf}.id = ANY (sp.fruehere_fassungen))))`

const stellungnahmeSql = `CASE WHEN bs.grundlage_art = ${literal<GrundlageArt>('stellungnahme')} THEN
  (SELECT jsonb_build_object('nummer', gv.nummer, 'oeffentlich', ${gelesenSql('gf', 'gv')})
     FROM ris.fassung gf JOIN ris.vorlage gv ON gv.id = gf.vorlage_id WHERE gf.id = bs.grundlage_fassung_id) END`

const vorschlagDerEinreicherSql = `CASE WHEN bs.grundlage_art = ${literal<GrundlageArt>('vorlage')} THEN EXISTS (
  SELECT FROM ris.fassung ef JOIN ris.vorlage gv ON gv.uebergeordnet_id = ef.vorlage_id AND gv.art = ${literal<VorlageArt>('stellungnahme')}
    JOIN ris.fassung gf ON gf.vorlage_id = gv.id AND gf.eingefroren ->> 'beschlussvorschlag' IS NOT NULL AND ${gelesenSql('gf', 'gv')}
   WHERE ef.id = bs.grundlage_fassung_id) END`

/**
 * A wording that was taken over from a Fassung is read while that Fassung is; one out of a recommendation, while that is named.
 * An agenda leaves it to the page of the Vorlage.
 */
const uebernommenerText = `CASE WHEN NOT bs.text_uebernommen OR bs.grundlage_beratung_id IS NOT NULL OR EXISTS (
  SELECT FROM ris.fassung gf JOIN ris.veroeffentlichung gp ON gp.vorlage_id = gf.vorlage_id AND gp.stand = 'oeffentlich'
   WHERE gf.id = bs.grundlage_fassung_id AND (gp.fassung_id = gf.id OR gf.id = ANY (gp.fruehere_fassungen))) THEN bs.text END`

/** A Fraktion meets behind closed doors: that it was asked, only its members know. */
const zieleSql = `(SELECT jsonb_agg(jsonb_build_object('name', z.ziel ->> 'name', 'oeffentlichkeit',
      CASE WHEN g.art = 'fraktion' THEN 'nichtoeffentlich' ELSE z.ziel ->> 'oeffentlichkeit' END) ORDER BY z.nr)
     FROM jsonb_array_elements(bs.ziele) WITH ORDINALITY z (ziel, nr)
     LEFT JOIN ris.gremium g ON g.id = (z.ziel ->> 'gremiumId')::uuid)`

/** Of the outcome `bs`, what is told of the one that it replaced; of a wording only one that was typed there and is another now. */
export const berichtigungSql = (bs: string): string => `CASE WHEN ${bs}.vorgaenger_sicht IS NOT NULL THEN
  (SELECT jsonb_build_object('am', (${bs}.angelegt AT TIME ZONE 'Europe/Berlin')::date, 'vorher',
      CASE WHEN ${bs}.vorgaenger_sicht = 'oeffentlich' THEN jsonb_build_object('bezeichnung', vb.bezeichnung, 'aenderung', vb.aenderung,
        'mehrheit', vb.mehrheit, 'abstimmungen', ${abstimmungenSql('vb.id')}, 'text',
        CASE WHEN NOT vb.text_uebernommen AND vb.text IS DISTINCT FROM ${bs}.text THEN vb.text END) END)
     FROM ris.beschluss vb WHERE vb.ersetzt_durch_id = ${bs}.id) END`

/** @param uebernommenes with the wordings that were taken over, not only those that somebody entered */
export const beschlussSql = (bedingung: string, uebernommenes = false): string => `
  (SELECT jsonb_build_object('art', bs.art, 'bezeichnung', bs.bezeichnung, 'aenderung', bs.aenderung, 'mehrheit', bs.mehrheit,
      'text', ${uebernommenes ? uebernommenerText : 'CASE WHEN NOT bs.text_uebernommen THEN bs.text END'},
      'uebernommen', bs.text_uebernommen, 'ziele', ${zieleSql}, 'vorlaeufig', bs.vorlaeufig, 'empfehlung', ${empfehlungSql},
      'stellungnahme', ${stellungnahmeSql}, 'vorschlagDerEinreicher', ${vorschlagDerEinreicherSql},
      'berichtigung', ${berichtigungSql('bs')}, 'abstimmungen', ${abstimmungenSql('bs.id')})
     FROM ris.beschluss bs
    WHERE ${bedingung} AND ${gueltig('bs')}
    ORDER BY bs.angelegt DESC LIMIT 1)`

export interface Ausgang {
  anzeige: BeratungAnzeige
  ergebnis: ErgebnisForm | null
  vorlaeufig: boolean
}

/** What a reader is told of the outcome of a step or an item. */
export function ausgang(lage: Anzeigelage & { beschluss: BeschlussRoh | null }): Ausgang {
  const anzeige = anzeigeVon(lage)
  if (anzeige !== 'ergebnis') return { anzeige, ergebnis: null, vorlaeufig: false }
  const ergebnis = alsErgebnis(lage.beschluss!, lage.vorlaeufigeZeigen)
  return { anzeige, ergebnis, vorlaeufig: lage.beschluss!.vorlaeufig }
}

function alsErgebnis(b: BeschlussRoh, vorlaeufigeZeigen: boolean): ErgebnisForm {
  const grundlage = gezeigteEmpfehlung(b, vorlaeufigeZeigen) ?? gezeigterVorschlag(b)
  const verdeckt = b.uebernommen && (b.empfehlung ?? b.stellungnahme) && !grundlage
  return {
    art: b.art,
    bezeichnung: b.bezeichnung,
    aenderung: b.aenderung,
    mehrheit: b.mehrheit,
    beschlusstext: verdeckt ? null : b.text,
    ...mitAltemNamen(b.abstimmungen),
    ...(b.ziele && { ziele: b.ziele }),
    ...(grundlage && { grundlage }),
    ...(b.berichtigung && { berichtigung: alsBerichtigung(b.berichtigung) }),
  }
}

export const alsBerichtigung = ({ am, vorher }: BerichtigungRoh): Berichtigung => ({
  am,
  worte: berichtigtWorte(am, vorher),
  vorher: vorher?.text ?? null,
})

/** Named only where the reader is told of the recommendation itself, too. */
function gezeigteEmpfehlung({ empfehlung: e }: BeschlussRoh, vorlaeufigeZeigen: boolean): Grundlage | null {
  if (!e?.oeffentlich) return null
  if (e.vorlaeufig === null || (e.vorlaeufig && !vorlaeufigeZeigen)) return null
  return { art: 'empfehlung', worte: fassungDerEmpfehlung(e.gremium, e.genitiv, e.datum), beratungId: e.beratungId }
}

/** Where there are two proposals, which of them was voted on; one of the administration only while everybody may read it. */
function gezeigterVorschlag({ stellungnahme, vorschlagDerEinreicher: einreicher }: BeschlussRoh): Grundlage | null {
  if (stellungnahme?.oeffentlich) return { art: 'stellungnahme', worte: vorschlagDerVerwaltung(stellungnahme.nummer) }
  return einreicher ? { art: 'vorlage', worte: vorschlagDerEinreicher } : null
}
