import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Anmeldestaende, type Anmeldeergebnis } from './anmeldestaende.js'
import { BekannteGeraete } from './bekannte-geraete.js'
import { geraetename } from './geraet.js'
import { Waechter } from './waechter.js'

/** From where somebody comes, as the sign-in wants to know it. */
export interface Ankunft {
  adresse: string
  geraet: string
  geraetGeheimnis: string | undefined
  frueher: string | undefined
}

/** The cookies of coming and going. */
@Injectable()
export class Einlass {
  constructor(
    private readonly waechter: Waechter,
    private readonly staende: Anmeldestaende,
    private readonly geraete: BekannteGeraete,
  ) {}

  ankunft(anfrage: FastifyRequest): Ankunft {
    const { kekse } = this.waechter
    return {
      adresse: anfrage.ip,
      geraet: geraetename(anfrage.headers['user-agent']),
      geraetGeheimnis: kekse.lesen(anfrage, 'geraet'),
      frueher: kekse.lesen(anfrage, 'stand'),
    }
  }

  einlassen(antwort: FastifyReply, { geheimnis, laeuftAb }: Anmeldeergebnis): void {
    const { kekse } = this.waechter
    kekse.setzen(antwort, 'stand', geheimnis, laeuftAb)
    // The form that led here is answered; the next one gets a mark of its own.
    for (const keks of ['gast', 'halb'] as const) kekse.loeschen(antwort, keks)
  }

  /** The second factor is missing: what is in the cookie opens nothing but the question for it. */
  anhalten(antwort: FastifyReply, { geheimnis, laeuftAb }: Anmeldeergebnis): void {
    this.waechter.kekse.setzen(antwort, 'halb', geheimnis, laeuftAb)
  }

  halb(anfrage: FastifyRequest): string | undefined {
    return this.waechter.kekse.lesen(anfrage, 'halb')
  }

  /** From now on this browser is no stranger to the account. */
  async merkeGeraet(anfrage: FastifyRequest, antwort: FastifyReply, benutzer: { id: string }): Promise<void> {
    const { kekse } = this.waechter
    const { geheimnis, laeuftAb } = await this.geraete.merken(benutzer, kekse.lesen(anfrage, 'geraet'))
    kekse.setzen(antwort, 'geraet', geheimnis, laeuftAb)
  }

  /** Ends the session of this request, in the database and in the browser. */
  async hinaus(anfrage: FastifyRequest, antwort: FastifyReply): Promise<void> {
    if (anfrage.stand) await this.staende.vergessen(anfrage.stand.geheimnis)
    this.waechter.kekse.loeschen(antwort, 'stand')
  }
}
