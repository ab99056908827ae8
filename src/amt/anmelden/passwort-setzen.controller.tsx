import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Abweisung } from '../../plattform/fehler/abweisung.js'
import { Anmeldebremse } from '../../plattform/zugang/anmeldebremse.js'
import { netz } from '../../plattform/http/adresse.js'
import { Einlass } from '../../plattform/zugang/einlass.js'
import { Konten } from '../../plattform/zugang/konten.js'
import { Oeffentlich } from '../../plattform/zugang/zugang.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Umleitung } from '../../web/umleitung.js'
import { PasswortFormular } from './konto.dto.js'
import { PasswortSetzenSeite } from './passwort-setzen.seite.js'
import { pruefeWiederholung } from './passwortwechsel.js'

/** Where a one-time link leads. */
@Controller('amt/passwort-setzen')
@Oeffentlich()
export class PasswortSetzenController {
  constructor(
    private readonly konten: Konten,
    private readonly einlass: Einlass,
    private readonly bremse: Anmeldebremse,
  ) {}

  @Get()
  formular(@Query('link') link: unknown, @Req() anfrage: FastifyRequest) {
    return this.seite(typeof link === 'string' ? link : '', [], anfrage)
  }

  /** Does not sign in: who has a second factor must still show it. */
  @Post()
  @HttpCode(200)
  async setzen(
    @Body() { link = '', passwort = '', wiederholung = '' }: PasswortFormular,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      pruefeWiederholung(passwort, wiederholung)
      const konto = await this.konten.setzeMitLink(link, passwort)
      await this.einlass.merkeGeraet(anfrage, antwort, konto)
      return new Umleitung('/amt/anmelden?hinweis=passwort', 303)
    } catch (fehler) {
      if (!(fehler instanceof Eingabefehler)) throw fehler
      antwort.status(422)
      const felder = fehler.felder.map(({ zeiger, text }) => ({ feld: zeiger.slice(1), text }))
      return this.seite(link, felder, anfrage)
    }
  }

  private async seite(link: string, fehler: FeldFehler[], { ip }: FastifyRequest) {
    const konto = await this.bremse.pruefe(
      [['link', netz(ip)]],
      async () => (await this.konten.wessenLink(link)) ?? undefined,
    )
    if (!konto) throw new Abweisung(410, 'Dieser Link gilt nicht mehr. Bitten Sie die Administration um einen neuen.')
    return <PasswortSetzenSeite konto={konto} link={link} fehler={fehler} />
  }
}
