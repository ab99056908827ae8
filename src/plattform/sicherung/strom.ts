import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Writes a stream compressed into a new file, onto the disk, and returns the hash of what lies there. */
export async function schreibeVerdichtet(quelle: Readable, ziel: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(
    quelle,
    createGzip({ level: 5 }),
    async function* (stuecke: AsyncIterable<Uint8Array>) {
      for await (const stueck of stuecke) {
        hash.update(stueck)
        yield stueck
      }
    },
    createWriteStream(ziel, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return hash.digest('hex')
}

export async function sha256(datei: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const stueck of createReadStream(datei) as AsyncIterable<Uint8Array>) hash.update(stueck)
  return hash.digest('hex')
}
