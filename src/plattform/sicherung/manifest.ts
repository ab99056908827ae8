import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Startfehler } from '../startfehler.js'

/** Raised when an older version could not read what this one writes. */
const format = 1
const datei = 'manifest.json'

export interface Tabellensicherung {
  /** With its schema, `ris.vorlage`. */
  name: string
  spalten: string[]
  zeilen: number
  sha256: string
}

/** What a backup consists of. Written last: a folder with a manifest is complete. */
export interface Manifest {
  format: number
  /** When its snapshot was taken, by the clock of the database. */
  stand: string
  /** Of the public world in that snapshot. */
  position: string
  /** Names of the migrations that its schema has. */
  migrationen: string[]
  tabellen: Tabellensicherung[]
  /** Sequences and the last value they gave. */
  folgen: { name: string; stand: string }[]
  dateien: { anzahl: number; bytes: number; sha256: string }
}

export const tabellendatei = (name: string): string => path.join('tabellen', `${name}.copy.gz`)
/** The list of files: hash, size, `oeffentlich` or `intern`. */
export const dateiliste = 'dateien.tsv.gz'

export const alsText = (manifest: Omit<Manifest, 'format'>): [name: string, text: string] => [
  datei,
  `${JSON.stringify({ format, ...manifest }, null, 2)}\n`,
]

/** @throws Startfehler when the folder is no backup, or not a whole one, or one of a later version. */
export async function liesManifest(ordner: string): Promise<Manifest> {
  const text = await readFile(path.join(ordner, datei), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Startfehler(`In ${ordner} liegt keine vollständige Sicherung: ${datei} fehlt.`)
  let manifest: Manifest
  try {
    manifest = JSON.parse(text) as Manifest
  } catch {
    throw new Startfehler(`Die Sicherung ${ordner} ist beschädigt: ${datei} ist nicht lesbar.`)
  }
  if (manifest.format !== format)
    throw new Startfehler('Diese Sicherung hat eine andere Ratsfolge-Version geschrieben, die ihre Form geändert hat.')
  return manifest
}
