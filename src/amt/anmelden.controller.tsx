import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../konfiguration.js'
import { Abweisung, keinRecht } from '../plattform/fehler/abweisung.js'
import { KONFIGURATION } from '../plattform/konfiguration.token.js'
import { Anmeldebremse } from '../plattform/zugang/anmeldebremse.js'
import { Anmeldung, type Anmeldeergebnis } from '../plattform/zugang/anmeldung.js'
import { nurFuerDiesenRechner, vonHier } from '../plattform/zugang/herkunft.js'
import { Waechter } from '../plattform/zugang/waechter.js'
import { Angemeldet, Handelnde, Oeffentlich } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { Umleitung } from '../web/umleitung.js'
import { AmtSeite } from './amt.seite.js'
import { AnmeldenFormular } from './anmelden.dto.js'
import { AnmeldenSeite } from './anmelden.seite.js'

@Controller('amt')
export class AnmeldenController {
  constructor(
    private readonly anmeldung: Anmeldung,
    private readonly bremse: Anmeldebremse,
    private readonly waechter: Waechter,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get()
  @Angemeldet()
  angemeldet(@Handelnde() akteur: Akteur) {
    return <AmtSeite name={akteur.name} />
  }

  @Get('anmelden')
  @Oeffentlich()
  async formular(@Query('weiter') weiter: unknown, @Req() anfrage: FastifyRequest) {
    return this.seite(anfrage, { weiter: nachInnen(weiter) })
  }

  @Post('anmelden')
  @Oeffentlich()
  @HttpCode(200)
  async anmelden(
    @Body() formular: AnmeldenFormular,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const weiter = nachInnen(formular.weiter)
    try {
      const ergebnis = await this.pruefe(formular, anfrage)
      this.waechter.keks.setzen(antwort, ergebnis.geheimnis, ergebnis.laeuftAb)
      return new Umleitung(weiter, 303)
    } catch (fehler) {
      if (!(fehler instanceof Abweisung) || fehler.status === 403) throw fehler
      antwort.status(fehler.status === 401 ? 422 : fehler.status)
      return this.seite(anfrage, { weiter, kennung: formular.kennung, satz: fehler.satz })
    }
  }

  @Post('abmelden')
  @Angemeldet()
  async abmelden(
    @Handelnde() akteur: Akteur,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const ausweis = this.waechter.keks.lesen(anfrage)
    if (ausweis) await this.anmeldung.abmelden(akteur, ausweis.geheimnis)
    this.waechter.keks.loeschen(antwort)
    return new Umleitung('/amt/anmelden', 303)
  }

  private async pruefe(
    { kennung, passwort, beispiel }: AnmeldenFormular,
    anfrage: FastifyRequest,
  ): Promise<Anmeldeergebnis> {
    if (beispiel !== undefined && !this.darfBeispiel(anfrage)) throw keinRecht()
    if (beispiel === undefined && !(kennung && passwort)) throw new Abweisung(401, 'Geben Sie Kennung und Passwort an.')
    const ergebnis =
      beispiel === undefined
        ? await this.bremse.pruefe(kennung!, anfrage.ip, () => this.anmeldung.anmelden(kennung!, passwort!))
        : await this.anmeldung.alsBeispiel(beispiel)
    if (!ergebnis) throw new Abweisung(401, 'Kennung oder Passwort stimmt nicht.')
    return ergebnis
  }

  private async seite(
    anfrage: FastifyRequest,
    { weiter, kennung = '', satz }: { weiter: string; kennung?: string | undefined; satz?: string },
  ) {
    const beispielkonten = this.darfBeispiel(anfrage) ? await this.anmeldung.beispielkonten() : []
    const fehler = satz ? [{ feld: 'kennung', text: satz }] : []
    return <AnmeldenSeite kennung={kennung} weiter={weiter} fehler={fehler} beispielkonten={beispielkonten} />
  }

  private darfBeispiel(anfrage: FastifyRequest): boolean {
    const { host, basisUrl } = this.konfiguration
    return nurFuerDiesenRechner(host, basisUrl) && vonHier(anfrage)
  }
}

/** Only a path of this application; an address from outside would make the sign-in a springboard. */
const nachInnen = (weiter: unknown): string =>
  typeof weiter === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(weiter) ? weiter : '/amt'
