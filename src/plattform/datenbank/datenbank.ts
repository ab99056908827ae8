import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Injectable } from '@nestjs/common'
import pg, { type ClientBase } from 'pg'
import { gemeinsam } from './gemeinsam.js'
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm'
import { type Journaleintrag, vorgemerkt } from '../journal/eintrag.js'

/** Who acts, in whose place, and by which request. */
export interface Handelnder {
  id: string
  /** Whom he stands in for (Vertretung). */
  fuer?: string
  anfrage?: string
}

/** Who acts, and what is done: written into the protocol with every changed row. */
export interface Anlass {
  akteur: Handelnder
  /** Words of ours, never of the actor. */
  was: string
  /** Why, in the words of the actor. */
  grund?: string | null
}

/** Acts of the application itself: the demo town, jobs, commands. */
export const system = { id: 'system' }

/** Serialization failure and deadlock: the other one goes first, we begin again. */
const wiederholbar = new Set(['40001', '40P01'])
const versuche = 5

export type Nachlauf = () => Promise<void>

/** How a transaction ends beside its COMMIT. */
export interface Abschluss {
  /** Sends a last statement. The COMMIT goes out right behind it, and the server rolls back if it fails. */
  anweisung?: () => Promise<unknown>
  /** Runs after the commit and must see to its own errors, since the act is done by then. */
  danach?: Nachlauf
}

/** One for the process: each makes every promise a little dearer, for as long as the process lives. */
const laufende = new AsyncLocalStorage<EntityManager>()

/** The only door to the working schema. */
@Injectable()
export class Datenbank {
  /** Runs before each commit in the same transaction; set by `veroeffentlichung` to write the public world. */
  epilog: (tx: EntityManager) => Promise<Abschluss> = async () => ({})

  /** Writes what an act has noted for the journal; set by the process that has one. */
  festhalten: (eintraege: readonly Journaleintrag[]) => Promise<void> = async () => undefined

  constructor(private readonly quelle: DataSource) {}

  /** Whether the caller is inside `schreiben` already. */
  get schreibtGerade(): boolean {
    return this.laufende !== undefined
  }

  /** The transaction around the caller, unless it is that of another database. */
  private get laufende(): EntityManager | undefined {
    const tx = laufende.getStore()
    return tx?.connection === this.quelle ? tx : undefined
  }

  /** Reads; inside `schreiben` within its transaction, so that nobody waits for a connection he holds himself. */
  get lesen(): EntityManager {
    return this.laufende ?? this.quelle.manager
  }

  /**
   * Runs `arbeit` in one READ COMMITTED transaction in the name of `anlass`; a nested call joins the running one.
   * `arbeit` may run again after a deadlock, so it must not act outside of the database.
   */
  async schreiben<T>(anlass: Anlass, arbeit: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (this.laufende) return arbeit(this.laufende)
    for (let versuch = 1; ; versuch++) {
      try {
        return await this.einmal(anlass, arbeit)
      } catch (fehler) {
        if (versuch === versuche || !wiederholbar.has((fehler as { code?: string }).code ?? '')) throw fehler
        await pause(2 ** versuch * 5 * Math.random())
      }
    }
  }

  private async einmal<T>(anlass: Anlass, arbeit: (tx: EntityManager) => Promise<T>): Promise<T> {
    const laeufer = this.quelle.createQueryRunner()
    let ende: Abschluss
    let ergebnis: T
    try {
      const begonnen = await beginnen(laeufer, anlass)
      ;[ergebnis, ende] = await laufende.run(laeufer.manager, async () => {
        const wert = await arbeit(laeufer.manager)
        await begonnen()
        return [wert, await this.epilog(laeufer.manager)] as const
      })
      await this.festhalten(vorgemerkt(laeufer))
      await abschliessen(laeufer, ende)
    } catch (fehler) {
      // When the connection is gone, the server has rolled back already; the first fault is the one to report.
      if (laeufer.isTransactionActive) await laeufer.rollbackTransaction().catch(() => undefined)
      throw fehler
    } finally {
      await laeufer.release()
    }
    await ende.danach?.()
    return ergebnis
  }
}

/**
 * Begins the transaction and says who acts: one message, and its answer is not waited for. What follows on the connection is
 * answered after it; the returned function says whether it went well. The audit triggers refuse a write without `ris.akteur`.
 */
async function beginnen(laeufer: QueryRunner, { akteur, was, grund }: Anlass): Promise<() => Promise<unknown>> {
  const verbindung = (await laeufer.connect()) as ClientBase
  const antwort = verbindung.query(
    `START TRANSACTION ISOLATION LEVEL READ COMMITTED;
     SET LOCAL ris.akteur = ${pg.escapeLiteral(akteur.id)};
     SET LOCAL ris.was = ${pg.escapeLiteral(was)}
     ${wenn('fuer', akteur.fuer)} ${wenn('anfrage', akteur.anfrage)} ${wenn('grund', grund)}`,
  )
  // Whoever asks gets the error; nobody asks if an earlier fault ends the transaction.
  antwort.catch(() => undefined)
  // What TypeORM notes in startTransaction(): otherwise save() would begin and commit one of its own.
  Object.assign(laeufer, { isTransactionActive: true, transactionDepth: 1 })
  return () => antwort
}

const wenn = (name: string, wert: string | null | undefined): string =>
  wert === undefined || wert === null ? '' : `; SET LOCAL ris.${name} = ${pg.escapeLiteral(wert)}`

/** Ends the transaction in one round trip: all other public changes wait for it. */
async function abschliessen(laeufer: QueryRunner, { anweisung }: Abschluss): Promise<void> {
  const verbindung = (await laeufer.connect()) as ClientBase
  await gemeinsam(verbindung, () => Promise.all([anweisung?.(), verbindung.query('COMMIT')]))
  Object.assign(laeufer, { isTransactionActive: false, transactionDepth: 0 })
}
