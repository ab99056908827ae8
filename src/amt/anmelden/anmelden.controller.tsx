import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { Abweisung, keinRecht } from '../../plattform/fehler/abweisung.js'
import { KONFIGURATION } from '../../plattform/konfiguration.token.js'
import { Anmeldung, type Anmeldeausgang } from '../../plattform/zugang/anmeldung.js'
import { Anbieter } from '../../plattform/zugang/anbieter.js'
import { Einlass } from '../../plattform/zugang/einlass.js'
import { nachInnen, nurFuerDiesenRechner, vonHier } from '../../plattform/zugang/herkunft.js'
import { AuchOhneFaktor, Oeffentlich } from '../../plattform/zugang/zugang.js'
import { Umleitung } from '../../web/umleitung.js'
import { AnmeldenFormular, CodeFormular } from './anmelden.dto.js'
import { AbmeldenSeite, AnmeldenSeite, CodeSeite } from './anmelden.seite.js'

@Controller('amt')
export class AnmeldenController {
  constructor(
    private readonly anmeldung: Anmeldung,
    private readonly einlass: Einlass,
    private readonly anbieter: Anbieter,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get('anmelden')
  @Oeffentlich()
  formular(@Query('weiter') weiter: unknown, @Query('hinweis') hinweis: unknown, @Req() anfrage: FastifyRequest) {
    return this.seite(anfrage, { weiter: nachInnen(weiter), hinweis: String(hinweis ?? '') })
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
      const ausgang = await this.pruefe(formular, anfrage)
      if (ausgang.codeFehlt) {
        this.einlass.anhalten(antwort, ausgang)
        return new Umleitung(`/amt/anmelden/code?weiter=${encodeURIComponent(weiter)}`, 303)
      }
      this.einlass.einlassen(antwort, ausgang)
      if (formular.beispiel === undefined) await this.einlass.merkeGeraet(anfrage, antwort, ausgang.benutzer)
      return new Umleitung(weiter, 303)
    } catch (fehler) {
      abgewiesen(fehler, antwort)
      return this.seite(anfrage, { weiter, kennung: formular.kennung, satz: fehler.satz })
    }
  }

  @Get('anmelden/code')
  @Oeffentlich()
  codeSeite(@Query('weiter') weiter: unknown) {
    return <CodeSeite weiter={nachInnen(weiter)} fehler={[]} />
  }

  @Post('anmelden/code')
  @Oeffentlich()
  @HttpCode(200)
  async code(
    @Body() { code = '', weiter: ziel }: CodeFormular,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const weiter = nachInnen(ziel)
    const halb = this.einlass.halb(anfrage)
    if (!halb) return new Umleitung(`/amt/anmelden?weiter=${encodeURIComponent(weiter)}`, 303)
    try {
      const ergebnis = await this.anmeldung.bestaetigen(halb, code, this.einlass.ankunft(anfrage).geraet)
      this.einlass.einlassen(antwort, ergebnis)
      await this.einlass.merkeGeraet(anfrage, antwort, ergebnis.benutzer)
      return new Umleitung(weiter, 303)
    } catch (fehler) {
      abgewiesen(fehler, antwort)
      return <CodeSeite weiter={weiter} fehler={[{ feld: 'code', text: fehler.satz }]} />
    }
  }

  @Post('abmelden')
  @AuchOhneFaktor()
  @HttpCode(200)
  async abmelden(@Req() anfrage: FastifyRequest, @Res({ passthrough: true }) antwort: FastifyReply) {
    const beendet = await this.einlass.hinaus(anfrage, antwort)
    if (beendet?.weg !== 'oidc') return new Umleitung('/amt/anmelden?hinweis=abgemeldet', 303)
    const adresse = await this.anbieter.ab(beendet.idToken)
    if (!adresse) return new Umleitung('/amt/anmelden?hinweis=abgemeldet_hier', 303)
    // Not as the answer to the form itself: our policy lets forms lead nowhere but to us, also by way of a redirect.
    antwort.header('refresh', `0; url=${adresse}`)
    return <AbmeldenSeite adresse={adresse} />
  }

  /** Where the provider leads back to. */
  @Get('abgemeldet')
  @Oeffentlich()
  abgemeldet() {
    return new Umleitung('/amt/anmelden?hinweis=abgemeldet', 303)
  }

  private async pruefe(formular: AnmeldenFormular, anfrage: FastifyRequest): Promise<Anmeldeausgang> {
    const { kennung, passwort, beispiel } = formular
    const ankunft = this.einlass.ankunft(anfrage)
    if (beispiel !== undefined) {
      if (!this.darfBeispiel(anfrage)) throw keinRecht()
      const ergebnis = await this.anmeldung.alsBeispiel(beispiel, ankunft.geraet, ankunft.frueher)
      if (!ergebnis) throw new Abweisung(401, 'Dieses Beispielkonto gibt es nicht.')
      return { ...ergebnis, codeFehlt: false }
    }
    if (!kennung || !passwort) throw new Abweisung(401, 'Geben Sie Kennung und Passwort an.')
    return this.anmeldung.anmelden({ kennung, passwort, ...ankunft })
  }

  private async seite(anfrage: FastifyRequest, angaben: Seitenangaben) {
    const { weiter, kennung = '', satz, hinweis = '' } = angaben
    const beispielkonten = this.darfBeispiel(anfrage) ? await this.anmeldung.beispielkonten() : []
    const fehler = satz ? [{ feld: 'kennung', text: satz }] : []
    const { oidc } = this.konfiguration.anmeldung
    const felder = { kennung, weiter, fehler, hinweis, beispielkonten }
    return <AnmeldenSeite {...felder} oidc={oidc?.name} />
  }

  private darfBeispiel(anfrage: FastifyRequest): boolean {
    const { host, basisUrl } = this.konfiguration
    return nurFuerDiesenRechner(host, basisUrl) && vonHier(anfrage)
  }
}

interface Seitenangaben {
  weiter: string
  kennung?: string | undefined
  satz?: string
  hinweis?: string
}

/** What the form itself says; everything else goes on to the page of errors. */
function abgewiesen(fehler: unknown, antwort: FastifyReply): asserts fehler is Abweisung {
  if (!(fehler instanceof Abweisung) || fehler.status === 403) throw fehler
  antwort.status(fehler.status === 401 ? 422 : fehler.status)
  if (fehler.warten) antwort.header('retry-after', String(fehler.warten))
}
