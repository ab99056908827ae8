import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** For DATEN: the account of the database must get into it; else the cluster lies elsewhere and stays behind. */
export async function datenordner(name) {
  const ordner = await mkdtemp(path.join(tmpdir(), `ratsfolge-${name}-`))
  await chmod(ordner, 0o711)
  return ordner
}
