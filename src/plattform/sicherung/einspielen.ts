import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import type { Schritt } from './abzug.js'
import { ausloeser, fremdschluessel, tabellen } from './bestand.js'
import { type Manifest, tabellendatei, type Tabellensicherung } from './manifest.js'
import { beschaedigt } from './pruefen.js'

/**
 * Loads every table into a schema as old as the backup. The caller holds the transaction: until it commits, nothing is there.
 * Triggers rest, so that no row is logged as if it were written today; foreign keys are checked at the end.
 */
export async function spieleEin(
  eigner: Client,
  ordner: string,
  { tabellen: gesichert, folgen }: Manifest,
  schritt: Schritt,
): Promise<void> {
  const [ruhend, schluessel, alle] = [await ausloeser(eigner), await fremdschluessel(eigner), await tabellen(eigner)]
  for (const { weg } of [...ruhend, ...schluessel]) await eigner.query(weg)
  // Some have rows of their own from their migration.
  await eigner.query(`TRUNCATE ${alle.map(({ name }) => name).join(', ')}`)
  for (const [i, tabelle] of gesichert.entries()) {
    schritt(tabelle.name, i, gesichert.length)
    await lade(eigner, ordner, tabelle)
  }
  for (const { wieder } of [...schluessel, ...ruhend]) await eigner.query(wieder)
  for (const { name, stand } of folgen) await eigner.query('SELECT setval($1, $2)', [name, stand])
}

async function lade(eigner: Client, ordner: string, { name, spalten, zeilen }: Tabellensicherung): Promise<void> {
  const ziel = eigner.query(from(`COPY ${name} (${spalten.join(', ')}) FROM STDIN`))
  await pipeline(createReadStream(path.join(ordner, tabellendatei(name))), createGunzip(), ziel)
  if (ziel.rowCount !== zeilen) throw beschaedigt(`${name} hat ${ziel.rowCount} statt ${zeilen} Zeilen`)
}
