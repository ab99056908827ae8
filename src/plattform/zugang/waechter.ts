import { Inject, Injectable, Optional } from '@nestjs/common'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { type Akteur, darf, fuerWen } from '../../regeln/rechte.js'
import { bereich } from '../http/adressform.js'
import { Abweisung, FaktorFehlt, keinRecht, nichtAngemeldet } from '../fehler/abweisung.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { formularmarke, istSchluessel, neuesGeheimnis } from './geheimnis.js'
import { herkunftStimmt, istLesend } from './herkunft.js'
import { Kekse } from './kekse.js'
import { pruefeMarke } from './marke.js'
import type { Zugang } from './zugang.js'

/** Whose session it is. With `faktorFehlt` it opens only what is needed to set up the second factor. */
export type Erkannt = Akteur & { standId: string; faktorFehlt: boolean }

/** Who holds a secret. Provided by the share of the staff alone: a public process knows no accounts. */
export abstract class Ausweispruefung {
  /** By the secret of a session, in the cookie or as bearer token. */
  abstract mitStand(geheimnis: string): Promise<Erkannt | undefined>
  /** By a key of the interface. */
  abstract mitSchluessel(geheimnis: string): Promise<Akteur | undefined>
}

/**
 * Judges every request before its body is read (a guard of Nest would come after). Denies by default: a route without a
 * statement answers nobody. Public routes never look at a session, so their bytes cannot depend on one.
 */
@Injectable()
export class Waechter {
  readonly kekse: Kekse

  constructor(
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    @Optional() private readonly ausweise?: Ausweispruefung,
  ) {
    this.kekse = new Kekse(konfiguration.basisUrl)
  }

  einrichten(server: FastifyInstance): void {
    server.addHook('onRequest', async (anfrage, antwort) => {
      if (!anfrage.is404) await this.pruefe(anfrage, antwort, anfrage.routeOptions.config.zugang)
    })
    // A form carries its mark in the body, which is there only now.
    server.addHook('preValidation', async (anfrage) => pruefeMarke(anfrage))
  }

  private async pruefe(anfrage: FastifyRequest, antwort: FastifyReply, zugang: Zugang | undefined): Promise<void> {
    if (!zugang) throw new Abweisung(403, 'Diese Adresse ist für niemanden freigegeben.')
    const gast = zugang.art === 'oeffentlich'
    const traeger = gast ? undefined : traegerGeheimnis(anfrage)
    const keks = gast || traeger ? undefined : this.kekse.lesen(anfrage, 'stand')
    const formular = keks !== undefined || (gast && bereich(anfrage) === 'amt')
    if (!herkunftStimmt(anfrage, this.konfiguration.basisUrl, formular)) {
      throw new Abweisung(403, 'Diese Anfrage kommt von einer fremden Seite. Laden Sie die Seite neu.')
    }
    if (formular) anfrage.formularmarke = formularmarke(keks ?? this.gastGeheimnis(anfrage, antwort))
    if (gast) return
    const akteur = traeger ? await this.mitTraeger(anfrage, traeger) : await this.mitStand(anfrage, keks)
    if (!akteur) throw nichtAngemeldet()
    if (anfrage.stand?.faktorFehlt && !zugang.ohneFaktor) throw new FaktorFehlt()
    // What is written in the name of this request bears its id in the log, and in whose place it is done.
    const fuer = zugang.art === 'recht' ? fuerWen(akteur, zugang.recht) : null
    anfrage.akteur = { ...akteur, anfrage: anfrage.id, ...(fuer && { fuer: fuer.id }) }
    if (zugang.art === 'recht' && !darf(akteur, zugang.recht)) throw keinRecht()
    if (zugang.art === 'angemeldet' && zugang.nurPersonen && akteur.umfang) throw keinRecht()
  }

  /** Keys of the interface open the interface and nothing else. */
  private async mitTraeger(anfrage: FastifyRequest, geheimnis: string): Promise<Akteur | undefined> {
    if (!istSchluessel(geheimnis)) return this.mitStand(anfrage, geheimnis)
    return bereich(anfrage) === 'api' ? this.ausweise?.mitSchluessel(geheimnis) : undefined
  }

  private async mitStand(anfrage: FastifyRequest, geheimnis: string | undefined): Promise<Akteur | undefined> {
    if (!geheimnis) return undefined
    const stand = await this.ausweise?.mitStand(geheimnis)
    if (!stand) return undefined
    anfrage.stand = { id: stand.standId, geheimnis, faktorFehlt: stand.faktorFehlt }
    return stand
  }

  /** Before there is a session, the forms of the sign-in are bound to a secret of this browser: nobody signs others in. */
  private gastGeheimnis(anfrage: FastifyRequest, antwort: FastifyReply): string {
    const vorhanden = this.kekse.lesen(anfrage, 'gast')
    if (vorhanden && /^[\w-]{43}$/.test(vorhanden)) return vorhanden
    const neu = neuesGeheimnis()
    // A form without it was not made for this browser; the mark of a secret that nobody knows fits nothing.
    if (istLesend(anfrage.method)) this.kekse.setzen(antwort, 'gast', neu)
    return neu
  }
}

const traegerGeheimnis = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]{20,100})$/i.exec(headers.authorization ?? '')?.[1]
