// The built application with its embedded database, as `npm start` runs it, and how to kill both without warning.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'

export const freierPort = () =>
  new Promise((fertig, scheitern) => {
    const server = createServer().on('error', scheitern)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => fertig(port))
    })
  })

const lebt = (pid) => {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export class Anwendung {
  constructor(port) {
    this.port = port
    this.daten = mkdtempSync(path.join(tmpdir(), 'ratsfolge-ausfall-'))
    // The account of the database must get into it.
    chmodSync(this.daten, 0o711)
    this.adresse = `http://localhost:${port}`
    this.umgebung = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATEN: this.daten,
      BASIS_URL: '',
      ANTEIL: '',
      DEMO: '',
      ZUGRIFFSGRENZEN: 'aus',
    }
  }

  /** @throws with its output when it does not come up */
  async starte() {
    const beginn = Date.now()
    const prozess = spawn(process.execPath, ['dist/main.js'], { env: this.umgebung, stdio: ['ignore', 'pipe', 'pipe'] })
    this.prozess = prozess
    let ausgabe = ''
    prozess.beendet = new Promise((fertig) => prozess.once('exit', () => fertig('beendet')))
    const bereit = new Promise((fertig) => {
      for (const strom of [prozess.stdout, prozess.stderr])
        strom.on('data', (stueck) => {
          ausgabe += stueck
          if (/Sekunden bereit/.test(ausgabe)) fertig('bereit')
        })
    })
    if ((await Promise.race([bereit, prozess.beendet, warte(180_000)])) !== 'bereit')
      throw new Error(`Die Anwendung ist nicht gestartet:\n${ausgabe}`)
    return Date.now() - beginn
  }

  get datenbank() {
    return Number(readFileSync(path.join(this.daten, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  }

  /**
   * The seeded loss: the running database says "done" before anything is on the disk. Whoever sets this up for speed is
   * refused at the start (serverpruefung.ts); here it is changed behind the back of the application.
   * @returns how it is taken back
   */
  macheVergesslich() {
    const datei = path.join(this.daten, 'postgres/postgresql.auto.conf')
    const vorher = readFileSync(datei)
    const zeilen = ['synchronous_commit = off', 'wal_writer_delay = 10s', 'wal_writer_flush_after = 1GB']
    writeFileSync(datei, `${vorher}\n${zeilen.join('\n')}\n`)
    process.kill(this.datenbank, 'SIGHUP')
    return () => writeFileSync(datei, vorher)
  }

  /** Processes of the database that serve somebody, but not the one that starts them. */
  verbindungen() {
    const wer = this.datenbank
    return readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .filter((pid) => {
        try {
          const stand = readFileSync(`/proc/${pid}/stat`, 'utf8')
          const eltern = Number(stand.slice(stand.lastIndexOf(')') + 2).split(' ')[1])
          return (
            eltern === wer && / 127\.0\.0\.1/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
          )
        } catch {
          return false
        }
      })
      .map(Number)
  }

  /** SIGKILL, and only to what this run has started. */
  async toete({ anwendung = false, datenbank = false }) {
    const db = datenbank ? this.datenbank : undefined
    if (db) process.kill(db, 'SIGKILL')
    if (anwendung) this.prozess.kill('SIGKILL')
    if (anwendung) await this.prozess.beendet
    while (db && lebt(db)) await warte(20)
  }

  get laeuft() {
    return this.prozess.exitCode === null && this.prozess.signalCode === null
  }

  async stoppe() {
    if (this.laeuft) {
      this.prozess.kill('SIGTERM')
      await this.prozess.beendet
    }
    rmSync(this.daten, { recursive: true, force: true })
  }
}
