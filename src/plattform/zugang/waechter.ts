import { Inject, Injectable, Optional } from '@nestjs/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { type Akteur, darf } from '../../regeln/rechte.js'
import { Abweisung, keinRecht, nichtAngemeldet } from '../fehler/abweisung.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { Anmeldekeks } from './anmeldestand.js'
import { herkunftStimmt } from './herkunft.js'
import type { Zugang } from './zugang.js'

/** Who holds a secret. Provided by the share of the staff alone: a public process knows no accounts. */
export abstract class Ausweispruefung {
  abstract erkennen(geheimnis: string): Promise<Akteur | undefined>
}

/**
 * Judges every request before its body is read (a guard of Nest would come after). Denies by default: a route without a
 * statement answers nobody. Public routes never look at a session, so their bytes cannot depend on one.
 */
@Injectable()
export class Waechter {
  readonly keks: Anmeldekeks

  constructor(
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    @Optional() private readonly ausweise?: Ausweispruefung,
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
    const akteur = ausweis && (await this.ausweise?.erkennen(ausweis.geheimnis))
    // What is written in the name of this request bears its id in the log.
    anfrage.akteur = akteur && { ...akteur, anfrage: anfrage.id }
    if (!anfrage.akteur) throw nichtAngemeldet()
    if (zugang.art === 'recht' && !darf(anfrage.akteur, zugang.recht)) throw keinRecht()
  }
}
