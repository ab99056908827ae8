import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** All or nothing: a print that breaks off never leaves half a file under the final name. */
export async function schreibeDatei(ordner: string, name: string, inhalt: Uint8Array): Promise<void> {
  await mkdir(ordner, { recursive: true })
  const vorlaeufig = path.join(ordner, `.${name}.${process.pid}.teil`)
  try {
    await writeFile(vorlaeufig, inhalt, { flush: true })
    await rename(vorlaeufig, path.join(ordner, name))
  } catch (fehler) {
    await rm(vorlaeufig, { force: true })
    throw fehler
  }
}

/** Resolves when the reader of the pipe has taken everything. */
export const schreibeStandardausgabe = (inhalt: Uint8Array): Promise<void> =>
  new Promise((fertig, gescheitert) => {
    process.stdout.once('error', gescheitert)
    process.stdout.write(inhalt, (fehler) => (fehler ? gescheitert(fehler) : fertig()))
  })

const gruende: Record<string, string> = {
  ENOENT: 'Das gibt es nicht.',
  EACCES: 'Der Zugriff ist nicht erlaubt.',
  EPERM: 'Der Zugriff ist nicht erlaubt.',
  EISDIR: 'Das ist ein Ordner.',
  ENOTDIR: 'Ein Teil des Pfades ist kein Ordner.',
  EEXIST: 'Eine Datei steht dem Ordner im Weg.',
  ENOSPC: 'Der Datenträger ist voll.',
  EROFS: 'Der Datenträger erlaubt kein Schreiben.',
  EPIPE: 'Das empfangende Programm hat die Annahme beendet.',
  ENAMETOOLONG: 'Der Name ist zu lang.',
}

/** Why a file could not be read or written, without the words of the operating system where we have our own. */
export const grund = (fehler: unknown): string => {
  const { code, message } = fehler as NodeJS.ErrnoException
  return (code && gruende[code]) ?? message
}
