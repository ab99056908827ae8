import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { dateiantwort, druckantwort } from '../../plattform/schnittstelle/dateiantwort.js'
import { type Antwortkopf, KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { FreigabeZuZweitService } from '../../vieraugen/freigabe/freigabe-zu-zweit.service.js'
import { VorschauService } from '../../vieraugen/wunsch/vorschau.service.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Umleitung } from '../../web/umleitung.js'
import { trotzdemAus } from '../teile/trotzdem.dto.js'
import { FreigabeFormular } from './freigabe.dto.js'
import { freigabeAdresse, FreigabeSeite } from './freigabe.seite.js'
import { vorlageAdresse } from './wunschblatt.teile.js'

/** The releaser as the second pair of eyes: the public page as it will be, and the act. */
@Controller('amt/vorlagen/:id/freigabe')
@Darf('vorlage.freigeben')
export class FreigabeSeiten {
  constructor(
    private readonly freigabe: FreigabeZuZweitService,
    private readonly vorschau: VorschauService,
  ) {}

  @Get()
  eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return this.seite(akteur, id)
  }

  @Post()
  @HttpCode(200)
  async freigeben(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: FreigabeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const { gesehen = '', anlagen = [] } = formular
    try {
      await this.freigabe.freigeben(akteur, id, { gesehen, anlagen: [anlagen].flat(), trotzdem: trotzdemAus(formular) })
      return new Umleitung(`${vorlageAdresse(id)}?hinweis=freigegeben`, 303)
    } catch (fehler) {
      return this.seite(
        akteur,
        id,
        alsAblehnung(fehler, antwort, () => 'vorschau'),
      )
    }
  }

  @Get('vorschau.pdf')
  druck(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return this.alsDatei(akteur, id, null, antwort)
  }

  @Get('vorschau/fassung-:nr.pdf')
  fassung(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('nr') nr: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return this.alsDatei(akteur, id, Number(nr), antwort)
  }

  @Get('dateien/:anlage')
  async datei(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    const { gesehenes } = await this.freigabe.ansehen(akteur, id)
    const { ansicht, strom } = await this.vorschau.dateiAus(gesehenes, anlage)
    return dateiantwort(antwort, ansicht, strom)
  }

  private async alsDatei(akteur: Akteur, id: string, nr: number | null, antwort: Antwortkopf): Promise<StreamableFile> {
    const { gesehenes } = await this.freigabe.ansehen(akteur, id)
    return druckantwort(antwort, await this.vorschau.druckAus(gesehenes.vorlage, nr))
  }

  private async seite(akteur: Akteur, id: string, fehler: FeldFehler[] = []) {
    const { satz, gesehenes, anlagen, hindernisse } = await this.freigabe.ansehen(akteur, id)
    const blatt = await this.vorschau.blatt(gesehenes, freigabeAdresse(id))
    return <FreigabeSeite {...{ satz, ...blatt, anlagen, hindernisse, fehler }} />
  }
}
