import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { erreichbar, rootordner, systemordner, type Konto } from './eingebettet-programm.js'

/** Passwords of the embedded server: its superuser, used for setting up only, and the logins. */
export interface Geheimnisse {
  postgres: string
  eigner: string
  amt: string
  oeffentlich: string
  eingang: string
}

export const vorhanden = (datei: string): Promise<boolean> =>
  access(datei).then(
    () => true,
    () => false,
  )

/** The folder of the cluster: inside DATEN, or in root's system folder when the account cannot get into DATEN. */
export async function clusterordner(daten: string, konto: Konto | undefined): Promise<string> {
  if (!konto || (await erreichbar(daten, konto))) return path.join(daten, 'postgres')
  const name = createHash('sha256').update(daten).digest('hex').slice(0, 12)
  return path.join(await rootordner(path.join(systemordner, `daten-${name}`)), 'postgres')
}

/** Reads or makes the passwords, readable by this account only. */
export async function geheimnisse(daten: string): Promise<Geheimnisse> {
  const datei = path.join(daten, 'geheimnisse.json')
  if (!(await vorhanden(datei))) {
    const neu = (): string => randomBytes(24).toString('base64url')
    const inhalt = { postgres: neu(), eigner: neu(), amt: neu(), oeffentlich: neu() }
    await writeFile(datei, JSON.stringify(inhalt), { mode: 0o600 })
  }
  await chmod(datei, 0o600)
  const inhalt = JSON.parse(await readFile(datei, 'utf8')) as Omit<Geheimnisse, 'eingang'>
  // Of the others: a folder of an earlier version has no word of its own for it, and every process must come to the same.
  const eingang = createHash('sha256').update(`eingang ${inhalt.postgres}`).digest('base64url')
  return { ...inhalt, eingang }
}

/** DATEN, made when missing. Under root the account of the database must be able to enter it, but not to list it. */
export async function datenordner(ordner: string): Promise<void> {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  // With `recursive`, Node reports a read-only disk as ENOENT; the plain call tells the truth.
  await mkdir(ordner, { recursive: true, mode }).catch((fehler: NodeJS.ErrnoException) => {
    if (fehler.code !== 'ENOENT') throw fehler
    return mkdir(ordner, { mode })
  })
}
