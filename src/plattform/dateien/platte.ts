import { createHash } from 'node:crypto'
import type { ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { datei, type Upload } from './upload.js'

/** Writes an upload to a new file, down to the disk. */
export async function schreiben(upload: Upload, ziel: string): Promise<{ sha512: string; groesse: number }> {
  const hash = createHash('sha512')
  let groesse = 0
  const griff = await open(ziel, 'wx', 0o600)
  try {
    await pipeline(
      datei(upload),
      async function* (stuecke: AsyncIterable<Uint8Array>) {
        for await (const stueck of stuecke) {
          hash.update(stueck)
          groesse += stueck.length
          yield stueck
        }
      },
      async (stuecke: AsyncIterable<Uint8Array>) => {
        // A single write may take a part only, on a disk that is filling up.
        for await (const stueck of stuecke) await griff.writeFile(stueck)
      },
    )
    await griff.sync()
  } finally {
    await griff.close()
  }
  return { sha512: hash.digest('hex'), groesse }
}

/** The same with a file that lies somewhere already. */
export async function kopieren(von: ReadStream, ziel: string): Promise<{ sha512: string; bytes: number }> {
  const hash = createHash('sha512')
  const griff = await open(ziel, 'wx', 0o600)
  try {
    for await (const stueck of von as AsyncIterable<Uint8Array>) {
      hash.update(stueck)
      await griff.writeFile(stueck)
    }
    await griff.sync()
  } finally {
    await griff.close()
  }
  return { sha512: hash.digest('hex'), bytes: von.bytesRead }
}

/** Survives a power cut from now on: the content of a file, the names in a folder. */
export async function aufDiePlatte(ort: string): Promise<void> {
  // Windows cannot open a folder to sync it.
  if (process.platform === 'win32') return
  const griff = await open(ort, 'r')
  await griff.sync().finally(() => griff.close())
}
