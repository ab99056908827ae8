import { Readable } from 'node:stream'
import path from 'node:path'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { migrationssperre } from '../datenbank/migrieren.js'
import { folgen, gesicherte, tabellen, zeilen } from './bestand.js'
import { dateiliste, type Manifest, tabellendatei, type Tabellensicherung } from './manifest.js'
import { schreibeVerdichtet } from './strom.js'

/** A file that the snapshot names. */
export interface Dateiangabe {
  sha512: string
  groesse: string
  oeffentlich: boolean
}

/** Told while it goes on: what is being done, and how much of how much. */
export type Schritt = (was: string, fertig: number, von: number) => void

export interface Abzug extends Omit<Manifest, 'format' | 'dateien'> {
  dateiliste: { sha256: string; dateien: Dateiangabe[] }
}

/**
 * Writes every table as it stands in one snapshot, beside people who go on writing. Only the owner's login is needed;
 * COPY in its text form is understood by every version of PostgreSQL.
 */
export async function ziehe(eigner: Client, ordner: string, schritt: Schritt): Promise<Abzug> {
  // No migration may change a table that comes later in the list. Before the snapshot, since waiting would make it old.
  await eigner.query('SELECT pg_advisory_lock_shared($1)', [migrationssperre])
  // In UTC: a backup is the same wherever it is made, and compared as text.
  await eigner.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'")
  try {
    const kopf = await zeilen<Pick<Manifest, 'stand' | 'position' | 'migrationen'>>(eigner, kopfSql)
    const gesichert: Tabellensicherung[] = []
    const zuSichern = gesicherte(await tabellen(eigner))
    for (const [i, { name, spalten }] of zuSichern.entries()) {
      schritt(name, i, zuSichern.length)
      const strom = eigner.query(to(`COPY ${name} (${spalten.join(', ')}) TO STDOUT`))
      const sha256 = await schreibeVerdichtet(strom, path.join(ordner, tabellendatei(name)))
      gesichert.push({ name, spalten, zeilen: strom.rowCount, sha256 })
    }
    const dateien = await zeilen<Dateiangabe>(eigner, dateienSql)
    const text = Readable.from(
      dateien.map((d) => `${d.sha512}\t${d.groesse}\t${d.oeffentlich ? 'oeffentlich' : 'intern'}\n`),
    )
    const sha256 = await schreibeVerdichtet(text, path.join(ordner, dateiliste))
    return { ...kopf[0]!, tabellen: gesichert, folgen: await folgen(eigner), dateiliste: { sha256, dateien } }
  } finally {
    await eigner.query('ROLLBACK')
    await eigner.query('SELECT pg_advisory_unlock_shared($1)', [migrationssperre])
  }
}

const kopfSql = `
SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS stand,
  (SELECT position::text FROM ris.stand) AS position,
  ARRAY(SELECT name::text FROM public.migrationen ORDER BY id) AS migrationen`

const dateienSql = `
SELECT d.sha512, max(d.groesse)::text AS groesse,
    bool_or(EXISTS (SELECT FROM oeffentlich.datei o WHERE o.sha512 = d.sha512)) AS oeffentlich
  FROM ris.datei d GROUP BY d.sha512 ORDER BY d.sha512`
