import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Akteur } from '../../regeln/rechte.js'
import { type Zugangsregel, zugangsregeln } from '../../regeln/rechte-zu-zweit.js'
import { veraltet, Versionskonflikt } from '../../regeln/regelverstoss.js'
import type { Faktorregel } from '../../regeln/zweitfaktor.js'
import { Anmelderegel } from '../../schema/anmelderegel.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { zuZweit } from './zu-zweit.js'

export interface Geltend {
  zweitfaktor: Faktorregel
  /** The wish of the town; it counts while there is one administrator (`darfAllein`). */
  rechteAllein: boolean
  /** All of the staff reads the drafts that are to become public, of every unit. */
  entwuerfeOffen: boolean
  /** Who releases is the second pair of eyes. */
  zweiGenuegen: boolean
  version: number
}

export interface Gewollt {
  zweitfaktor: Faktorregel
  rechteAllein?: boolean
  entwuerfeOffen?: boolean
  zweiGenuegen?: boolean
}

/** The rule that is to be switched on. */
export interface Regelwunsch {
  regel: Zugangsregel
}

/** What the town demands of those who sign in here. A change counts from the next request of everybody. */
@Injectable()
export class Anmelderegeln {
  constructor(private readonly datenbank: Datenbank) {}

  lesen(tx: EntityManager = this.datenbank.lesen): Promise<Geltend> {
    const select = {
      zweitfaktor: true,
      rechteAllein: true,
      entwuerfeOffen: true,
      zweiGenuegen: true,
      version: true,
    } as const
    return tx.findOneOrFail(Anmelderegel, { where: { id: 1 }, select })
  }

  /**
   * A rule that is left out stays as it is; switching one on that opens takes a second person.
   * @param version null: whatever is stored
   * @throws Versionskonflikt
   */
  async aendern(akteur: Akteur, gewollt: Gewollt, version: number | null = null): Promise<Geltend> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      const bisher = await tx.findOneOrFail(Anmelderegel, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } })
      if (veraltet(version, bisher.version)) throw new Versionskonflikt(version, bisher.version, await this.lesen(tx))
      const { zweitfaktor } = gewollt
      await tx.update(Anmelderegel, { id: 1 }, { zweitfaktor, version: bisher.version + 1 })
      for (const regel of Object.keys(zugangsregeln) as Zugangsregel[]) {
        const wert = gewollt[regel] ?? bisher[regel]
        if (wert === bisher[regel]) continue
        const vorhaben = {
          art: 'regel',
          angaben: { regel },
          benutzerId: null,
          oeffnet: wert,
          immer: regel === 'zweiGenuegen',
        } as const
        await zuZweit(tx, akteur, vorhaben, () => this.vollziehe(akteur, regel, wert))
      }
      return this.lesen(tx)
    })
  }

  /** Sets a rule, whoever had to agree. */
  vollziehe(akteur: { id: string }, regel: Zugangsregel, wert: boolean): Promise<null> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      const { version } = await tx.findOneByOrFail(Anmelderegel, { id: 1 })
      await tx.update(Anmelderegel, { id: 1 }, { [regel]: wert, version: version + 1 })
      return null
    })
  }
}

const was = 'Regeln der Anmeldung ändern'
