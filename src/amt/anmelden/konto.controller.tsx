import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Abweisung } from '../../plattform/fehler/abweisung.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Anmeldestaende } from '../../plattform/zugang/anmeldestaende.js'
import { Konten } from '../../plattform/zugang/konten.js'
import { Zweitfaktoren } from '../../plattform/zugang/zweitfaktoren.js'
import { Angemeldet, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import { RechtewuenscheService } from '../../vieraugen/rechte/rechtewuensche.service.js'
import { Umleitung } from '../../web/umleitung.js'
import { PasswortFormular } from './konto.dto.js'
import { KontoSeite, PasswortSeite } from './konto.seite.js'
import { Passwortwechsel } from './passwortwechsel.js'

/** What concerns the own account. */
@Controller('amt/konto')
@Angemeldet()
export class KontoController {
  constructor(
    private readonly staende: Anmeldestaende,
    private readonly konten: Konten,
    private readonly faktoren: Zweitfaktoren,
    private readonly wechsel: Passwortwechsel,
    private readonly rechte: RechtewuenscheService,
  ) {}

  @Get()
  async konto(@Handelnde() akteur: Akteur, @Req() { stand }: FastifyRequest, @Query('hinweis') hinweis: unknown) {
    const [konto, anmeldungen] = await Promise.all([this.konten.eines(akteur.id), this.staende.liste(akteur)])
    const codes = konto.zweitfaktor ? await this.faktoren.codesUebrig(akteur.id) : 0
    const rechte = await this.rechte.amKonto(akteur)
    const angaben = { konto, anmeldungen, codes, rechte, diese: stand?.id, hinweis: String(hinweis ?? '') }
    return <KontoSeite {...angaben} />
  }

  @Post('anmeldungen/:id/beenden')
  async beenden(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.staende.beenden(akteur, id)
    return new Umleitung('/amt/konto?hinweis=beendet', 303)
  }

  @Post('anmeldungen/andere-beenden')
  async andereBeenden(@Handelnde() akteur: Akteur, @Req() { stand }: FastifyRequest) {
    if (stand) await this.staende.beendeAndere(akteur, stand.id)
    return new Umleitung('/amt/konto?hinweis=andere', 303)
  }

  @Get('passwort')
  passwortSeite() {
    return <PasswortSeite fehler={[]} />
  }

  @Post('passwort')
  @HttpCode(200)
  async passwort(
    @Handelnde() akteur: Akteur,
    @Body() formular: PasswortFormular,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      await this.wechsel.aendern(akteur, formular, anfrage, antwort)
      return new Umleitung('/amt/konto?hinweis=passwort', 303)
    } catch (fehler) {
      if (fehler instanceof Abweisung && fehler.warten) antwort.header('retry-after', String(fehler.warten))
      if (fehler instanceof Abweisung) antwort.status(fehler.status === 401 ? 422 : fehler.status)
      else if (fehler instanceof Eingabefehler) antwort.status(422)
      else throw fehler
      const fehlerliste =
        fehler instanceof Abweisung
          ? [{ feld: 'bisher', text: fehler.status === 401 ? 'Ihr bisheriges Passwort stimmt nicht.' : fehler.satz }]
          : fehler.felder.map(({ zeiger, text }) => ({ feld: zeiger.slice(1), text }))
      return <PasswortSeite fehler={fehlerliste} />
    }
  }
}
