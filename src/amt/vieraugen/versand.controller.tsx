import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { trotzdemAus } from '../teile/trotzdem.dto.js'
import { Umleitung } from '../../web/umleitung.js'
import { SitzungSchritteService } from '../../sitzungen/sitzung-schritte.service.js'
import { VersandFormular } from './versand.dto.js'
import { VersandSeite } from './versand.seite.js'
import { VersandService } from '../../vieraugen/tagesordnung/versand.service.js'
import { VersandlisteSeite } from './versandliste.seite.js'

/** The pages of who sends agendas out. */
@Controller('amt/sitzungen')
@Darf('tagesordnung.versenden')
export class VersandSeiten {
  constructor(
    private readonly versand: VersandService,
    private readonly schritte: SitzungSchritteService,
  ) {}

  @Get()
  async liste(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    return <VersandlisteSeite sitzungen={await this.versand.liste(akteur)} hinweis={String(hinweis ?? '')} />
  }

  @Get(':id/versand')
  async eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <VersandSeite {...await this.versand.ansehen(akteur, id)} />
  }

  @Post(':id/versand')
  @HttpCode(200)
  async versenden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: VersandFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const { schritt, gesehen = '', trotzdemGrund } = formular
    try {
      await this.schritte.gehen(akteur, id, schritt, { gesehen: gesehen || null, trotzdem: trotzdemAus(formular) })
      return new Umleitung(`/amt/sitzungen?hinweis=${schritt}`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, (code) => stellen[code] ?? 'versand')
      return <VersandSeite {...await this.versand.ansehen(akteur, id)} grund={trotzdemGrund} fehler={saetze} />
    }
  }
}

/** Where on the page the reader looks once more. */
const stellen: Record<string, string> = { veraendert: 'vorschau', nicht_angesehen: 'vorschau' }
