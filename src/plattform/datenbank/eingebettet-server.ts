import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, stat, truncate } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import type { Cluster } from './eingebettet-cluster.js'
import { umgebung } from './eingebettet-programm.js'
import { lebt, warten } from './eingebettet-prozess.js'
import { startfehler } from './eingebettet-startfehler.js'
import { kernelsperre, liesZettel, type Server } from './eingebettet-zettel.js'

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
    'timezone=Europe/Berlin',
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
