import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { Dateischaden, Dateispeicher } from '../dateien/dateispeicher.js'
import { aufDiePlatte } from '../dateien/platte.js'
import { Startfehler } from '../startfehler.js'
import { type Dateiangabe, type Schritt, ziehe } from './abzug.js'
import { zeilen } from './bestand.js'
import { alsText, type Manifest } from './manifest.js'
import { schreibfehler } from './schreibfehler.js'

interface Auftrag {
  eigner: Client
  intern: Dateispeicher
  ziel: string
  fortschritt: Schritt
}

/**
 * Takes a backup into a new folder: first the snapshot of the database, then every file that it names. A file never
 * changes, so what is copied later still belongs to the snapshot. Under its name the folder appears when it is complete.
 */
export async function sichere(auftrag: Auftrag): Promise<Omit<Manifest, 'format'>> {
  const ziel = path.resolve(auftrag.ziel)
  const halb = path.join(path.dirname(ziel), `.${path.basename(ziel)}.${randomUUID().slice(0, 8)}.unvollstaendig`)
  await neu(ziel, halb)
  try {
    const manifest = await fuelle(auftrag, halb)
    await rename(halb, ziel)
    await aufDiePlatte(path.dirname(ziel))
    return manifest
  } catch (fehler) {
    await rm(halb, { recursive: true, force: true })
    throw schreibfehler(fehler, path.dirname(ziel))
  }
}

async function neu(ziel: string, halb: string): Promise<void> {
  if (await stat(ziel).catch(() => undefined))
    throw new Startfehler(`${ziel} gibt es schon. Nennen Sie einen Ordner, den es noch nicht gibt.`)
  try {
    await mkdir(halb, { mode: 0o700 })
    for (const teil of ['tabellen', 'dateien']) await mkdir(path.join(halb, teil), { mode: 0o700 })
  } catch (fehler) {
    throw schreibfehler(fehler, path.dirname(ziel))
  }
}

async function fuelle({ eigner, intern, fortschritt }: Auftrag, ordner: string): Promise<Omit<Manifest, 'format'>> {
  const { dateiliste, ...abzug } = await ziehe(eigner, ordner, fortschritt)
  const speicher = new Dateispeicher(path.join(ordner, 'dateien'))
  const { dateien, sha256 } = dateiliste
  const kopiert = { anzahl: 0, bytes: 0 }
  for (const [i, datei] of dateien.entries()) {
    fortschritt('Dateien', i, dateien.length)
    const bytes = await uebernimm(eigner, speicher, intern, datei)
    if (bytes > 0) kopiert.anzahl++
    kopiert.bytes += bytes
  }
  fortschritt('Dateien', dateien.length, dateien.length)
  await rm(path.join(ordner, 'dateien', 'halb'), { recursive: true, force: true })
  const manifest = { ...abzug, dateien: { ...kopiert, sha256 } }
  await schliesse(ordner, manifest)
  return manifest
}

async function uebernimm(
  eigner: Client,
  nach: Dateispeicher,
  von: Dateispeicher,
  { sha512 }: Dateiangabe,
): Promise<number> {
  try {
    return await nach.geprueftUebernehmen(von, sha512)
  } catch (fehler) {
    const fehlt = (fehler as NodeJS.ErrnoException).code === 'ENOENT'
    if (!fehlt && !(fehler instanceof Dateischaden)) throw fehler
    // Erased while the backup was running: then it belongs into no backup either.
    const [noch] = await zeilen(eigner, 'SELECT FROM ris.datei WHERE sha512 = $1', [sha512])
    if (fehlt && !noch) return 0
    const satz = fehlt ? 'fehlt im Speicher' : 'ist beschädigt'
    throw new Startfehler(
      `Die Datei ${sha512} ${satz}. Holen Sie sie aus einer früheren Sicherung nach DATEN/dateien/intern.`,
    )
  }
}

/** The manifest comes last, when all that it names is on the disk. */
async function schliesse(ordner: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const [name, text] = alsText(manifest)
  const griff = await open(path.join(ordner, name), 'wx', 0o600)
  await griff
    .writeFile(text)
    .then(() => griff.sync())
    .finally(() => griff.close())
  for (const teil of await readdir(path.join(ordner, 'dateien'))) await aufDiePlatte(path.join(ordner, 'dateien', teil))
  for (const teil of ['dateien', 'tabellen', '.']) await aufDiePlatte(path.join(ordner, teil))
}
