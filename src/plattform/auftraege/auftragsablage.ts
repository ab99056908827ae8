import { Injectable } from '@nestjs/common'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { jetzt } from '../uhr.js'
import type { Auftragsdaten } from './auftraege.js'

/** An order in somebody's hands. */
export interface Vergeben {
  id: string
  name: string
  daten: Auftragsdaten
  versuche: number
}

/** So long others leave it to him; prolonged while he works, so that only who died loses it. */
export const vergabedauer = 60_000

const anlass = { akteur: system, was: 'Aufträge' }

const faelligSql = `
SELECT FROM ris.auftrag WHERE aufgegeben_am IS NULL AND ab <= $2 AND name = ANY ($1) LIMIT 1`

// The key goes: what is ordered from now on may be about something this run does not see any more.
const vergebenSql = `
UPDATE ris.auftrag SET versuche = versuche + 1, ab = $3, schluessel = NULL
 WHERE id = (SELECT id FROM ris.auftrag WHERE aufgegeben_am IS NULL AND ab <= $2 AND name = ANY ($1)
              ORDER BY ab, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, name, daten, versuche`

/** The table of orders, as the workers use it. */
@Injectable()
export class Auftragsablage {
  constructor(private readonly datenbank: Datenbank) {}

  /** Takes the oldest due order of these names. */
  async vergeben(namen: string[]): Promise<Vergeben | null> {
    const nun = jetzt()
    // Most looks find nothing; a look takes no transaction.
    if (!(await eineZeile(this.datenbank.lesen, faelligSql, [namen, nun]))) return null
    return this.datenbank.schreiben(anlass, (tx) =>
      eineZeile<Vergeben>(tx, vergebenSql, [namen, nun, bis(vergabedauer)]),
    )
  }

  async verlaengern(auftrag: Vergeben): Promise<void> {
    await this.aendern('UPDATE ris.auftrag SET ab = $3', auftrag, [bis(vergabedauer)])
  }

  async erledigt(auftrag: Vergeben): Promise<void> {
    await this.aendern('DELETE FROM ris.auftrag', auftrag)
  }

  async nochmal(auftrag: Vergeben, fehler: string, pause: number): Promise<void> {
    await this.aendern('UPDATE ris.auftrag SET fehler = $3, ab = $4', auftrag, [fehler, bis(pause)])
  }

  async aufgeben(auftrag: Vergeben, fehler: string): Promise<void> {
    await this.aendern('UPDATE ris.auftrag SET fehler = $3, aufgegeben_am = $4', auftrag, [fehler, jetzt()])
  }

  /** Only as long as it is in his hands: with the next attempt it is somebody else's. */
  private async aendern(sql: string, { id, versuche }: Vergeben, werte: unknown[] = []): Promise<void> {
    await this.datenbank.schreiben(anlass, (tx) =>
      zeilen(tx, `${sql} WHERE id = $1 AND versuche = $2`, [id, versuche, ...werte]),
    )
  }
}

const bis = (dauer: number): Date => new Date(jetzt().getTime() + dauer)
