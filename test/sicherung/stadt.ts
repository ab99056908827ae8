import { readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import pg from 'pg'
import { anwendung } from '../../src/app.module.js'
import { type Konfiguration, liesKonfiguration } from '../../src/konfiguration.js'
import { bereitstellen } from '../../src/plattform/datenbank/bereitstellen.js'
import { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { datenordner } from '../ordner.mjs'

/** The application as `npm start` runs it, with an embedded database of its own that does not forget. */
export interface Lauf {
  app: NestFastifyApplication
  datenbank: Datenbank
  eigner: string
  hole(pfad: string, kopf?: Record<string, string>): Promise<Response>
  stoppen(): Promise<void>
}

export const einstellungen = (daten: string, journal: string): Konfiguration =>
  liesKonfiguration({
    DATEN: daten,
    JOURNAL: journal,
    PORT: '0',
    BASIS_URL: 'http://ris.example',
    PROTOKOLL_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
    ZWEITFAKTOR_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
  })

export async function starte(konfiguration: Konfiguration): Promise<Lauf> {
  const bereit = await bereitstellen(konfiguration)
  const app = await anwendung(konfiguration, bereit.zugaenge, false)
  await app.listen(0, '127.0.0.1')
  const adresse = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
  return {
    app,
    datenbank: app.get(Datenbank, { strict: false }),
    eigner: bereit.zugaenge.eigner!,
    hole: (pfad, headers = {}) => fetch(adresse + pfad, { redirect: 'manual', headers }),
    stoppen: async () => {
      await app.close()
      await bereit.stoppen()
    },
  }
}

export const neuerOrdner = (): Promise<string> => datenordner('sicherung')
export const loesche = (ordner: string): Promise<void> => rm(ordner, { recursive: true, force: true })

export async function frage<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  werte: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, options: '-c role=ris_eigner' })
  await client.connect()
  return client
    .query<T>(sql, werte)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** Every row of the public world, table by table; positions and events go on, so they are not among it. */
export async function welt(url: string): Promise<Record<string, string[]>> {
  const tafeln = ['datei', 'gremium', 'koerperschaft', 'kurzadresse', 'sitzung', 'vorgang', 'vorlage']
  const zeilen: Record<string, string[]> = {}
  for (const tafel of tafeln) {
    const rows = await frage<{ z: string }>(url, `SELECT t::text AS z FROM oeffentlich.${tafel} t ORDER BY 1`)
    zeilen[tafel] = rows.map(({ z }) => z)
  }
  return zeilen
}

/** Names of all stored files. */
export const dateien = async (ordner: string): Promise<string[]> =>
  (await readdir(ordner, { recursive: true }))
    .map((d) => path.basename(d))
    .filter((d) => d.length === 128)
    .sort()
