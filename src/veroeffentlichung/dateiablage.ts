import { Injectable, Logger } from '@nestjs/common'
import { Datenbank, type Nachlauf, system } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { InterneDateien, OeffentlicheDateien } from '../plattform/dateien/dateispeicher.js'
import { frage, sperreSql, type Verbindung } from './laden.js'
import type { Zielzeile } from './zielzeilen.js'

/** Keeps in the public store exactly the bytes that public rows name. */
@Injectable()
export class Dateiablage {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly intern: InterneDateien,
    private readonly oeffentlich: OeffentlicheDateien,
  ) {}

  /** Copies what becomes public; returns how to delete what is public no more. */
  async uebergeben(verbindung: Verbindung, ziele: readonly Zielzeile[]): Promise<Nachlauf | void> {
    const dateien = ziele.filter((z) => z.art === 'datei')
    if (dateien.length === 0) return
    for (const { spalten } of dateien.filter((z) => z.oeffentlich)) {
      const sha512 = spalten['sha512'] as string
      if (!(await this.oeffentlich.hat(sha512))) await this.intern.verlange(sha512)
      await this.oeffentlich.uebernehmen(this.intern, sha512)
    }
    const bisher = await frage<{ sha512: string }>(
      verbindung,
      'SELECT sha512 FROM oeffentlich.datei WHERE id = ANY ($1) AND sha512 IS NOT NULL',
      [dateien.map((z) => z.kennung)],
    )
    if (bisher.length > 0) return () => this.zuruecknehmen(bisher.map((b) => b.sha512))
  }

  /**
   * Deletes what no public row names: a process that died between its commit and the deletion left it there.
   * @returns how many
   */
  async kehren(): Promise<number> {
    let zahl = 0
    const fach: string[] = []
    for await (const sha512 of this.oeffentlich.alle()) {
      fach.push(sha512)
      if (fach.length === 500) zahl += (await this.loescheUnbenannte(fach.splice(0))).length
    }
    if (fach.length > 0) zahl += (await this.loescheUnbenannte(fach)).length
    return zahl
  }

  private async zuruecknehmen(hashes: string[]): Promise<void> {
    await this.loescheUnbenannte(hashes).catch((fehler: unknown) => {
      new Logger(Dateiablage.name).error(
        `Zurückgenommene Dateien liegen noch im öffentlichen Speicher: ${String(fehler)}`,
      )
    })
  }

  /** Under the lock of the public world, since somebody might publish the same bytes at this moment. */
  private async loescheUnbenannte(hashes: string[]): Promise<string[]> {
    if ((await unbenannte(this.datenbank.lesen, hashes)).length === 0) return []
    return this.datenbank.schreiben({ akteur: system, was: 'Dateien zurücknehmen' }, async (tx) => {
      await tx.query(sperreSql)
      const uebrig = await unbenannte(tx, hashes)
      for (const sha512 of uebrig) await this.oeffentlich.loeschen(sha512)
      return uebrig
    })
  }
}

const unbenannte = async (db: Abfragend, hashes: string[]): Promise<string[]> => {
  const uebrig = await zeilen<{ sha512: string }>(
    db,
    `SELECT h.sha512 FROM unnest($1::text[]) h (sha512)
      WHERE NOT EXISTS (SELECT FROM oeffentlich.datei d WHERE d.sha512 = h.sha512)`,
    [hashes],
  )
  return uebrig.map(({ sha512 }) => sha512)
}
