import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { transform } from '@swc/core'
import { einstellungen } from './laufzeit/uebersetzung.mjs'

const ziel = path.resolve('.cache/uebersetzt')

/**
 * The application as plain JavaScript, file by file, for tests that start it as a process of its own. Neither a build nor
 * a stale dist/ is needed; what is newer than its source stays.
 */
export async function uebersetzt(): Promise<string> {
  const namen = (await readdir('src', { recursive: true })).filter((n) => !/\.spec\.tsx?$|^web\/client/.test(n))
  await Promise.all(namen.map(uebersetze))
  return ziel
}

async function uebersetze(name: string): Promise<void> {
  const quelle = path.join('src', name)
  const nach = path.join(ziel, name.replace(/\.tsx?$/, '.js'))
  const [von, schon] = await Promise.all([stat(quelle), stat(nach).catch(() => undefined)])
  if (!von.isFile() || (schon && schon.mtimeMs > von.mtimeMs)) return
  await mkdir(path.dirname(nach), { recursive: true })
  // Another worker may be at the same file, or read it already.
  const halb = `${nach}.${randomUUID()}`
  if (!/\.tsx?$/.test(name)) await copyFile(quelle, halb)
  else {
    const text = await readFile(quelle, 'utf8')
    await writeFile(halb, (await transform(text, { ...einstellungen(name), sourceMaps: false })).code)
  }
  await rename(halb, nach)
}
