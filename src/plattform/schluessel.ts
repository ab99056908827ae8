import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Schluesselname, Schluesselquelle } from '../einstellungen.js'
import { Startfehler } from './startfehler.js'

const kuerzester = 32

/** A key that the database does not know. With the embedded database it is made once, in a file beside it. */
export async function ladeSchluessel(woher: Schluesselquelle, name: Schluesselname): Promise<Buffer> {
  if ('wert' in woher) return Buffer.from(woher.wert)
  const text = (await lies(woher.datei)) ?? (woher.erzeugen ? await erzeuge(woher.datei) : undefined)
  if (text === undefined)
    throw new Startfehler(`Die Datei ${woher.datei} (${name}_DATEI) gibt es nicht, oder sie ist nicht lesbar.`)
  if (text.length < kuerzester)
    throw new Startfehler(`Der Schlüssel in ${woher.datei} ist zu kurz. Er braucht mindestens ${kuerzester} Zeichen.`)
  return Buffer.from(text)
}

const lies = (datei: string): Promise<string | undefined> =>
  readFile(datei, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

async function erzeuge(datei: string): Promise<string> {
  const neu = randomBytes(32).toString('base64url')
  try {
    await writeFile(datei, neu, { mode: 0o600, flag: 'wx' })
    return neu
  } catch (fehler) {
    // Somebody else was faster; his is the key.
    const vorhanden = (fehler as NodeJS.ErrnoException).code === 'EEXIST' ? await lies(datei) : undefined
    if (vorhanden === undefined) throw fehler
    return vorhanden
  }
}
