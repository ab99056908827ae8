import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { pruefstandSql } from '../plattform/dateien/pruefstand.js'
import {
  scope,
  sitzungLesbar,
  vorgangGanzLesbar,
  vorgangLesbar,
  vorlageLesbar,
} from '../plattform/zugang/sichtweite.js'
import type { Herkunft } from '../regeln/herkunft.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { eintragWartetSql, neueDateiSql, wartetSql } from '../veroeffentlichung/stand/vorgangswunsch.js'
import type { Zugehoerigkeit } from './schreibrecht.js'
import type { EintragDto } from './eintrag.dto.js'
import type { VorgangDto, VorgangZeileDto } from './vorgang.dto.js'

const offenSql = '(SELECT id FROM ris.veroeffentlichungsantrag WHERE vorgang_id = vg.id AND ergebnis IS NULL)'

/** Two of them also under the name that they had; that answers for one version (CHANGELOG). */
const spalten = `vg.id, vg.titel, vg.kurz, vg.beschreibung, vg.federfuehrung, vg.organisationseinheit_id AS "organisationseinheitId",
  vg.beteiligte, vg.handlungsfelder, vg.herkunft, vg.oeffentlich, vg.freigegeben AS veroeffentlicht, vg.freigegeben, ${wartetSql('vg')} AS wartet,
  ${offenSql} AS "wunschId", ${offenSql} AS "antragId",
  (SELECT CASE a.ergebnis WHEN 'abgelehnt' THEN a.grund END FROM ris.veroeffentlichungsantrag a
    WHERE a.vorgang_id = vg.id ORDER BY a.beantragt_am DESC, a.id LIMIT 1) AS ablehnung, vg.version`

export const ladeVorgaenge = (db: Abfragend, akteur: Akteur): Promise<VorgangZeileDto[]> =>
  zeilen(db, `SELECT ${spalten} FROM ris.vorgang vg WHERE ${vorgangLesbar('vg', '$1')} ORDER BY vg.titel, vg.id`, [
    scope(akteur),
  ])

const eintraegeSql = `
SELECT e.id, e.art, e.jahr, e.datum::text, e.titel, e.text, e.vorlage_id AS "vorlageId",
       e.sitzung_id AS "sitzungId", d.name AS datei,
       ${pruefstandSql('e.datei_id')} AS pruefung, e.oeffentlich, e.freigegeben_am IS NOT NULL AS bestaetigt,
       e.freigegeben_am IS NOT NULL AND ${neueDateiSql('e')} AS "neueDatei", ${eintragWartetSql('e')} AS wartet
  FROM ris.vorgang_eintrag e JOIN ris.vorgang vg ON vg.id = e.vorgang_id LEFT JOIN ris.datei d ON d.id = e.datei_id
  LEFT JOIN ris.vorlage v ON v.id = e.vorlage_id
  LEFT JOIN ris.sitzung s ON s.id = e.sitzung_id
 WHERE e.vorgang_id = $1 AND (e.oeffentlich OR ${vorgangGanzLesbar('vg', '$2')})
   AND (v.id IS NULL OR ${vorlageLesbar('v', '$2')}) AND (s.id IS NULL OR ${sitzungLesbar('s', '$2')})
 ORDER BY e.reihenfolge`

/** With the entries the reader sees: none that points to what he may not read. */
export const ladeVorgang = (db: Abfragend, akteur: Akteur, id: string): Promise<VorgangDto> =>
  lade(db, akteur, id, `vg.id = $1 AND ${vorgangLesbar('vg', '$2')}`)

/** For whoever has just changed it: that it is out of the public now does not make the answer a 404. */
export const ladeVorgangNachTat = (db: Abfragend, akteur: Akteur, id: string): Promise<VorgangDto> =>
  lade(db, akteur, id, 'vg.id = $1 AND $2::text IS NOT NULL')

async function lade(db: Abfragend, akteur: Akteur, id: string, bedingung: string): Promise<VorgangDto> {
  const werte = [id, scope(akteur)]
  const vorgang = await eineZeile<VorgangZeileDto>(
    db,
    `SELECT ${spalten} FROM ris.vorgang vg WHERE ${bedingung}`,
    werte,
  )
  if (!vorgang) throw new NichtGefunden()
  return { ...vorgang, eintraege: await zeilen<EintragDto>(db, eintraegeSql, werte) }
}

export interface VorgangGesperrt extends Zugehoerigkeit {
  id: string
  version: number
  oeffentlich: boolean
  herkunft: Herkunft | null
}

/** Locks the Vorgang, so that entries come one after the other. @throws NichtGefunden for who may not read it */
export async function sperreVorgang(tx: Abfragend, akteur: Akteur, id: string): Promise<VorgangGesperrt> {
  const zeile = await eineZeile<VorgangGesperrt>(
    tx,
    `SELECT vg.id, vg.version, vg.oeffentlich, vg.herkunft, vg.angelegt_von_id AS "angelegtVonId",
            vg.organisationseinheit_id AS "organisationseinheitId"
       FROM ris.vorgang vg WHERE id = $1 AND ${vorgangLesbar('vg', '$2')} FOR UPDATE`,
    [id, scope(akteur)],
  )
  if (!zeile) throw new NichtGefunden()
  return zeile
}

export function eintragVon(vorgang: VorgangDto, id: string): EintragDto {
  const eintrag = vorgang.eintraege.find((e) => e.id === id)
  if (!eintrag) throw new NichtGefunden()
  return eintrag
}

/** The same for whoever has asked already whether the reader may read it. */
export async function sperreVorgangZeile(tx: Abfragend, id: string): Promise<void> {
  await zeilen(tx, 'SELECT FROM ris.vorgang WHERE id = $1 FOR UPDATE', [id])
}
