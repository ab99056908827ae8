import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Auszug, Auszugfehler } from './auszug.js'
import { grenzen } from './grenzen.js'
import { programm } from './programm.js'

/** Two at a time: a reader of foreign files may use one core, not the server. */
const hoechstens = 2

/**
 * Reads foreign files in a process of its own, which has nothing to lose: no environment, no credentials, no path (the
 * file is its standard input), limits of memory, time and open files from the operating system.
 */
export class Auszuege {
  private laufende = 0
  private readonly wartende: (() => void)[] = []

  /** @param prozess the program that reads */
  constructor(private readonly prozess = programm) {}

  /**
   * @param datei open for reading; stays open
   * @param mimeType as found from the content
   * @throws Auszugfehler
   */
  auszug(datei: FileHandle, mimeType: string): Promise<Auszug> {
    return this.anDerReihe(datei, mimeType)
  }

  /** What acts and what is embedded in a PDF, and nothing else: fast enough for an upload to wait for it. @throws Auszugfehler */
  pruefung(datei: FileHandle): Promise<Auszug> {
    return this.anDerReihe(datei, 'pruefung:application/pdf')
  }

  private async anDerReihe(datei: FileHandle, mimeType: string): Promise<Auszug> {
    if (this.laufende >= hoechstens) await new Promise<void>((frei) => this.wartende.push(frei))
    this.laufende++
    try {
      return await lesen(this.prozess, datei, mimeType)
    } finally {
      this.laufende--
      this.wartende.shift()?.()
    }
  }
}

async function lesen(prozess: string, datei: FileHandle, mimeType: string): Promise<Auszug> {
  const kind = starten(prozess, datei.fd, mimeType)
  const uhr = setTimeout(() => kind.kill('SIGKILL'), grenzen.millisekunden)
  try {
    const antwort = await ausgabe(kind)
    return auswerten(antwort)
  } finally {
    clearTimeout(uhr)
    kind.kill('SIGKILL')
  }
}

/** Megabytes: newer Nodes map the place for compiled code writable at once, and it counts although nothing is in it. */
const codebereich = Number(process.versions.node.split('.')[0]) < 24 ? 0 : 512

/**
 * `ulimit -d` counts what the process can write to; `-v` would count the address space V8 only reserves. Linux enforces
 * both, macOS neither of them, Windows has no shell for it: there the heap limit of V8 and the time remain.
 */
function starten(prozess: string, fd: number, mimeType: string): ChildProcess {
  const node = [process.execPath, `--max-old-space-size=${grenzen.heap}`, '--disable-proto=delete', prozess, mimeType]
  const grenze = `ulimit -c 0 && ulimit -f 0 && ulimit -n 64 && ulimit -t ${grenzen.rechenzeit}`
  const linux = `${grenze} && ulimit -d ${(grenzen.speicher + codebereich) * 1024} && exec "$@"`
  const befehl =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', process.platform === 'linux' ? linux : `${grenze}; exec "$@"`, 'sh', ...node]
  const stdio: StdioOptions = [fd, 'ignore', 'ignore', 'pipe']
  return spawn(befehl[0]!, befehl.slice(1), { env: {}, cwd: '/', stdio, windowsHide: true })
}

/** Everything the process wrote, or undefined when it was ended or said too much. */
async function ausgabe(kind: ChildProcess): Promise<Buffer | undefined> {
  const stuecke: Buffer[] = []
  let laenge = 0
  ;(kind.stdio[3] as Readable).on('data', (stueck: Buffer) => {
    laenge += stueck.length
    if (laenge > grenzen.antwort) kind.kill('SIGKILL')
    else stuecke.push(stueck)
  })
  const status = await new Promise<number | null>((fertig, fehler) => {
    kind.once('error', fehler).once('close', fertig)
  })
  return status === 0 ? Buffer.concat(stuecke) : undefined
}

function auswerten(antwort: Buffer | undefined): Auszug {
  if (!antwort) throw new Auszugfehler('aufwendig')
  const ergebnis = JSON.parse(antwort.toString()) as { auszug: Auszug } | { grund: Auszugfehler['grund'] }
  if ('grund' in ergebnis) throw new Auszugfehler(ergebnis.grund)
  return ergebnis.auszug
}
