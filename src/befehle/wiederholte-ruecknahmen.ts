import type { EntityManager } from 'typeorm'
import { type Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import type { Journaleintrag } from '../plattform/journal/eintrag.js'
import { schreibeVorfall } from '../vieraugen/ruecknahme/vorfall.js'

const grund = 'Nach der Wiederherstellung aus einer Sicherung erneut zurückgenommen'

/** What came out after the backup, or was public in it and has not changed since it was taken back. */
const betroffenSql = `
SELECT DISTINCT e.art, e.objekt
  FROM jsonb_to_recordset($1::jsonb) AS e (was text, art text, objekt uuid, position bigint)
  LEFT JOIN ris.oeffentliche_kennung k ON k.art = e.art AND k.objekt_id = e.objekt
 WHERE e.was = 'ruecknahme' AND (k.kennung IS NULL OR k.position < e.position)`

const depubliziert = (spalte: string, tabelle: string): string => `
INSERT INTO ris.veroeffentlichung AS v (${spalte}, stand, grund, am)
SELECT id, 'depubliziert', $2, clock_timestamp() FROM ris.${tabelle} WHERE id = ANY ($1::uuid[])
ON CONFLICT (${spalte}) DO UPDATE SET stand = 'depubliziert', durch_id = NULL, grund = excluded.grund, am = excluded.am,
  online_bis = NULL WHERE v.stand <> 'depubliziert' RETURNING 1`

/** An embargo that was confirmed before the backup must not publish it once more. */
const antraegeSql = (spalte: string): string => `
UPDATE ris.veroeffentlichungsantrag SET ergebnis = 'zurueckgezogen', entschieden_am = clock_timestamp(), grund = $2
 WHERE ${spalte} = ANY ($1::uuid[]) AND (ergebnis IS NULL OR (ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL))`

const verborgen = (tabelle: string): string =>
  `UPDATE ris.${tabelle} SET oeffentlich = false WHERE id = ANY ($1::uuid[]) AND oeffentlich AND $2 <> '' RETURNING 1`

/** A former Fassung; in the backup it may be the one that counted. */
const fassungen = [
  `UPDATE ris.veroeffentlichung SET fruehere_fassungen = ARRAY(SELECT unnest(fruehere_fassungen) EXCEPT SELECT unnest($1::uuid[]))
    WHERE fruehere_fassungen && $1::uuid[] AND $2 <> '' RETURNING 1`,
  `UPDATE ris.veroeffentlichung SET stand = 'depubliziert', durch_id = NULL, grund = $2, am = clock_timestamp(), online_bis = NULL
    WHERE fassung_id = ANY ($1::uuid[]) AND stand = 'oeffentlich' RETURNING 1`,
]

/** How the working rows keep an object of that kind from the public, and what of it counts. A file is an Anlage or an entry. */
const wege: Record<string, { zaehlt: string[]; dazu: string[] }> = {
  vorlage: { zaehlt: [depubliziert('vorlage_id', 'vorlage')], dazu: [antraegeSql('vorlage_id')] },
  datei: {
    zaehlt: [depubliziert('anlage_id', 'anlage'), verborgen('vorgang_eintrag')],
    dazu: [antraegeSql('anlage_id')],
  },
  vorgang: { zaehlt: [verborgen('vorgang')], dazu: [antraegeSql('vorgang_id')] },
  eintrag: { zaehlt: [verborgen('vorgang_eintrag')], dazu: [] },
  fassung: { zaehlt: fassungen, dazu: [] },
}

export interface Wiederholt {
  zurueckgenommen: number
  /** Taken back at the time, and no act of today can do it: somebody has to look. */
  offen: string[]
}

/**
 * Takes back again what the journal says was taken back, after a backup has brought it back: in one act, which the
 * epilogue follows as it does every other.
 */
export function wiederholeRuecknahmen(datenbank: Datenbank, journal: readonly Journaleintrag[]): Promise<Wiederholt> {
  return datenbank.schreiben({ akteur: system, was: 'Rücknahmen nach der Wiederherstellung' }, async (tx) => {
    const offen: string[] = []
    let zurueckgenommen = 0
    const betroffen = await zeilen<{ art: string; objekt: string }>(tx, betroffenSql, [JSON.stringify(journal)])
    const vonArt = (art: string): string[] => betroffen.filter((b) => b.art === art).map((b) => b.objekt)
    await schreibeVorfaelle(tx, vonArt('vorlage'))
    for (const art of new Set(betroffen.map((b) => b.art))) {
      const weg = wege[art]
      if (!weg) offen.push(...vonArt(art).map((id) => `${art} ${id}`))
      for (const sql of weg?.zaehlt ?? []) zurueckgenommen += (await zeilen(tx, sql, [vonArt(art), grund])).length
      for (const sql of weg?.dazu ?? []) await zeilen(tx, sql, [vonArt(art), grund])
    }
    return { zurueckgenommen, offen }
  })
}

/** The Vorfall of the time is lost with the days since the backup; this one stands for it. */
async function schreibeVorfaelle(tx: EntityManager, ids: string[]): Promise<void> {
  const vorhandene = await zeilen<{ id: string }>(
    tx,
    `SELECT objekt_id AS id FROM ris.oeffentliche_kennung WHERE art = 'vorlage' AND oeffentlich AND objekt_id = ANY ($1::uuid[])`,
    [ids],
  )
  for (const { id } of vorhandene) await schreibeVorfall(tx, null, { vorlageId: id, anlageId: null }, grund)
}
