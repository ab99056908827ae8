import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Anlass, Datenbank } from '../plattform/datenbank/datenbank.js'
import type { Akteur } from '../regeln/rechte.js'
import { Versionskonflikt } from '../regeln/regelverstoss.js'

/** For SQL, whether it was sent, and what. Older programs do not send it: then it stays. */
export const gegeben = (wert: string | null | undefined): [boolean, string | null] => [wert !== undefined, wert ?? null]

@Injectable()
export class Stammdaten {
  constructor(private readonly datenbank: Datenbank) {}

  /** Changes a thing that has a version: no row changed means that somebody else was faster. */
  aendern<T extends { version: number }>(
    anlass: Anlass & { akteur: Akteur },
    lesen: () => Promise<T>,
    version: number | null,
    schreiben: (tx: EntityManager) => Promise<T[]>,
  ): Promise<T> {
    return this.datenbank.schreiben(anlass, async (tx) => {
      const [neu] = await schreiben(tx)
      if (neu) return neu
      const vorhanden = await lesen()
      throw new Versionskonflikt(version, vorhanden.version, vorhanden)
    })
  }
}
