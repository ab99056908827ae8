import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Startfehler } from '../startfehler.js'
import { umgebung, type Konto } from './eingebettet-programm.js'
import { startfehler } from './eingebettet-startfehler.js'

const ausfuehren = promisify(execFile)

/** Where everything of one cluster lies. */
export interface Cluster {
  bin: string
  ordner: string
  protokoll: string
  konto: Konto | undefined
  /** Off only in tests: a power cut then loses data. */
  dauerhaft: boolean
  einstellungen: readonly string[]
}

/** initdb into a folder beside, renamed when complete: an interrupted one leaves nothing half made. */
export async function anlegen(cluster: Cluster, kennwort: string): Promise<void> {
  const neu = `${cluster.ordner}.neu`
  const kennwortdatei = `${neu}.kennwort`
  await rm(neu, { recursive: true, force: true })
  await mkdir(neu, { mode: 0o700 })
  await writeFile(kennwortdatei, kennwort, { mode: 0o400 })
  try {
    if (cluster.konto) for (const ort of [neu, kennwortdatei]) await chown(ort, cluster.konto.uid, cluster.konto.gid)
    const rest = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', `--pwfile=${kennwortdatei}`]
    if (!cluster.dauerhaft) rest.push('--no-sync')
    // One call for a thousand small files: the first start of a town waits for it.
    else if (process.platform === 'linux') rest.push('--sync-method=syncfs')
    await ausfuehren(path.join(cluster.bin, 'initdb'), ['-D', neu, ...rest], {
      ...cluster.konto,
      env: umgebung,
      cwd: '/',
    })
    await rename(neu, cluster.ordner)
  } catch (fehler) {
    throw startfehler(cluster, `${(fehler as { stderr?: string }).stderr ?? ''}${String(fehler)}`)
  } finally {
    await rm(kennwortdatei, { force: true })
    await rm(neu, { recursive: true, force: true })
  }
}

/** Only its owner may read a cluster; PostgreSQL refuses anything wider. */
export async function rechteSetzen({ ordner, konto }: Cluster): Promise<void> {
  await chmod(ordner, 0o700)
  const { uid } = await stat(ordner)
  if (konto && uid !== konto.uid) {
    throw new Startfehler(
      `Der Ordner ${ordner} gehört einem anderen Konto (uid ${uid}). Starten Sie mit dem Konto, das ihn angelegt hat.`,
    )
  }
}
