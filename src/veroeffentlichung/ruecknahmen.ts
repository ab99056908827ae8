import type { EntityManager } from 'typeorm'
import { type Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { zeilen as frageZeilen } from '../plattform/datenbank/zeilen.js'
import { type Journaleintrag, vormerken } from '../plattform/journal/eintrag.js'
import { frage, type Verbindung } from './laden.js'
import type { Zielzeile } from './zielzeilen.js'

/**
 * What leaves the public world, for whatever reason, goes into the journal before the commit: a backup that was taken
 * earlier still has it, and must not bring it back. Under the lock, so the next position is the one this change will have.
 */
export async function merkeRuecknahmen(
  tx: EntityManager,
  verbindung: Verbindung,
  zeilen: readonly Zielzeile[],
): Promise<void> {
  const zurueck = zeilen.filter((z) => !z.oeffentlich)
  if (zurueck.length === 0) return
  const [stand] = await frage<{ position: string }>(verbindung, 'SELECT position + 1 AS position FROM ris.stand')
  vormerken(
    tx,
    ...zurueck.map(({ art, objekt }) => ({ was: 'ruecknahme' as const, art, objekt, position: stand!.position })),
  )
}

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
ON CONFLICT (${spalte}) DO UPDATE SET stand = 'depubliziert', durch_id = NULL, grund = excluded.grund, am = excluded.am
 WHERE v.stand <> 'depubliziert' RETURNING 1`

const verborgen = (tabelle: string): string =>
  `UPDATE ris.${tabelle} SET oeffentlich = false WHERE id = ANY ($1::uuid[]) AND oeffentlich AND $2 <> '' RETURNING 1`

/** How the working rows keep an object of that kind from the public. A file is an Anlage or an entry of a Vorgang. */
const wege: Record<string, string[]> = {
  vorlage: [depubliziert('vorlage_id', 'vorlage')],
  datei: [depubliziert('anlage_id', 'anlage'), verborgen('vorgang_eintrag')],
  vorgang: [verborgen('vorgang')],
}

export interface Wiederholt {
  zurueckgenommen: number
  /** Taken back at the time, and no act of today can do it: somebody has to look. */
  offen: string[]
}

/** Takes back again what the journal says was taken back, after a backup has brought it back. In one act, by the epilogue. */
export async function wiederholeRuecknahmen(
  datenbank: Datenbank,
  journal: readonly Journaleintrag[],
): Promise<Wiederholt> {
  return datenbank.schreiben({ akteur: system, was: 'Rücknahmen nach der Wiederherstellung' }, async (tx) => {
    const offen: string[] = []
    let zurueckgenommen = 0
    const betroffen = await frageZeilen<{ art: string; objekt: string }>(tx, betroffenSql, [JSON.stringify(journal)])
    for (const art of new Set(betroffen.map((b) => b.art))) {
      const ids = betroffen.filter((b) => b.art === art).map((b) => b.objekt)
      for (const sql of wege[art] ?? []) zurueckgenommen += (await frageZeilen(tx, sql, [ids, grund])).length
      if (!wege[art]) offen.push(...ids.map((id) => `${art} ${id}`))
    }
    return { zurueckgenommen, offen }
  })
}
