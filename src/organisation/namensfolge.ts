import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Auftraege } from '../plattform/auftraege/auftraege.js'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import { type Tag, zeitpunktInBerlin } from '../regeln/datum.js'
import type { Nomen } from '../regeln/namen.js'
import { Nachfuehrung } from '../veroeffentlichung/nachfuehrung.js'
import { kuenftigeSql, setzeHeutigenNamen } from './namen.queries.js'

/**
 * A new name of a Gremium stands on every Sitzung and step from its day on. The act itself changes the Gremium alone; all the others
 * follow by an order, portion by portion, so that nobody waits for them. Whatever shows a unit asks for the name of its day or was
 * frozen with it: nothing follows there, but on its day a name becomes that of today.
 */
@Injectable()
export class Namensfolge {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly auftraege: Auftraege,
    private readonly nachfuehrung: Nachfuehrung,
  ) {
    auftraege.annehmen('gremium.name', ({ gremiumId }) => this.folgeDemGremium(gremiumId!))
    auftraege.annehmen('organisationseinheit.name', ({ organisationseinheitId: id }) =>
      this.beginne('organisationseinheit', id!),
    )
  }

  /** Now, and on the days on which names begin that lie ahead. */
  async bestelle(tx: EntityManager, nomen: Nomen, id: string): Promise<void> {
    const daten = { [`${nomen}Id`]: id }
    if (nomen === 'gremium') await this.auftraege.einreihen(tx, `${nomen}.name`, daten, { einmalig: id })
    for (const { von } of await zeilen<{ von: Tag }>(tx, kuenftigeSql(nomen), [id, heute()])) {
      const ab = zeitpunktInBerlin(von, '00:00')!
      await this.auftraege.einreihen(tx, `${nomen}.name`, daten, { einmalig: `${id}/${von}`, ab })
    }
  }

  private async folgeDemGremium(id: string): Promise<void> {
    await this.beginne('gremium', id)
    await this.nachfuehrung.nachbarnDesGremiums(id)
  }

  private async beginne(nomen: Nomen, id: string): Promise<void> {
    const was = nomen === 'gremium' ? 'Gremium heißt ab heute anders' : 'Organisationseinheit heißt ab heute anders'
    await this.datenbank.schreiben({ akteur: system, was }, (tx) => setzeHeutigenNamen(tx, nomen, id))
  }
}
