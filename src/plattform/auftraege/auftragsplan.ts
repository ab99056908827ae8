import { Injectable } from '@nestjs/common'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { jetzt } from '../uhr.js'
import { Auftraege } from './auftraege.js'

interface Faellig {
  name: string
  zeitplan: string
  naechster: Date
}

const anlass = { akteur: system, was: 'Aufträge' }

/** Orders what returns. Of many processes one orders, and the table remembers what is due while none runs. */
@Injectable()
export class Auftragsplan {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly auftraege: Auftraege,
  ) {}

  /** Brings the table in line with what the code asks for; a changed plan counts from now. */
  async eintragen(): Promise<void> {
    for (const [name, zeitplan] of this.auftraege.zeitplaene) {
      const naechster = await naechstes(zeitplan)
      await this.datenbank.schreiben(anlass, (tx) =>
        zeilen(
          tx,
          `INSERT INTO ris.auftrag_plan AS p (name, zeitplan, naechster) VALUES ($1, $2, $3)
             ON CONFLICT (name) DO UPDATE SET zeitplan = excluded.zeitplan, naechster = excluded.naechster
             WHERE p.zeitplan <> excluded.zeitplan`,
          [name, zeitplan, naechster],
        ),
      )
    }
  }

  /** Orders what is due. */
  async einreihen(): Promise<void> {
    const faellig = await zeilen<Faellig>(
      this.datenbank.lesen,
      'SELECT name, zeitplan, naechster FROM ris.auftrag_plan WHERE naechster <= $1 AND name = ANY ($2)',
      [jetzt(), [...this.auftraege.zeitplaene.keys()]],
    )
    for (const { name, zeitplan, naechster } of faellig) {
      const dann = await naechstes(zeitplan)
      await this.datenbank.schreiben(anlass, async (tx) => {
        const meiner = await eineZeile(
          tx,
          'UPDATE ris.auftrag_plan SET naechster = $3 WHERE name = $1 AND naechster = $2 RETURNING name',
          [name, naechster, dann],
        )
        if (meiner) await this.auftraege.einreihen(tx, name, {}, { einmalig: 'regelmaessig' })
      })
    }
  }
}

/** When a plan comes due next. Croner is read late: the start needs it not. */
async function naechstes(zeitplan: string): Promise<Date> {
  const { Cron } = await import('croner')
  const dann = new Cron(zeitplan, { timezone: 'Europe/Berlin', paused: true }).nextRun(jetzt())
  if (!dann) throw new Error(`The plan „${zeitplan}“ never comes due`)
  return dann
}
