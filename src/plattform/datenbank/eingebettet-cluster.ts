import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, open, readFile, readlink, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { Startfehler } from '../startfehler.js'
import { lebt, warten } from './eingebettet-prozess.js'
import { umgebung, type Konto } from './eingebettet-programm.js'

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

export interface Server {
  pid: number
  port: number
  /** Folder of its local socket, if it has one. */
  steckdose?: string
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

/** The running server of this cluster, left behind when the application was killed; undefined when there is none. */
export async function laufender({ ordner }: Cluster): Promise<Server | undefined> {
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

/** Starts the server and waits until it takes connections. */
export async function starten(cluster: Cluster): Promise<Server> {
  const { protokoll } = cluster
  if ((await groesse(protokoll)) > 10_000_000) await truncate(protokoll)
  for (let versuch = 1; ; versuch++) {
    const anfang = await groesse(protokoll)
    const kind = await spawnen(cluster, await freierPort())
    const server = await bereit(cluster, kind)
    if (server) return server
    const text = (await readFile(protokoll)).subarray(anfang).toString()
    if (versuch < 3 && text.includes('Address already in use')) continue
    throw startfehler(cluster, kind.exitCode === 99 ? 'noch gehalten' : text)
  }
}

/**
 * Where the server's local socket lies: in its own folder, which nobody else may enter. It takes a fifth less of both processors than
 * the loopback network. Undefined where there is none: on Windows, or when the path is too long for a socket (107 bytes) or
 * holds what separates folders in the setting.
 */
function steckdosenordner(ordner: string): string | undefined {
  const moeglich = process.platform !== 'win32' && !/[,"]/.test(ordner) && Buffer.byteLength(ordner) <= 90
  return moeglich ? ordner : undefined
}

const groesse = (datei: string): Promise<number> =>
  stat(datei).then(
    ({ size }) => size,
    () => 0,
  )

async function spawnen(cluster: Cluster, port: number): Promise<ChildProcess> {
  const { bin, ordner, protokoll, konto, dauerhaft } = cluster
  const einstellungen = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${steckdosenordner(ordner) ?? ''}`,
    'max_connections=60',
    'shared_buffers=128MB',
    // A public act touches some hundred tables and indexes; from PostgreSQL 18 on this many of its locks take the fast path.
    'max_locks_per_transaction=256',
    // What people wrote stands in DETAIL and in the failing statement; neither belongs into a log.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(dauerhaft ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
    ...cluster.einstellungen,
  ].flatMap((e) => ['-c', e])
  const sperre = await kernelsperre()
  const befehl = [
    ...(sperre ? [sperre, '-n', '-F', '-E', '99', ordner] : []),
    path.join(bin, 'postgres'),
    '-D',
    ordner,
    ...einstellungen,
  ]
  const log = await open(protokoll, 'a', 0o600)
  try {
    // detached: a group of its own, so that Ctrl-C does not stop the database before the application.
    const kind = spawn(befehl[0]!, befehl.slice(1), {
      ...konto,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: umgebung,
      cwd: '/',
    })
    // That it could not start shows in its exit code; without a listener it would end the application.
    return kind.once('error', () => undefined)
  } finally {
    await log.close()
  }
}

/**
 * The last guard: where flock(1) exists, the server itself holds a lock of the kernel on its folder, which ends exactly
 * with it and is seen from every container, even when the application that started it is long gone.
 */
async function kernelsperre(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const programm = '/usr/bin/flock'
  const { stdout } = await ausfuehren(programm, ['--version'], { env: umgebung, cwd: '/' }).catch(() => ({
    stdout: '',
  }))
  return stdout.includes('util-linux') ? programm : undefined
}

/** Waits for "ready" in postmaster.pid; undefined when the server ended. Recovery after a power cut may take long. */
async function bereit({ ordner }: Cluster, kind: ChildProcess): Promise<Server | undefined> {
  kind.unref()
  // Asked, not listened for: whoever is refused the lock has ended before anybody could listen.
  while (kind.exitCode === null && kind.signalCode === null) {
    const zettel = await liesZettel(ordner)
    if (zettel?.bereit && zettel.pid === kind.pid) return zettel
    await warten(15)
  }
  return undefined
}

async function liesZettel(ordner: string): Promise<(Server & { bereit: boolean }) | undefined> {
  const zeilen = (await readFile(path.join(ordner, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, , , port, steckdose, , , stand] = zeilen
  if (!pid) return undefined
  return { pid: Number(pid), port: Number(port), steckdose: steckdose || undefined, bereit: stand?.trim() === 'ready' }
}

/** Fast shutdown: open transactions are rolled back. Resolves when the server is gone. */
export async function stoppen({ pid }: Server): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!lebt(pid)) return
    process.kill(pid, signal)
    for (let gewartet = 0; gewartet < ms && lebt(pid); gewartet += 20) await warten(20)
  }
}

function freierPort(): Promise<number> {
  return new Promise((fertig, gescheitert) => {
    const probe = net.createServer().once('error', gescheitert)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => fertig(port))
    })
  })
}

function startfehler({ ordner, protokoll }: Cluster, text: string): Startfehler {
  const saetze: [RegExp, string][] = [
    [
      /No space left|ENOSPC|Disk quota/,
      `Auf dem Datenträger von ${ordner} (DATEN) ist kein Platz mehr. Schaffen Sie Platz und starten Sie erneut.`,
    ],
    [/Read-only file system|EROFS/, `Der Ordner ${ordner} (DATEN) ist schreibgeschützt.`],
    [
      /Permission denied|EACCES|not permitted|wrong ownership/,
      `Der Ordner ${ordner} (DATEN) ist für die eingebettete Datenbank nicht beschreibbar.`,
    ],
    [
      /noch gehalten/,
      `Der Ordner ${ordner} (DATEN) wird von einem laufenden Datenbankserver benutzt, vielleicht in einem anderen Container.`,
    ],
    [
      /incompatible with server|not compatible with this version/,
      `Die Daten in ${ordner} gehören zu einer anderen PostgreSQL-Version. Benutzen Sie die Ratsfolge-Version, die sie angelegt hat.`,
    ],
  ]
  const letzte =
    text
      .trim()
      .split('\n')
      .findLast((zeile) => /FATAL|PANIC|error/i.test(zeile)) ?? text.trim().slice(-300)
  const satz = saetze.find(([muster]) => muster.test(text))?.[1]
  return new Startfehler(satz ?? `Die eingebettete Datenbank startet nicht: ${letzte} (Protokoll: ${protokoll})`)
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
