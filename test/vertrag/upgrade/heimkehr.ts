import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { Fortschrittsanzeige } from '../../../src/befehle/fortschritt.js'
import { ausSicherung, liesSicherung } from '../../../src/befehle/verwaltung-wiederherstellen.js'
import { liesKonfiguration } from '../../../src/konfiguration.js'
import { starteApp, type TestApp } from '../../app.js'
import { leereDatenbank } from '../../datenbank.js'
import { basisUrl, schluessel } from './einstellungen.mjs'

/** A kept town under this version. */
export interface Heimkehr {
  /** The backup that it came from, with what is kept beside it. */
  ordner: string
  t: TestApp
  /** What the command said. */
  gesagt: string
}

/** Restores the backup as an administrator does, but on a server that need not be safe, and starts this version on it: migrations, Nachführung and all. */
export async function kehreHeim(name: string): Promise<Heimkehr> {
  const ordner = fileURLToPath(new URL(name, import.meta.url))
  const daten = await mkdtemp(path.join(tmpdir(), 'ratsfolge-upgrade-'))
  const db = await leereDatenbank()
  const umgebung = { BASIS_URL: basisUrl, ZUGRIFFSGRENZEN: 'aus', ...schluessel }
  const konfiguration = liesKonfiguration({ PORT: '0', DATEN: daten, ...umgebung })
  const sicherung = await liesSicherung(konfiguration, ordner, true)
  const still = jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const anzeige = new Fortschrittsanzeige()
  const gesagt = await ausSicherung(konfiguration, db, sicherung, anzeige).finally(() => {
    anzeige.ende()
    still.mockRestore()
  })
  const t = await starteApp('alles', undefined, umgebung, { datenbank: db.name, daten })
  await db.verwerfen()
  await rm(daten, { recursive: true })
  return { ordner, t, gesagt: gesagt.join('\n') }
}
