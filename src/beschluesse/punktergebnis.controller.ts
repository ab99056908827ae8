import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { Ergebnisangaben, Feststellungsfrage } from './ergebnis.dto.js'
import { PunktergebnisDto } from './punktergebnis.dto.js'
import { PunktergebnisService } from './punktergebnis.service.js'

@Controller('api/v1/tagesordnungspunkte/:id/ergebnis')
@Schnittstelle('Sitzungen')
export class PunktergebnisController {
  constructor(private readonly punkte: PunktergebnisService) {}

  /** Der Punkt mit seinem Ergebnis. Wird dort eine Vorlage beraten, steht das Ergebnis an der Beratung. */
  @Get()
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: PunktergebnisDto })
  async eines(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PunktergebnisDto> {
    return mitEtag(antwort, await this.punkte.eines(akteur, id))
  }

  /** Wie ein Punkt ohne Vorlage ausging. In einer gemeinsamen Sitzung nennt jede Abstimmung ihr Gremium. */
  @Put()
  @Darf('ergebnis.erfassen')
  @Aendernd(PunktergebnisDto)
  async erfassen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: Ergebnisangaben,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PunktergebnisDto> {
    return mitEtag(antwort, await this.punkte.erfassen(akteur, id, version, eingabe))
  }

  @Delete()
  @Darf('ergebnis.erfassen')
  @Aendernd(PunktergebnisDto)
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PunktergebnisDto> {
    return mitEtag(antwort, await this.punkte.zuruecknehmen(akteur, id, version))
  }

  @Post('feststellen')
  @HttpCode(200)
  @Darf('ergebnis.feststellen')
  @ApiOkResponse({ type: PunktergebnisDto })
  @Fehlerantworten(409)
  feststellen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Query() { ohneNiederschrift }: Feststellungsfrage,
  ): Promise<PunktergebnisDto> {
    return this.punkte.feststellen(akteur, id, ohneNiederschrift === 'true')
  }
}
