import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Akteur } from '../../regeln/rechte.js'
import { veraltet, Versionskonflikt } from '../../regeln/regelverstoss.js'
import type { Faktorregel } from '../../regeln/zweitfaktor.js'
import { Anmelderegel } from '../../schema/anmelderegel.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'

export interface Geltend {
  zweitfaktor: Faktorregel
  version: number
}

/** What the town demands of those who sign in here. A change counts from the next request of everybody. */
@Injectable()
export class Anmelderegeln {
  constructor(private readonly datenbank: Datenbank) {}

  lesen(tx: EntityManager = this.datenbank.lesen): Promise<Geltend> {
    return tx.findOneOrFail(Anmelderegel, { where: { id: 1 }, select: { zweitfaktor: true, version: true } })
  }

  /** @param version null: whatever is stored. @throws Versionskonflikt */
  async aendern(akteur: Akteur, zweitfaktor: Faktorregel, version: number | null = null): Promise<Geltend> {
    return this.datenbank.schreiben({ akteur, was: 'Regeln der Anmeldung ändern' }, async (tx) => {
      const bisher = await tx.findOneOrFail(Anmelderegel, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } })
      if (veraltet(version, bisher.version)) {
        const { zweitfaktor, version: vorhanden } = bisher
        throw new Versionskonflikt(version, vorhanden, { zweitfaktor, version: vorhanden })
      }
      await tx.update(Anmelderegel, { id: 1 }, { zweitfaktor, version: bisher.version + 1 })
      return this.lesen(tx)
    })
  }
}
