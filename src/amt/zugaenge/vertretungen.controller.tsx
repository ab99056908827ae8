import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Rollenwahl } from '../../organisation/rechte/rollenwahl.js'
import { VertretungenService } from '../../organisation/rechte/vertretungen.service.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { wartetNoch } from '../../plattform/zugang/zu-zweit.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsAblehnung, anFeldOder } from '../../web/ablehnung.js'
import { Umleitung } from '../../web/umleitung.js'
import { VertretungFormular } from './rollen.dto.js'
import { vertretungAus } from './rollenformular.js'
import { VertretungenSeite } from './vertretungen.seite.js'

/** Who stands in for whom. */
@Controller('amt/vertretungen')
@Darf('benutzer.schreiben')
export class VertretungenSeitenController {
  constructor(
    private readonly vertretungen: VertretungenService,
    private readonly wahl: Rollenwahl,
  ) {}

  @Get()
  async liste(@Query('hinweis') hinweis: unknown) {
    return <VertretungenSeite {...await this.angaben()} hinweis={String(hinweis ?? '')} />
  }

  @Post()
  @HttpCode(200)
  async einrichten(
    @Handelnde() akteur: Akteur,
    @Body() formular: VertretungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      const eingerichtet = await this.vertretungen.einrichten(akteur, vertretungAus(formular))
      return new Umleitung(`/amt/vertretungen?hinweis=${wartetNoch(eingerichtet) ? 'wartet' : 'eingerichtet'}`, 303)
    } catch (fehler) {
      const liste = alsAblehnung(fehler, antwort, stelle)
      return <VertretungenSeite {...await this.angaben()} formular={formular} fehler={liste} />
    }
  }

  @Post(':id/ende')
  @HttpCode(200)
  async beenden(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.vertretungen.beenden(akteur, id, null)
    return new Umleitung('/amt/vertretungen?hinweis=beendet', 303)
  }

  private async angaben() {
    return { vertretungen: await this.vertretungen.liste(), konten: await this.wahl.konten() }
  }
}

/** The form asks for one role where the interface takes several. */
const stelle = (name: string, was: 'feld' | 'regel') =>
  name === 'rollen' ? 'rolle' : anFeldOder('vertreterId')(name, was)
