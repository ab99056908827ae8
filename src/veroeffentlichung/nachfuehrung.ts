import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank, type Nachlauf, system } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { ablage } from './ablegen.js'
import { alleSql } from './betroffene.js'
import { Dateiablage } from './dateiablage.js'
import { haeppchen, kleine } from './haeppchen.js'
import { frage, type Gesucht, jetzt, lade, sperreSql, verbindungVon } from './laden.js'
import { projektionskennung } from './projektionskennung.js'
import { nachbarnDesGremiumsSql } from './nachbarn.js'
import { merkeRuecknahmen } from './ruecknahmen.js'
import { zielzeilen } from './zielzeilen.js'

const anlass = { akteur: system, was: 'Öffentliches auf diese Version bringen' }

interface Ergebnis {
  geaendert: number
  /** Something became public, or no longer is: whoever refers to it must be looked at again. */
  gewechselt: boolean
  danach: Nachlauf | void
}

/**
 * A new version may show other things, or fewer, or in another form. Before it serves its first page everything public is
 * held against its rules, and what differs is written anew: what they no longer let out is taken back like anything else.
 */
@Injectable()
export class Nachfuehrung {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: Dateiablage,
  ) {}

  /** @returns how many public objects were written; 0 if this version wrote the public world itself */
  async nachfuehren(): Promise<number> {
    const kennung = await projektionskennung()
    const stand = await eineZeile<{ projektion: string | null }>(
      this.datenbank.lesen,
      'SELECT projektion FROM ris.stand',
    )
    if (stand?.projektion === kennung) return 0
    let zahl = 0
    // What refers to something that has just become public is written in the next round; more than two are never needed
    // by any chain of references there is, and a limit ends what would never end.
    for (let runde = 0, offen = true; offen && runde < 4; runde++) {
      const { geaendert, gewechselt } = await this.runde()
      zahl += geaendert
      offen = gewechselt
    }
    await this.datenbank.schreiben(anlass, (tx) => tx.query('UPDATE ris.stand SET projektion = $1', [kennung]))
    return zahl
  }

  /** The same for whoever shows something of one Gremium, which has another name now. @returns how many were written */
  async nachbarnDesGremiums(id: string): Promise<number> {
    let zahl = 0
    const nachbarn = await zeilen<Gesucht>(this.datenbank.lesen, nachbarnDesGremiumsSql, [id])
    for (const teil of haeppchen(nachbarn, kleine)) {
      const { geaendert, danach } = await this.datenbank.schreiben(anlass, (tx) => this.schreibe(tx, teil, false))
      await danach?.()
      zahl += geaendert
    }
    return zahl
  }

  /** Portion by portion, each in a transaction of its own: others go on publishing in between. */
  private async runde(): Promise<Omit<Ergebnis, 'danach'>> {
    const summe = { geaendert: 0, gewechselt: false }
    for (const teil of haeppchen(await zeilen<Gesucht>(this.datenbank.lesen, alleSql))) {
      // The municipality is one row: it goes with what is written first.
      const koerperschaft = summe.geaendert === 0
      const { geaendert, gewechselt, danach } = await this.datenbank.schreiben(anlass, (tx) =>
        this.schreibe(tx, teil, koerperschaft),
      )
      await danach?.()
      summe.geaendert += geaendert
      summe.gewechselt ||= gewechselt
    }
    return summe
  }

  private async schreibe(tx: EntityManager, teil: Gesucht[], koerperschaft: boolean): Promise<Ergebnis> {
    const verbindung = await verbindungVon(tx)
    await frage(verbindung, sperreSql)
    // A part that is not public follows with its whole.
    const objekte = (await lade(verbindung, teil)).filter((o) => !o.nurVerlauf || o.oeffentlich)
    const neue = (await zielzeilen(verbindung, objekte, await jetzt(verbindung))).filter((z) => z.position === null)
    if (neue.length === 0) return { geaendert: 0, gewechselt: false, danach: undefined }
    await merkeRuecknahmen(tx, verbindung, neue)
    const danach = await this.dateien.uebergeben(verbindung, neue)
    const { text, json } = ablage({ zeilen: neue, koerperschaft })
    await frage(verbindung, text, [json])
    const bisher = new Map(objekte.map((o) => [o.objekt, o.oeffentlich === true]))
    return { geaendert: neue.length, gewechselt: neue.some((z) => z.oeffentlich !== bisher.get(z.objekt)), danach }
  }
}
