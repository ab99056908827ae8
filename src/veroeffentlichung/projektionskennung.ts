import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** What decides what the public sees, and in which form. */
const ordner = ['ansichten', 'regeln', 'richtext', 'veroeffentlichung']

/**
 * Digest of the code that writes the public world. Taken from the files themselves, so nobody has to think of counting a
 * version up; a change that means nothing costs one comparison of everything at the next start.
 */
export async function projektionskennung(): Promise<string> {
  const digest = createHash('sha256')
  for (const name of ordner) {
    const ort = new URL(`../${name}/`, import.meta.url)
    const alle = await readdir(ort, { recursive: true })
    const dateien = alle.filter((datei) => /\.[jt]sx?$/.test(datei) && !/\.spec\./.test(datei)).sort()
    for (const datei of dateien) digest.update(`${name}/${datei}\n`).update(await readFile(new URL(datei, ort)))
  }
  return digest.digest('hex')
}
