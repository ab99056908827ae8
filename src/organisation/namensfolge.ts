import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Auftraege } from '../plattform/auftraege/auftraege.js'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import { type Tag, zeitpunktInBerlin } from '../regeln/datum.js'
import { Nachfuehrung } from '../veroeffentlichung/nachfuehrung.js'

const auftrag = 'gremium.name'

const heutigerNameSql = `
  UPDATE ris.gremium g SET name = n.name, genitiv = n.genitiv, kuerzel = n.kuerzel, version = g.version + 1
    FROM (SELECT name, genitiv, kuerzel FROM ris.gremium_name WHERE gremium_id = $1 AND von <= $2 ORDER BY von DESC LIMIT 1) n
   WHERE g.id = $1 AND (g.name, g.genitiv, g.kuerzel) IS DISTINCT FROM (n.name, n.genitiv, n.kuerzel)`

/** Writes the name of today where that stands. */
export const setzeHeutigenNamen = (tx: Abfragend, gremiumId: string): Promise<unknown> =>
  zeilen(tx, heutigerNameSql, [gremiumId, heute()])

/**
 * A new name stands on every paper and Sitzung from its day on. The act itself changes the Gremium alone; all the others follow
 * by an order, portion by portion, so that nobody waits for them.
 */
@Injectable()
export class Namensfolge {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly auftraege: Auftraege,
    private readonly nachfuehrung: Nachfuehrung,
  ) {
    auftraege.annehmen(auftrag, ({ gremiumId }) => this.folge(gremiumId!))
  }

  /** Now, and on the days on which names begin that lie ahead. */
  async bestelle(tx: EntityManager, gremiumId: string): Promise<void> {
    await this.auftraege.einreihen(tx, auftrag, { gremiumId }, { einmalig: gremiumId })
    const kuenftige = await zeilen<{ von: Tag }>(
      tx,
      'SELECT von::text FROM ris.gremium_name WHERE gremium_id = $1 AND von > $2',
      [gremiumId, heute()],
    )
    for (const { von } of kuenftige) {
      const ab = zeitpunktInBerlin(von, '00:00')!
      await this.auftraege.einreihen(tx, auftrag, { gremiumId }, { einmalig: `${gremiumId}/${von}`, ab })
    }
  }

  private async folge(gremiumId: string): Promise<void> {
    const anlass = { akteur: system, was: 'Gremium heißt ab heute anders' }
    await this.datenbank.schreiben(anlass, (tx) => setzeHeutigenNamen(tx, gremiumId))
    await this.nachfuehrung.nachbarnDesGremiums(gremiumId)
  }
}
