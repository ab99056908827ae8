import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import {
  scope,
  sitzungLesbar,
  vorgangGanzLesbar,
  vorgangLesbar,
  vorlageLesbar,
} from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import type { EintragDto, VorgangDto, VorgangZeileDto } from './vorgang.dto.js'

const spalten =
  'vg.id, vg.titel, vg.kurz, vg.beschreibung, vg.federfuehrung, vg.beteiligte, vg.handlungsfelder, vg.oeffentlich, vg.version'

export const ladeVorgaenge = (db: Abfragend, akteur: Akteur): Promise<VorgangZeileDto[]> =>
  zeilen(db, `SELECT ${spalten} FROM ris.vorgang vg WHERE ${vorgangLesbar('vg', '$1')} ORDER BY vg.titel, vg.id`, [
    scope(akteur),
  ])

/** With the entries the reader sees: none that points to what he may not read. */
export async function ladeVorgang(db: Abfragend, akteur: Akteur, id: string): Promise<VorgangDto> {
  const vorgang = await eineZeile<VorgangZeileDto>(
    db,
    `SELECT ${spalten} FROM ris.vorgang vg WHERE vg.id = $1 AND ${vorgangLesbar('vg', '$2')}`,
    [id, scope(akteur)],
  )
  if (!vorgang) throw new NichtGefunden()
  const eintraege = await zeilen<EintragDto>(
    db,
    `SELECT e.id, e.art, e.jahr, e.datum::text, e.titel, e.text, e.vorlage_id AS "vorlageId",
            e.sitzung_id AS "sitzungId", d.name AS datei, e.oeffentlich
       FROM ris.vorgang_eintrag e JOIN ris.vorgang vg ON vg.id = e.vorgang_id LEFT JOIN ris.datei d ON d.id = e.datei_id
       LEFT JOIN ris.vorlage v ON v.id = e.vorlage_id
       LEFT JOIN ris.sitzung s ON s.id = e.sitzung_id
      WHERE e.vorgang_id = $1 AND (e.oeffentlich OR ${vorgangGanzLesbar('vg', '$2')})
        AND (v.id IS NULL OR ${vorlageLesbar('v', '$2')}) AND (s.id IS NULL OR ${sitzungLesbar('s', '$2')})
      ORDER BY e.reihenfolge`,
    [id, scope(akteur)],
  )
  return { ...vorgang, eintraege }
}

/** Locks the Vorgang, so that entries come one after the other. */
export async function sperreVorgang(tx: Abfragend, akteur: Akteur, id: string): Promise<number> {
  const zeile = await eineZeile<{ version: number }>(
    tx,
    `SELECT version FROM ris.vorgang vg WHERE id = $1 AND ${vorgangLesbar('vg', '$2')} FOR UPDATE`,
    [id, scope(akteur)],
  )
  if (!zeile) throw new NichtGefunden()
  return zeile.version
}
