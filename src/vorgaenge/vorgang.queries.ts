import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import type { EintragDto, VorgangDto, VorgangZeileDto } from './vorgang.dto.js'

const spalten = 'id, titel, kurz, beschreibung, federfuehrung, beteiligte, handlungsfelder, oeffentlich, version'

/** Those that are not public only for those who may read what is not public, and for those who write them. */
const darfAlle = (akteur: Akteur) => darf(akteur, 'vorlage.lesen_nichtoeffentlich') || darf(akteur, 'vorgang.schreiben')

export const ladeVorgaenge = (db: Abfragend, akteur: Akteur): Promise<VorgangZeileDto[]> =>
  zeilen(db, `SELECT ${spalten} FROM ris.vorgang WHERE oeffentlich OR $1 ORDER BY titel, id`, [darfAlle(akteur)])

export async function ladeVorgang(db: Abfragend, akteur: Akteur, id: string): Promise<VorgangDto> {
  const alle = darfAlle(akteur)
  const vorgang = await eineZeile<VorgangZeileDto>(
    db,
    `SELECT ${spalten} FROM ris.vorgang WHERE id = $1 AND (oeffentlich OR $2)`,
    [id, alle],
  )
  if (!vorgang) throw new NichtGefunden()
  const eintraege = await zeilen<EintragDto>(
    db,
    `SELECT e.id, e.art, e.jahr, e.datum::text, e.titel, e.text, e.vorlage_id AS "vorlageId",
            e.sitzung_id AS "sitzungId", d.name AS datei, e.oeffentlich
       FROM ris.vorgang_eintrag e LEFT JOIN ris.datei d ON d.id = e.datei_id
      WHERE e.vorgang_id = $1 AND (e.oeffentlich OR $2) ORDER BY e.reihenfolge`,
    [id, alle],
  )
  return { ...vorgang, eintraege }
}

/** Locks the Vorgang, so that entries come one after the other. */
export async function sperreVorgang(tx: Abfragend, id: string): Promise<number> {
  const zeile = await eineZeile<{ version: number }>(tx, 'SELECT version FROM ris.vorgang WHERE id = $1 FOR UPDATE', [
    id,
  ])
  if (!zeile) throw new NichtGefunden()
  return zeile.version
}
