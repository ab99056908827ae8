import { readdir } from 'node:fs/promises'
import type { Client } from 'pg'
import { Startfehler } from '../startfehler.js'
import { zeilen } from './bestand.js'

/** As soon as one of these has a row, somebody works here. */
const zeichen = ['koerperschaft', 'benutzer', 'vorlage', 'sitzung', 'gremium', 'person']

/**
 * Clears the way for a restore: an empty schema, as a first start leaves it, goes, so that the one of the backup can come.
 * @throws Startfehler when there is anything that would be lost, or anybody at work.
 */
export async function raeume(eigner: Client): Promise<void> {
  const [andere] = await zeilen(
    eigner,
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND application_name LIKE 'ratsfolge-%' LIMIT 1`,
  )
  if (andere) throw new Startfehler('Eine Anwendung benutzt diese Datenbank. Beenden Sie alle und beginnen Sie erneut.')
  const [schema] = await zeilen(eigner, `SELECT FROM pg_namespace WHERE nspname = 'ris'`)
  if (schema) await pruefeLeer(eigner)
  await eigner.query(`DROP SCHEMA IF EXISTS ris, oeffentlich, eingang CASCADE; DROP TABLE IF EXISTS public.migrationen`)
}

async function pruefeLeer(eigner: Client): Promise<void> {
  for (const tabelle of zeichen) {
    const [eine] = await zeilen(eigner, `SELECT FROM ris.${tabelle} LIMIT 1`)
    if (eine)
      throw new Startfehler(
        'Diese Datenbank ist nicht leer. Wiederhergestellt wird nur in eine leere: wählen Sie eine neue Datenbank oder einen neuen Ordner DATEN.',
      )
  }
}

/** @throws Startfehler when the folder holds files: published ones must be those of the backup and no others. */
export async function pruefeOrdner(ordner: string, einstellung: string): Promise<void> {
  const namen = await readdir(ordner, { recursive: true, withFileTypes: true }).catch(() => [])
  if (namen.some((eintrag) => eintrag.isFile()))
    throw new Startfehler(`Im Ordner ${ordner} (${einstellung}) liegen schon Dateien. Wählen Sie einen leeren.`)
}
