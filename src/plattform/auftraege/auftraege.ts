import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { zeilen } from '../datenbank/zeilen.js'
import { jetzt } from '../uhr.js'

/** What an order is about: ids only, never contents. */
export type Auftragsdaten = Readonly<Record<string, string>>

/** Does the work. It may run twice for one order, and finds the world as it is then, not as it was ordered. */
export type Erledigung = (daten: Auftragsdaten) => Promise<unknown>

interface Wunsch {
  /** Not before that time. */
  ab?: Date
  /**
   * Of the same name and key only one waits, at the earlier of both times. Two acts that order the same wait for each
   * other, so the key must be as narrow as the id of what is worked on.
   */
  einmalig?: string
}

const einreihenSql = `
INSERT INTO ris.auftrag AS a (name, daten, schluessel, ab) VALUES ($1, $2, $3, $4)
    -- Locks the one that waits until the act commits: it may not run before, and then see nothing of it.
    ON CONFLICT (name, schluessel) WHERE schluessel IS NOT NULL DO UPDATE SET ab = least(a.ab, excluded.ab)`

/**
 * Work that can wait: done after the commit of the act that ordered it, by any process of the staff, repeated when it
 * fails. Features say at the start what they do (`annehmen`, `regelmaessig`).
 */
@Injectable()
export class Auftraege {
  readonly erledigungen = new Map<string, Erledigung>()
  readonly zeitplaene = new Map<string, string>()

  /** Names who does the orders of that name. */
  annehmen(name: string, erledigung: Erledigung): void {
    if (this.erledigungen.has(name)) throw new Error(`Two handlers for orders „${name}“`)
    this.erledigungen.set(name, erledigung)
  }

  /**
   * Orders it again and again, by the five fields of cron in Europe/Berlin: `0 3 * * *` is daily at three. What came due
   * while nothing ran is made up for once.
   */
  regelmaessig(name: string, zeitplan: string): void {
    this.zeitplaene.set(name, zeitplan)
  }

  /** Orders within the running transaction: no commit, no order. */
  async einreihen(tx: EntityManager, name: string, daten: Auftragsdaten, { ab, einmalig }: Wunsch = {}): Promise<void> {
    await zeilen(tx, einreihenSql, [name, daten, einmalig ?? null, ab ?? jetzt()])
  }
}
