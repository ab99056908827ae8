import { Inject, Injectable } from '@nestjs/common'
import type { Pool } from 'pg'
import { Abweisung } from '../plattform/fehler/abweisung.js'
import { EINGANGSVERBINDUNGEN } from '../plattform/konfiguration.token.js'
import { type Barrieremeldung, fehlerDerMeldung } from '../regeln/barrieremeldung.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'

/** The function refuses when too much came in this hour. */
const zuviel = '53400'

/** Takes in what the public sends, by a login that can do nothing else. */
@Injectable()
export class Eingang {
  constructor(@Inject(EINGANGSVERBINDUNGEN) private readonly pool: Pool | undefined) {}

  /** False in a process without that login: then nothing is offered. */
  get offen(): boolean {
    return this.pool !== undefined
  }

  /** @throws Eingabefehler, Abweisung */
  async barriereMelden(meldung: Barrieremeldung): Promise<void> {
    const fehler = fehlerDerMeldung(meldung)
    if (fehler.length > 0) throw new Eingabefehler(fehler)
    const { seite, beschreibung, kontakt } = meldung
    try {
      await this.pool!.query('SELECT eingang.barriere_melden($1, $2, $3)', [seite, beschreibung, kontakt])
    } catch (grund) {
      if ((grund as { code?: string }).code !== zuviel) throw grund
      throw new Abweisung(429, 'Gerade gehen sehr viele Meldungen ein. Versuchen Sie es in einer Stunde noch einmal.')
    }
  }
}
