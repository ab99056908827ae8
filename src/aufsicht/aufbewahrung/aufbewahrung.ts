import type { Dateispeicher } from '../../plattform/dateien/dateispeicher.js'
import { type Datenbank, type Handelnder, system } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import {
  type Aufbewahrungsklasse,
  aufbewahrungsklassen,
  fristgrenze,
  fristHindernisse,
  type Klassenname,
  klassennamen,
} from '../../regeln/aufbewahrung.js'
import { Regelverstoss } from '../../regeln/regelverstoss.js'
import { Aufbewahrungsfrist } from '../../schema/aufbewahrungsfrist.entity.js'
import { ausfuehrungen } from './ausfuehren.js'
import { faelligSql } from './faellig.js'

/** A thing whose Frist is over. */
export interface Faellig {
  id: string
  worte: string
}

const abschnitt = 500
/** A file that came in again just now is about to be named. */
const einTag = 1

/** Ends what has been kept long enough, class by class. The dry run lists what the real one does. */
export class Aufbewahrung {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: Pick<Dateispeicher, 'loescheAeltere'>,
  ) {}

  /** Days of each class, as the town has set them. */
  async fristen(): Promise<Map<Klassenname, number | null>> {
    const eigene = new Map((await this.datenbank.lesen.find(Aufbewahrungsfrist)).map((f) => [f.klasse, f.tage]))
    return new Map(
      klassennamen.map((name) => [name, eigene.has(name) ? eigene.get(name)! : aufbewahrungsklassen[name].tage]),
    )
  }

  /** @throws Regelverstoss when the Frist is too short or not the town's to set. */
  async setze(akteur: Handelnder, klasse: string, tage: number | null): Promise<void> {
    const gruende = fristHindernisse(klasse, tage)
    if (gruende.length > 0) throw new Regelverstoss(gruende)
    await this.datenbank.schreiben({ akteur, was: 'Aufbewahrungsfrist setzen' }, (tx) =>
      tx.upsert(Aufbewahrungsfrist, { klasse, tage }, ['klasse']),
    )
  }

  /** Everything that is due of a class, in sections. */
  async *faellig(klasse: Klassenname): AsyncGenerator<Faellig[]> {
    const tage = (await this.fristen()).get(klasse)
    if (tage === null || tage === undefined) return
    const grenze = fristgrenze(jetzt(), tage)
    for (let nach: string | null = null; ;) {
      const sachen: Faellig[] = await zeilen<Faellig>(
        this.datenbank.lesen,
        `SELECT f.id, f.worte FROM (${faelligSql[klasse]}) f
          WHERE $2::text IS NULL OR f.id > $2 ORDER BY f.id LIMIT ${abschnitt}`,
        [grenze, nach],
      )
      if (sachen.length > 0) yield sachen
      if (sachen.length < abschnitt) return
      nach = sachen.at(-1)!.id
    }
  }

  /** Does what is due and says how much that was. */
  async erledigen(klasse: Klassenname): Promise<number> {
    const ausfuehren = ausfuehrungen[klasse]
    const { bezeichnung }: Aufbewahrungsklasse = aufbewahrungsklassen[klasse]
    let zahl = 0
    if (!ausfuehren) return zahl
    for await (const sachen of this.faellig(klasse)) {
      const ids = sachen.map((s) => s.id)
      const dateien = await this.datenbank.schreiben({ akteur: system, was: `Frist: ${bezeichnung}` }, (tx) =>
        ausfuehren(tx, ids),
      )
      for (const sha512 of dateien) await this.dateien.loescheAeltere(sha512, fristgrenze(jetzt(), einTag))
      zahl += ids.length
    }
    return zahl
  }
}
