import { Inject, Injectable, Logger, Optional } from '@nestjs/common'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { Abweisung } from '../fehler/abweisung.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { istSchleife } from '../zugang/herkunft.js'
import { netz } from './adresse.js'
import { muster } from './adressform.js'
import { adressklasse, type Grenze, jeAdresse, jeKonto, kontoklasse } from './klassen.js'
import { Zaehler } from './zaehler.js'

/** Budgets that all processes share. Provided by the share of the staff alone. */
export abstract class Kontingente {
  /** Takes one; seconds to wait, or 0. */
  abstract nimm(schluessel: string, grenze: Grenze): Promise<number>
}

/**
 * Slows down who asks too much. The public is counted in memory (docs/adr/0017): its database login cannot write, and a
 * page costs no round trip for this.
 */
@Injectable()
export class Zugriffe {
  private readonly zaehler = new Zaehler()
  private gewarnt = false

  constructor(
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    @Optional() private readonly kontingente?: Kontingente,
  ) {}

  /** Two hooks: per address before anything is looked up, per account once it is known. */
  einrichten(server: FastifyInstance, danach: () => void): void {
    if (!this.konfiguration.zugriffsgrenzen) return danach()
    server.addHook('onRequest', async (anfrage) => this.jeAdresse(anfrage))
    danach()
    server.addHook('onRequest', async (anfrage) => this.jeKonto(anfrage))
  }

  private jeAdresse(anfrage: FastifyRequest): void {
    const klasse = adressklasse(weg(anfrage))
    this.warneVorFremdemProxy(anfrage)
    // Behind a proxy of this machine that is not in the list everybody would have this one address.
    if (!klasse || istSchleife(anfrage.ip)) return
    pruefe(this.zaehler.zaehle(`${klasse} ${netz(anfrage.ip)}`, jeAdresse[klasse]))
  }

  private async jeKonto(anfrage: FastifyRequest): Promise<void> {
    if (!anfrage.akteur || !this.kontingente) return
    const klasse = kontoklasse(weg(anfrage), anfrage.headers['content-type'])
    pruefe(await this.kontingente.nimm(`${klasse} ${anfrage.akteur.id}`, jeKonto[klasse]))
  }

  private warneVorFremdemProxy({ headers, ip, socket }: FastifyRequest): void {
    if (this.gewarnt || headers['x-forwarded-for'] === undefined || ip !== socket.remoteAddress) return
    this.gewarnt = true
    new Logger('Zugriffe').warn(
      'Eine Anfrage kam über einen Proxy, der nicht in VERTRAUTE_PROXYS steht. Alle, die über ihn kommen, zählen als eine Adresse.',
    )
  }
}

const weg = (anfrage: FastifyRequest) => ({
  methode: anfrage.method,
  muster: muster(anfrage),
  zugang: anfrage.is404 ? undefined : anfrage.routeOptions.config.zugang,
})

function pruefe(warten: number): void {
  if (warten === 0) return
  const dauer = warten === 1 ? 'eine Sekunde' : `${warten} Sekunden`
  throw new Abweisung(429, `Zu viele Anfragen. Warten Sie ${dauer} und versuchen Sie es dann noch einmal.`, warten)
}
