import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Logger } from '@nestjs/common'
import { aufDiePlatte } from '../dateien/platte.js'
import { Abweisung } from '../fehler/abweisung.js'
import { heute } from '../uhr.js'
import type { Journaleintrag } from './eintrag.js'

/**
 * A folder of text files, one entry a line, that lies outside the database and its backups. Each process writes a file of
 * its own, so that several never mix their lines, also on a network folder.
 */
export class Journal {
  private readonly datei: string
  private begonnen = false

  constructor(private readonly ordner: string) {
    this.datei = path.join(ordner, `${heute()}-${randomUUID().slice(0, 8)}.jsonl`)
  }

  /**
   * Durable when it returns. Taking back never waits for a disk that is full; a number that cannot be noted is not given.
   * @throws Abweisung
   */
  async festhalten(eintraege: readonly Journaleintrag[]): Promise<void> {
    if (eintraege.length === 0) return
    try {
      await this.schreiben(eintraege)
    } catch (fehler) {
      new Logger(Journal.name).error(`Das Journal in JOURNAL lässt sich nicht schreiben: ${String(fehler)}`)
      if (eintraege.some(({ was }) => was === 'nummer'))
        throw new Abweisung(
          507,
          'Das Journal der Nummern lässt sich nicht schreiben. Wenden Sie sich an die Administration.',
        )
    }
  }

  private async schreiben(eintraege: readonly Journaleintrag[]): Promise<void> {
    await mkdir(this.ordner, { recursive: true, mode: 0o700 })
    const griff = await open(this.datei, 'a', 0o600)
    try {
      const am = new Date().toISOString()
      // The line break comes first: half a line that a full disk left behind stays alone.
      await griff.appendFile(eintraege.map((e) => `\n${JSON.stringify({ ...e, am })}`).join(''))
      await griff.sync()
    } finally {
      await griff.close()
    }
    if (!this.begonnen) await aufDiePlatte(this.ordner)
    this.begonnen = true
  }
}

/** Every entry of a journal; undefined when there is no such folder. A line that was cut off is skipped. */
export async function liesJournal(ordner: string): Promise<Journaleintrag[] | undefined> {
  const namen = await readdir(ordner).catch((fehler: NodeJS.ErrnoException) => {
    if (fehler.code === 'ENOENT') return undefined
    throw fehler
  })
  if (!namen) return undefined
  const texte = await Promise.all(
    namen.filter((name) => name.endsWith('.jsonl')).map((name) => readFile(path.join(ordner, name), 'utf8')),
  )
  return texte.flatMap((text) => text.split('\n')).flatMap(alsEintrag)
}

function alsEintrag(zeile: string): Journaleintrag[] {
  try {
    return [JSON.parse(zeile) as Journaleintrag]
  } catch {
    return []
  }
}
