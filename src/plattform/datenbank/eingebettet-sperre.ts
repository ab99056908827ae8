import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Startfehler } from '../startfehler.js'
import { lebt, prozessraum, startzeit, warten } from './eingebettet-prozess.js'

/** How often the holder shows that it lives, and how long another watches before it believes the holder dead. */
const herzschlagMs = 1000
const beobachtungMs = 4500

/** Who holds the folder. Process numbers only mean something in the same PID namespace (`raum`) of the same boot. */
interface Inhaber {
  kennung: string
  pid: number
  raum: string
  startzeit?: string
  rechner: string
}

export interface Sperre {
  freigeben(): Promise<void>
}

/**
 * Takes the folder for this process, also against other containers on the same volume. `verloren` is called if
 * another process took it over, because this one showed no sign of life (a container that was paused).
 */
export async function sperren(ordner: string, verloren: () => void): Promise<Sperre> {
  const datei = path.join(ordner, 'sperre.json')
  const ich = await beschreiben()
  while (!(await anlegen(datei, ich))) {
    const vorhanden = await lesen(datei)
    if (vorhanden === undefined) continue
    if (await lebtNoch(datei, vorhanden)) throw new Startfehler(besetzt(ordner, vorhanden))
    if (await uebernehmen(datei, vorhanden, ich)) break
  }
  return halten(datei, ich, verloren)
}

const besetzt = (ordner: string, { pid, rechner }: Partial<Inhaber>): string =>
  `Der Ordner ${ordner} (DATEN) wird schon benutzt, von Prozess ${pid ?? '?'} auf ${rechner ?? '?'}. ` +
  'Beenden Sie ihn, wählen Sie einen anderen Ordner, oder setzen Sie DATENBANK_URL_… für mehrere Prozesse.'

/** Is the folder held by a process that lives? Then its database can be used beside it, for commands. */
export async function gehalten(ordner: string): Promise<boolean> {
  const datei = path.join(ordner, 'sperre.json')
  const vorhanden = await lesen(datei)
  return vorhanden !== undefined && (await lebtNoch(datei, vorhanden))
}

async function beschreiben(): Promise<Inhaber> {
  const [raum, beginn] = await Promise.all([prozessraum(), startzeit(process.pid)])
  return { kennung: randomUUID(), pid: process.pid, raum, startzeit: beginn, rechner: os.hostname() }
}

/** O_EXCL: of two that create at once, one fails. */
async function anlegen(datei: string, ich: Inhaber): Promise<boolean> {
  try {
    const griff = await open(datei, 'wx', 0o644)
    await griff.writeFile(JSON.stringify(ich)).finally(() => griff.close())
    return true
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fehler
  }
}

/** Undefined when the lock is gone; an empty description when it cannot be read (half written). */
async function lesen(datei: string): Promise<Partial<Inhaber> | undefined> {
  const text = await readFile(datei, 'utf8').catch((fehler: NodeJS.ErrnoException) => {
    if (fehler.code === 'ENOENT') return undefined
    throw fehler
  })
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Inhaber
  } catch {
    return {}
  }
}

async function lebtNoch(datei: string, inhaber: Partial<Inhaber>): Promise<boolean> {
  if (inhaber.pid && inhaber.raum && inhaber.raum === (await prozessraum())) {
    if (!lebt(inhaber.pid)) return false
    // A process number may have been given again: the start time tells.
    if (inhaber.startzeit) return (await startzeit(inhaber.pid)) === inhaber.startzeit
  }
  return schlaegt(datei)
}

/** Watches the heartbeat by the clock of the file system alone, since clocks of two machines differ. */
async function schlaegt(datei: string): Promise<boolean> {
  const zeit = (): Promise<number> =>
    stat(datei).then(
      ({ mtimeMs }) => mtimeMs,
      () => NaN,
    )
  const anfang = await zeit()
  for (let gewartet = 0; gewartet < beobachtungMs; gewartet += 250) {
    await warten(250)
    const jetzt = await zeit()
    if (Number.isNaN(jetzt)) return false
    if (jetzt !== anfang) return true
  }
  return false
}

/** Replaces the lock of a dead holder. The claim carries his name, so that of several takers only one goes on. */
async function uebernehmen(datei: string, alt: Partial<Inhaber>, ich: Inhaber): Promise<boolean> {
  const anspruch = `${datei}.${alt.kennung ?? 'unlesbar'}`
  if (!(await anlegen(anspruch, ich))) {
    // Somebody else is taking over right now, or died while doing so.
    const alter = await stat(anspruch).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (alter > 60_000) await rm(anspruch, { force: true })
    await warten(100)
    return false
  }
  try {
    if ((await lesen(datei))?.kennung !== alt.kennung) return false
    const neu = `${datei}.${ich.kennung}`
    await writeFile(neu, JSON.stringify(ich))
    await rename(neu, datei)
    return true
  } finally {
    await rm(anspruch, { force: true })
  }
}

function halten(datei: string, ich: Inhaber, verloren: () => void): Sperre {
  const schlag = async (): Promise<void> => {
    if ((await lesen(datei))?.kennung !== ich.kennung) {
      clearInterval(takt)
      return verloren()
    }
    const jetzt = new Date()
    await utimes(datei, jetzt, jetzt)
  }
  // A beat that fails (disk gone for a moment) is followed by the next one.
  const takt = setInterval(() => void schlag().catch(() => undefined), herzschlagMs).unref()
  return {
    freigeben: async () => {
      clearInterval(takt)
      if ((await lesen(datei))?.kennung === ich.kennung) await rm(datei, { force: true })
    },
  }
}
