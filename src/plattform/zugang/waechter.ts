import { Inject, Injectable, Optional } from '@nestjs/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { darf } from '../../regeln/rechte.js'
import { Abweisung, keinRecht, nichtAngemeldet } from '../fehler/abweisung.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { Anmeldekeks } from './anmeldestand.js'
import { Anmeldung } from './anmeldung.js'
import { herkunftStimmt } from './herkunft.js'
import type { Zugang } from './zugang.js'

/**
 * Judges every request before its body is read (a guard of Nest would come after). Denies by default: a route without a
 * statement answers nobody. Public routes never look at a session, so their bytes cannot depend on one.
 */
@Injectable()
export class Waechter {
  readonly keks: Anmeldekeks

  constructor(
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    // Missing in the public share, which knows no accounts.
    @Optional() private readonly anmeldung?: Anmeldung,
  ) {
    this.keks = new Anmeldekeks(konfiguration.basisUrl)
  }

  einrichten(server: FastifyInstance): void {
    server.addHook('onRequest', async (anfrage) => {
      if (!anfrage.is404) await this.pruefe(anfrage, anfrage.routeOptions.config.zugang)
    })
  }

  private async pruefe(anfrage: FastifyRequest, zugang: Zugang | undefined): Promise<void> {
    if (!zugang) throw new Abweisung(403, 'Diese Adresse ist für niemanden freigegeben.')
    const ausweis = zugang.art === 'oeffentlich' ? undefined : this.keks.lesen(anfrage)
    if (!herkunftStimmt(anfrage, this.konfiguration.basisUrl, ausweis?.keks ?? false)) {
      throw new Abweisung(403, 'Diese Anfrage kommt von einer fremden Seite. Laden Sie die Seite neu.')
    }
    if (zugang.art === 'oeffentlich') return
    anfrage.akteur = ausweis && (await this.anmeldung?.erkennen(ausweis.geheimnis))
    if (!anfrage.akteur) throw nichtAngemeldet()
    if (zugang.art === 'recht' && !darf(anfrage.akteur, zugang.recht)) throw keinRecht()
  }
}
