import { Controller, Get, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Abweisung } from '../../plattform/fehler/abweisung.js'
import { Anbieter, Anbieterfehler } from '../../plattform/zugang/anbieter.js'
import { Anmeldestaende } from '../../plattform/zugang/anmeldestaende.js'
import { Dienstkonten } from '../../plattform/zugang/dienstkonten.js'
import { Einlass } from '../../plattform/zugang/einlass.js'
import { nachInnen } from '../../plattform/zugang/herkunft.js'
import { Oeffentlich } from '../../plattform/zugang/zugang.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { Umleitung } from '../../web/umleitung.js'
import { AnbieterfehlerSeite } from './oidc.seite.js'

/** To the identity provider and back. Both are links, so that no rule about forms stands in the way of the provider. */
@Controller('amt/anmelden/oidc')
@Oeffentlich()
export class OidcController {
  constructor(
    private readonly anbieter: Anbieter,
    private readonly konten: Dienstkonten,
    private readonly staende: Anmeldestaende,
    private readonly einlass: Einlass,
  ) {}

  @Get()
  async hin(
    @Query('weiter') weiter: unknown,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    if (!this.anbieter.eingerichtet) throw new NichtGefunden()
    return this.oderSeite(anfrage, antwort, async () => {
      const { adresse, stand } = await this.anbieter.hin(nachInnen(weiter))
      this.einlass.merkeAnfrage(antwort, stand)
      return new Umleitung(adresse, 303)
    })
  }

  @Get('antwort')
  async zurueck(@Req() anfrage: FastifyRequest, @Res({ passthrough: true }) antwort: FastifyReply) {
    if (!this.anbieter.eingerichtet) throw new NichtGefunden()
    // Used up at the first answer, whatever it is.
    const stand = this.einlass.anfragestand(anfrage, antwort)
    return this.oderSeite(anfrage, antwort, async () => {
      if (!stand) throw new Anbieterfehler(true, 'answer without a question of this browser')
      const ausweis = await this.anbieter.zurueck(anfrage.url.replace(/^[^?]*/, ''), stand)
      const benutzer = await this.konten.finde(ausweis)
      const { geraet, frueher } = this.einlass.ankunft(anfrage)
      const { idToken, gruppen } = ausweis
      const umstaende = { weg: 'oidc', geraet, frueher, idToken, gruppen } as const
      this.einlass.einlassen(antwort, await this.staende.oeffnen(benutzer, umstaende))
      return new Umleitung(nachInnen(stand.weiter), 303)
    })
  }

  /** Details are for the log: what a stranger sent may be among them. */
  private async oderSeite(anfrage: FastifyRequest, antwort: FastifyReply, arbeit: () => Promise<Umleitung>) {
    try {
      return await arbeit()
    } catch (fehler) {
      if (fehler instanceof Abweisung) return this.seite(antwort, 403, fehler.satz)
      if (!(fehler instanceof Anbieterfehler)) throw fehler
      anfrage.log.warn({ grund: fehler.message }, 'OpenID-Anbieter')
      return fehler.erreichbar
        ? this.seite(
            antwort,
            401,
            'Die Anmeldung mit dem Dienstkonto ist nicht gelungen. Versuchen Sie es noch einmal.',
          )
        : this.seite(
            antwort,
            503,
            'Der Anmeldedienst antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.',
          )
    }
  }

  private seite(antwort: FastifyReply, status: number, satz: string) {
    antwort.status(status)
    return <AnbieterfehlerSeite satz={satz} />
  }
}
