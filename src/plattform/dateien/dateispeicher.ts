import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { copyFile, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Abweisung } from '../fehler/abweisung.js'
import { dateitypPruefen } from './dateityp.js'
import { aufDiePlatte, kopieren, schreiben } from './platte.js'
import type { Upload } from './upload.js'

/** Bytes that are safely stored; the row that names them is written afterwards, in the transaction of the act. */
export interface Abgelegt {
  sha512: string
  groesse: number
  mimeType: string
  name: string
}

const hash = /^[0-9a-f]{128}$/

/** A store that nothing was ever put into has no folder. */
const namen = (ordner: string): Promise<string[]> =>
  readdir(ordner).catch((fehler: NodeJS.ErrnoException) => {
    if (fehler.code === 'ENOENT') return []
    throw fehler
  })

/** Files by the hash of their content: the same bytes lie there once, and what a hash names never changes. */
export class Dateispeicher {
  constructor(private readonly ordner: string) {}

  /**
   * Takes an upload: hash, size and type are found while it streams to the disk.
   * @throws Eingabefehler when it is empty, cut off, too large, or not what its name says; then nothing is kept.
   */
  ablegen(upload: Upload): Promise<Abgelegt> {
    return this.aufnehmen(upload)
  }

  protected async aufnehmen(upload: Upload, pruefe?: Dateiwache['pruefe']): Promise<Abgelegt> {
    const halb = await this.neueDatei()
    try {
      const { sha512, groesse } = await schreiben(upload, halb)
      const mimeType = await dateitypPruefen(halb, upload.name)
      await pruefe?.(halb, mimeType)
      await this.einordnen(halb, sha512)
      return { sha512, groesse, mimeType, name: upload.name }
    } catch (fehler) {
      throw speicherfehler(fehler)
    } finally {
      await rm(halb, { force: true })
    }
  }

  /** Bytes that the application made itself, such as a print. */
  erzeugt(bytes: Uint8Array, name: string): Promise<Abgelegt> {
    return this.ablegen({ strom: Readable.from([bytes]), name })
  }

  lesen(sha512: string): ReadStream {
    return createReadStream(this.ort(sha512))
  }

  /** For whoever reads here and there; must be closed. */
  oeffnen(sha512: string): Promise<FileHandle> {
    return open(this.ort(sha512), 'r')
  }

  hat(sha512: string): Promise<boolean> {
    return stat(this.ort(sha512)).then(
      () => true,
      () => false,
    )
  }

  /** The hashes of all that lies there. */
  async *alle(): AsyncGenerator<string> {
    for (const fach of await namen(this.ordner))
      if (/^[0-9a-f]{2}$/.test(fach))
        for (const name of await namen(path.join(this.ordner, fach))) if (hash.test(name)) yield name
  }

  /** Copies a file of another store into this one: publishing. */
  async uebernehmen(aus: Dateispeicher, sha512: string): Promise<void> {
    if (await this.hat(sha512)) return
    const halb = await this.neueDatei()
    try {
      await copyFile(aus.ort(sha512), halb)
      await aufDiePlatte(halb)
      await this.einordnen(halb, sha512)
    } catch (fehler) {
      throw speicherfehler(fehler)
    } finally {
      await rm(halb, { force: true })
    }
  }

  /**
   * The same over a way that may have damaged it, from or into a backup: what arrives is what its name says.
   * @throws Dateischaden
   */
  async geprueftUebernehmen(aus: Dateispeicher, sha512: string): Promise<number> {
    const halb = await this.neueDatei()
    try {
      const { bytes, sha512: gelesen } = await kopieren(aus.lesen(sha512), halb)
      if (gelesen !== sha512) throw new Dateischaden(sha512)
      await this.einordnen(halb, sha512)
      return bytes
    } finally {
      await rm(halb, { force: true })
    }
  }

  /** Taking back deletes at once. */
  async loeschen(sha512: string): Promise<void> {
    await rm(this.ort(sha512), { force: true })
  }

  /** Deletes what nothing names any more, unless the same bytes have come in again since. */
  async loescheAeltere(sha512: string, als: Date): Promise<void> {
    const da = await stat(this.ort(sha512)).catch(() => undefined)
    if (da && da.mtime < als) await this.loeschen(sha512)
  }

  private ort(sha512: string): string {
    if (!hash.test(sha512)) throw new Error('not a SHA-512')
    return path.join(this.ordner, sha512.slice(0, 2), sha512)
  }

  private async neueDatei(): Promise<string> {
    const halbe = path.join(this.ordner, 'halb')
    await mkdir(halbe, { recursive: true, mode: 0o700 })
    return path.join(halbe, randomUUID())
  }

  /** The rename makes it visible as a whole; the folder is synced too, or a power cut could lose the name. */
  private async einordnen(halb: string, sha512: string): Promise<void> {
    const ziel = this.ort(sha512)
    if (await mkdir(path.dirname(ziel), { recursive: true, mode: 0o700 })) await aufDiePlatte(this.ordner)
    await rename(halb, ziel)
    await aufDiePlatte(path.dirname(ziel))
  }
}

/** The bytes are others than the name of the file says. */
export class Dateischaden extends Error {
  constructor(readonly sha512: string) {
    super(`The file ${sha512} is damaged`)
  }
}

/** Looks at what comes in from outside, and says whether it may go out. */
export interface Dateiwache {
  /** Before it is kept. @throws Eingabefehler when it could do something to whoever opens it */
  pruefe(ort: string, mimeType: string): Promise<void>
  gekommen(sha512: string): Promise<void>
  /** @throws Regelverstoss */
  verlange(sha512: string): Promise<void>
}

/** What the administration keeps. */
export class InterneDateien extends Dateispeicher {
  constructor(
    ordner: string,
    private readonly wache?: Dateiwache,
  ) {
    super(ordner)
  }

  override async ablegen(upload: Upload): Promise<Abgelegt> {
    const { wache } = this
    const abgelegt = await this.aufnehmen(upload, wache && ((ort, mimeType) => wache.pruefe(ort, mimeType)))
    await wache?.gekommen(abgelegt.sha512)
    return abgelegt
  }

  override erzeugt(bytes: Uint8Array, name: string): Promise<Abgelegt> {
    return this.aufnehmen({ strom: Readable.from([bytes]), name })
  }

  /** Before anybody outside gets it. @throws Regelverstoss when it is not, or not yet, known to be harmless */
  async verlange(sha512: string): Promise<void> {
    await this.wache?.verlange(sha512)
  }
}

/** What the public may have; the public share of the application knows only this one. */
export class OeffentlicheDateien extends Dateispeicher {}

function speicherfehler(fehler: unknown): unknown {
  const { code } = fehler as { code?: string }
  if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EROFS') return fehler
  return new Abweisung(507, 'Der Speicher für Dateien ist voll. Wenden Sie sich an die Administration.')
}
