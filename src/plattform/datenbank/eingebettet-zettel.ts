import { execFile } from 'node:child_process'
import { readFile, readlink, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { umgebung } from './eingebettet-programm.js'
import { lebt } from './eingebettet-prozess.js'

const ausfuehren = promisify(execFile)

/** What the server says of itself in postmaster.pid. */
export interface Server {
  pid: number
  port: number
  /** Folder of its local socket, if it has one. */
  steckdose?: string
}

/** The running server of this cluster, left behind when the application was killed; undefined when there is none. */
export async function laufender(ordner: string): Promise<Server | undefined> {
  const zettel = await liesZettel(ordner)
  if (!zettel || !lebt(zettel.pid)) return undefined
  if (process.platform !== 'linux') return zettel
  const dort = await readlink(`/proc/${zettel.pid}/cwd`).catch(() => undefined)
  if (dort === ordner) return zettel
  await zettelWegwerfen(ordner)
  return undefined
}

/**
 * The number on it was given to another process since (containers start counting anew), and PostgreSQL would refuse to start. But it may
 * be the number of a server in another container, which ends at once without its note: so only while nobody holds the folder.
 */
async function zettelWegwerfen(ordner: string): Promise<void> {
  const zettel = path.join(ordner, 'postmaster.pid')
  const sperre = await kernelsperre()
  if (!sperre) return rm(zettel, { force: true })
  // Who does not get the lock leaves the note; the start that follows says that the folder is held.
  await ausfuehren(sperre, ['-n', '-E', '99', ordner, 'rm', '-f', zettel], { env: umgebung, cwd: '/' }).catch(
    (fehler: { code?: unknown }) => {
      if (fehler.code !== 99) throw fehler
    },
  )
}

/**
 * The last guard: where flock(1) exists, the server itself holds a lock of the kernel on its folder, which ends exactly
 * with it and is seen from every container, even when the application that started it is long gone.
 */
export async function kernelsperre(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const programm = '/usr/bin/flock'
  const { stdout } = await ausfuehren(programm, ['--version'], { env: umgebung, cwd: '/' }).catch(() => ({
    stdout: '',
  }))
  return stdout.includes('util-linux') ? programm : undefined
}

export async function liesZettel(ordner: string): Promise<(Server & { bereit: boolean }) | undefined> {
  const zeilen = (await readFile(path.join(ordner, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, , , port, steckdose, , , stand] = zeilen
  if (!pid) return undefined
  return { pid: Number(pid), port: Number(port), steckdose: steckdose || undefined, bereit: stand?.trim() === 'ready' }
}
