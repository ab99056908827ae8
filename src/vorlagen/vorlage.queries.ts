import type * as form from '../ansichten/vorlage.js'
import { literal } from '../plattform/datenbank/sql.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { einheitAm } from '../veroeffentlichung/gremiumname.js'
import { federfuehrungSql } from './federfuehrung.js'
import type { VeroeffentlichungStand } from '../regeln/oeffentlichkeit.js'
import {
  ergebnisLesbar,
  scope,
  sitzungLesbar,
  vorgangLesbar,
  vorlageGanzLesbar,
  vorlageLesbar,
} from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'
import type { RichDokument } from '../richtext/dokument.js'
import { anlagenSql, beratungenSql, briefkopf, finanzenSql, koerperschaftSql, mitWorten } from './form/form.queries.js'
import { einreicherSql } from './form/einreicher.js'
import { type Stellungnahmesatz, stellungnahmenSql } from './stellungnahmen.js'
import type { StationDto } from './mitzeichnung/mitzeichnung.dto.js'
import type { Angaben } from './form/angaben.js'
import type { Teil } from './form/teil.js'
import type { BeratungMitIdDto } from './form/vorlage-antwort.dto.js'
import type { AnlageDto } from './anlage.dto.js'

/** A Vorlage with its newest Fassung, as stored. */
export interface VorlageSatz {
  id: string
  nummer: string | null
  art: VorlageArt
  oeffentlich: boolean
  grund: string | null
  /** Code out of the list of reasons. */
  grundart: string | null
  rechtsgrundlage: string | null
  pruefenAm: string | null
  oeffentlicherTitel: string | null
  federfuehrungId: string
  /** As it was called on the day of the Vorlage. */
  federfuehrung: { kuerzel: string; name: string }
  uebergeordnetId: string | null
  vorgangId: string | null
  zustand: VorlageZustand
  angelegtVonId: string | null
  angelegt: Date
  version: number
  fassungId: string
  fassungNr: number
  fassungGrund: string | null
  betreff: string
  datum: string | null
  verfasserName: string
  verfasserEinheit: string | null
  bearbeiter: string | null
  kontakt: form.Kontakt | null
  unterschrift: form.Unterschrift | null
  anlagenVerzeichnis: string[]
  /** Members of the form without a column. */
  angaben: Angaben
  einreicher: form.Einreicher[]
  eingegangenAm: string | null
  /** The Vorlage above, as far as rules look at it. */
  uebergeordnete: {
    art: VorlageArt
    oeffentlich: boolean
    einreicher: form.Einreicher[]
    eingegangenAm: string | null
  } | null
  /** Of the administration to what is brought in, as far as the reader may read them. */
  stellungnahmen: Stellungnahmesatz[]
  bearbeitetVonId: string | null
  eingefroren: form.VorlageForm | null
  eingefrorenAm: Date | null
  hash: string | null
  pdfId: string | null
  /** Kept documents of the rich texts. */
  dokumente: Partial<Record<Teil, RichDokument | null>>
  versionen: Record<Teil, number>
  finanzen: { plan: 'ergebnisplan' | 'finanzplan'; keine: boolean; positionen: form.Finanzposition[] }[]
  koerperschaft: form.Briefkopf
  beratungen: BeratungMitIdDto[]
  anlagen: AnlageDto[]
  veroeffentlichung: { stand: VeroeffentlichungStand; am: string; grund: string | null } | null
  /** Stations of the running round of Mitzeichnung. */
  stationen: (StationDto & { gezeichnet: boolean })[]
  /** The reader sees this Vorlage; and all of it, also what is not public. */
  lesbar: boolean
  ganzLesbar: boolean
  uebergeordneteLesbar: boolean
  vorgangLesbar: boolean
  /** Steps whose outcome the reader does not see. */
  verdeckt: string[]
  /**
   * Steps in a Sitzung that the reader does not see, of a Fraktion: with the name of their Gremium today, since that of its day
   * would tell something of the day.
   */
  inFremderSitzung: Record<string, string>
  /** Steps whose outcome has the wording of its base. */
  uebernommen: string[]
  /** Who released this Fassung. */
  freigabe: { durch: string | null; fuer: string | null }
  /** An invitation has gone out with this Vorlage on the agenda. */
  geladen: boolean
}

/** Locks the Vorlage, so that two acts on it follow each other. Unknown ids are not found. */
export async function sperreVorlage(tx: Abfragend, id: string): Promise<void> {
  const zeile = await eineZeile(tx, 'SELECT id FROM ris.vorlage WHERE id = $1 FOR UPDATE', [id])
  if (!zeile) throw new NichtGefunden()
}

/** All of it, for acts and rules; what of it the reader sees says `sichtbarkeit`. */
export async function ladeVorlage(db: Abfragend, id: string, leser: Akteur): Promise<VorlageSatz> {
  const satz = await eineZeile<VorlageSatz>(db, vorlageSql, [id, scope(leser)])
  if (!satz) throw new NichtGefunden()
  return {
    ...satz,
    koerperschaft: briefkopf(satz.koerperschaft),
    beratungen: mitWorten(satz.beratungen, satz.stellungnahmen),
  }
}

/** A signature bears the name of its day. */
const gezeichnetAm = `(m.am AT TIME ZONE 'Europe/Berlin')::date`

const stationenSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organisationseinheitId', m.organisationseinheit_id,
           'name', mo.kuerzel || ' ' || mo.name, 'ergebnis', m.ergebnis, 'bemerkung', m.bemerkung, 'am', m.am,
           'durch', mb.name, 'inVertretungFuer', mv.name, 'gezeichnet',
           coalesce(m.ergebnis IN ('gezeichnet', 'gezeichnet_mit_anmerkung', 'nicht_zustaendig'), false))
           ORDER BY mo.kuerzel), '[]')
    FROM ris.mitzeichnung m CROSS JOIN ${einheitAm('m.organisationseinheit_id', gezeichnetAm)} mo
    LEFT JOIN ris.benutzer mb ON mb.id = m.benutzer_id
    LEFT JOIN ris.benutzer mv ON mv.id = m.fuer_id
   WHERE m.fassung_id = f.id AND m.runde = (SELECT max(runde) FROM ris.mitzeichnung WHERE fassung_id = f.id)`

/** To what it is debated at: of a Stellungnahme to the Antrag that it belongs to. */
const geladenSql = `
  EXISTS (SELECT FROM ris.beratung b JOIN ris.tagesordnung_zeile tz ON tz.top_id = b.top_id
            JOIN ris.tagesordnung t ON t.id = tz.tagesordnung_id AND t.eingefroren_am IS NOT NULL
           WHERE b.vorlage_id = v.id OR (v.art = ${literal<VorlageArt>('stellungnahme')} AND b.vorlage_id = v.uebergeordnet_id))`

const verdecktSql = `
  SELECT coalesce(jsonb_agg(b.id), '[]') FROM ris.beratung b JOIN ris.gremium g ON g.id = b.gremium_id
   WHERE b.vorlage_id = v.id AND NOT ${ergebnisLesbar('b', 'v', 'g', '$2')}`

const uebernommenSql = `
  SELECT coalesce(jsonb_agg(b.id), '[]') FROM ris.beratung b JOIN ris.beschluss e ON e.beratung_id = b.id
   WHERE b.vorlage_id = v.id AND e.text_uebernommen AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL`

const inFremderSitzungSql = `
  SELECT coalesce(jsonb_object_agg(b.id, zg.name), '{}') FROM ris.beratung b JOIN ris.sitzung z ON z.id = b.sitzung_id
    JOIN ris.gremium zg ON zg.id = b.gremium_id
   WHERE b.vorlage_id = v.id AND NOT ${sitzungLesbar('z', '$2')}`

const uebergeordneteSql = `
  SELECT jsonb_build_object('art', ue.art, 'oeffentlich', ue.oeffentlichkeit = 'oeffentlich', 'eingegangenAm', ue.eingegangen_am, 'einreicher', (${einreicherSql}))
    FROM ris.vorlage ue JOIN ris.fassung f ON f.vorlage_id = ue.id AND f.nr = (SELECT max(nr) FROM ris.fassung WHERE vorlage_id = ue.id)
   WHERE ue.id = v.uebergeordnet_id`

const vorlageSql = `
  SELECT v.id, v.nummer, v.art, v.oeffentlichkeit = 'oeffentlich' AS oeffentlich, v.grund, v.grundart, v.rechtsgrundlage,
         v.pruefen_am::text AS "pruefenAm", v.oeffentlicher_titel AS "oeffentlicherTitel",
         v.federfuehrung_id AS "federfuehrungId", ${federfuehrungSql} AS federfuehrung,
         v.uebergeordnet_id AS "uebergeordnetId", (${uebergeordneteSql}) AS uebergeordnete, (${stellungnahmenSql}) AS stellungnahmen, v.vorgang_id AS "vorgangId", v.zustand,
         v.angelegt_von_id AS "angelegtVonId", v.angelegt, v.version,
         f.id AS "fassungId", f.nr AS "fassungNr", f.grund AS "fassungGrund", f.betreff, f.datum::text,
         f.verfasser_name AS "verfasserName", f.verfasser_einheit AS "verfasserEinheit", f.bearbeiter, f.kontakt,
         f.unterschrift, f.anlagen_verzeichnis AS "anlagenVerzeichnis", f.angaben, f.bearbeitet_von_id AS "bearbeitetVonId",
         f.eingefroren, f.eingefroren_am AS "eingefrorenAm", f.hash, f.pdf_id AS "pdfId",
         (SELECT jsonb_object_agg(t.schluessel, t.dokument) FROM ris.fassung_teil t WHERE t.fassung_id = f.id) AS dokumente,
         (SELECT jsonb_object_agg(t.schluessel, t.version) FROM ris.fassung_teil t WHERE t.fassung_id = f.id) AS versionen,
         (${finanzenSql}) AS finanzen, (${einreicherSql}) AS einreicher, v.eingegangen_am::text AS "eingegangenAm", (${koerperschaftSql}) AS koerperschaft, (${beratungenSql}) AS beratungen,
         (${anlagenSql}) AS anlagen, (${stationenSql}) AS stationen, ${geladenSql} AS geladen,
         ${vorlageLesbar('v', '$2')} AS lesbar, ${vorlageGanzLesbar('v', '$2')} AS "ganzLesbar", (${verdecktSql}) AS verdeckt,
         (${inFremderSitzungSql}) AS "inFremderSitzung", (${uebernommenSql}) AS uebernommen,
         EXISTS (SELECT FROM ris.vorlage ue WHERE ue.id = v.uebergeordnet_id AND ${vorlageLesbar('ue', '$2')})
           AS "uebergeordneteLesbar",
         EXISTS (SELECT FROM ris.vorgang vg WHERE vg.id = v.vorgang_id AND ${vorgangLesbar('vg', '$2')}) AS "vorgangLesbar",
         jsonb_build_object('durch', fd.name, 'fuer', ff.name) AS freigabe,
         CASE WHEN ve.id IS NOT NULL THEN jsonb_build_object('stand', ve.stand, 'am', ve.am, 'grund', ve.grund) END
           AS veroeffentlichung
    FROM ris.vorlage v
    JOIN ris.fassung f ON f.vorlage_id = v.id AND f.nr = (SELECT max(nr) FROM ris.fassung WHERE vorlage_id = v.id)
    LEFT JOIN ris.benutzer fd ON fd.id = f.freigegeben_von_id
    LEFT JOIN ris.benutzer ff ON ff.id = f.freigegeben_fuer_id
    LEFT JOIN ris.veroeffentlichung ve ON ve.vorlage_id = v.id
   WHERE v.id = $1`
