import type { Handelnder } from '../datenbank/datenbank.js'
import { type Abfragend, zeilen } from '../datenbank/zeilen.js'

/** What was read, and on what occasion; never what it said. */
export interface Gelesen {
  was: string
  tabelle: string
  /** Ids of the rows. */
  zeilen: string[]
}

const vermerkeSql = 'SELECT ris.lesen_protokollieren($1, $2, $3, $4, $5, $6)'

/**
 * Notes in the log that somebody read what not everybody may read. Wait for it before you answer: what is not noted must
 * not have been read.
 */
export async function vermerkeLesen(
  db: Abfragend,
  { id, fuer, anfrage }: Handelnder,
  { was, tabelle, zeilen: gelesen }: Gelesen,
): Promise<void> {
  if (gelesen.length === 0) return
  await zeilen(db, vermerkeSql, [id, fuer ?? null, anfrage ?? null, was, tabelle, gelesen])
}
