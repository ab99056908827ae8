import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Anfragestand } from './anbieter.js'
import { Anmeldestaende, type Anmeldeergebnis, type Beendet } from './anmeldestaende.js'
import { BekannteGeraete } from './bekannte-geraete.js'
import { geraetename } from './geraet.js'
import { Waechter } from './waechter.js'

/** Time to sign in at the identity provider. */
const anfrageDauerMs = 15 * 60 * 1000

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

  /** Keeps for some minutes what the answer of the identity provider must fit. */
  merkeAnfrage(antwort: FastifyReply, stand: Anfragestand): void {
    const wert = Buffer.from(JSON.stringify(stand)).toString('base64url')
    this.waechter.kekse.setzen(antwort, 'oidc', wert, new Date(Date.now() + anfrageDauerMs))
  }

  /** What was kept, once; undefined when this browser did not ask. */
  anfragestand(anfrage: FastifyRequest, antwort: FastifyReply): Anfragestand | undefined {
    const wert = this.waechter.kekse.lesen(anfrage, 'oidc')
    this.waechter.kekse.loeschen(antwort, 'oidc')
    return wert === undefined ? undefined : alsAnfragestand(wert)
  }

  /** From now on this browser is no stranger to the account. */
  async merkeGeraet(anfrage: FastifyRequest, antwort: FastifyReply, benutzer: { id: string }): Promise<void> {
    const { kekse } = this.waechter
    const { geheimnis, laeuftAb } = await this.geraete.merken(benutzer, kekse.lesen(anfrage, 'geraet'))
    kekse.setzen(antwort, 'geraet', geheimnis, laeuftAb)
  }

  /** Ends the session of this request, in the database and in the browser. */
  async hinaus(anfrage: FastifyRequest, antwort: FastifyReply): Promise<Beendet | undefined> {
    this.waechter.kekse.loeschen(antwort, 'stand')
    return anfrage.stand && this.staende.vergessen(anfrage.stand.geheimnis)
  }
}

/** A cookie can hold anything; without each of these words there is nothing to compare with. */
function alsAnfragestand(wert: string): Anfragestand | undefined {
  try {
    const stand = JSON.parse(Buffer.from(wert, 'base64url').toString()) as Record<keyof Anfragestand, unknown> | null
    const worte = [stand?.state, stand?.nonce, stand?.verifier, stand?.weiter]
    return worte.every((wort) => typeof wort === 'string' && wort) ? (stand as Anfragestand) : undefined
  } catch {
    return undefined
  }
}
