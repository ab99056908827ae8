import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { scope, sitzungLesbar, vorgangLesbar, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import type { EintragVeroeffentlichung, VorgangVeroeffentlichung } from '../../regeln/vorgangsveroeffentlichung.js'
import type { VorgangAngaben } from '../../schema/vorgang.entity.js'
import type { Eintragsinhalt } from '../../veroeffentlichung/felder/vorgang.js'
import type { Zugehoerigkeit } from '../../vorgaenge/schreibrecht.js'
import { angabenSql, neueDateiSql } from '../../veroeffentlichung/stand/vorgangswunsch.js'

export interface EintragStand extends EintragVeroeffentlichung, Eintragsinhalt {}

/** A Vorgang on its way to the public: what is written, and what of it is confirmed. */
export interface VorgangStand extends VorgangVeroeffentlichung, Zugehoerigkeit {
  id: string
  angaben: VorgangAngaben
  veroeffentlicht: VorgangAngaben | null
  /** Those that are wanted in public and that the reader sees. Nobody confirms what he may not read. */
  eintraege: EintragStand[]
}

const kopfSql = `
SELECT vg.id, vg.oeffentlich, vg.freigegeben AS veroeffentlicht, vg.freigegeben IS NOT NULL AS bestaetigt, ${angabenSql('vg')} AS angaben,
       vg.freigegeben IS DISTINCT FROM ${angabenSql('vg')} AS "angabenNeu", vg.angelegt_von_id AS "angelegtVonId",
       vg.geschrieben_von AS "geschriebenVon", vg.organisationseinheit_id AS "organisationseinheitId"
  FROM ris.vorgang vg WHERE vg.id = $1 AND ${vorgangLesbar('vg', '$2')}`

const eintraegeSql = `
SELECT e.id, e.art, e.jahr, e.datum::text, e.titel, e.text, e.vorlage_id AS "vorlageId", e.sitzung_id AS "sitzungId",
       e.freigegeben_am IS NULL AS neu, ${neueDateiSql('e')} AS "neueDatei", e.angelegt_von_id AS "angelegtVonId",
       e.datei_von_id AS "dateiVonId",
       (SELECT jsonb_build_object('sha512', d.sha512, 'name', d.name, 'mimeType', d.mime_type, 'groesse', d.groesse)
          FROM ris.datei d WHERE d.id = e.datei_id) AS datei
  FROM ris.vorgang_eintrag e LEFT JOIN ris.vorlage v ON v.id = e.vorlage_id LEFT JOIN ris.sitzung s ON s.id = e.sitzung_id
 WHERE e.vorgang_id = $1 AND e.oeffentlich
   AND (v.id IS NULL OR ${vorlageLesbar('v', '$2')}) AND (s.id IS NULL OR ${sitzungLesbar('s', '$2')})
 ORDER BY e.reihenfolge`

/** @throws NichtGefunden for who may not read it */
export async function ladeStand(db: Abfragend, akteur: Akteur, id: string): Promise<VorgangStand> {
  const werte = [id, scope(akteur)]
  const kopf = await eineZeile<Omit<VorgangStand, 'eintraege'>>(db, kopfSql, werte)
  if (!kopf) throw new NichtGefunden()
  return { ...kopf, eintraege: await zeilen<EintragStand>(db, eintraegeSql, werte) }
}
