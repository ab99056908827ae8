import type { Readable } from 'node:stream'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { type Auszug, Auszugfehler, leererAuszug } from './auszug.js'
import { grenzen } from './grenzen.js'

/** The parts of an archive, read through its central directory. */
export class Archiv {
  private entpackt = 0

  private constructor(
    private readonly zip: ZipFile,
    readonly eintraege: readonly Entry[],
    readonly gekuerzt: boolean,
  ) {}

  /** @throws Auszugfehler when it needs a password */
  static async oeffne(fd: number): Promise<Archiv> {
    const zip = await fromFdPromise(fd, { autoClose: false })
    const eintraege: Entry[] = []
    for await (const eintrag of zip.eachEntry()) {
      if (eintraege.length >= grenzen.eintraege) return new Archiv(zip, eintraege, true)
      if (eintrag.isEncrypted()) throw new Auszugfehler('kennwort')
      eintraege.push(eintrag)
    }
    return new Archiv(zip, eintraege, false)
  }

  teile(muster: RegExp): Entry[] {
    return this.eintraege.filter(({ fileName }) => muster.test(fileName))
  }

  /** Text of a part, piece by piece; counts what is really unpacked, not what the directory claims. */
  async *lies(teil: Entry): AsyncGenerator<string> {
    const strom: Readable = await this.zip.openReadStreamPromise(teil)
    const umsetzer = new TextDecoder()
    for await (const stueck of strom as AsyncIterable<Buffer>) {
      this.entpackt += stueck.length
      if (this.entpackt > grenzen.entpackt) throw new Auszugfehler('aufwendig')
      yield umsetzer.decode(stueck, { stream: true })
    }
  }
}

export async function liesArchiv(fd: number): Promise<Auszug> {
  const archiv = await Archiv.oeffne(fd)
  return {
    ...leererAuszug(),
    gekuerzt: archiv.gekuerzt,
    text: archiv.eintraege.map((e) => e.fileName).join('\n'),
    eingebettet: archiv.eintraege
      .filter((e) => !e.fileName.endsWith('/'))
      .map((e) => ({ name: e.fileName, groesse: e.uncompressedSize })),
  }
}
