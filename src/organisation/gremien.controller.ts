import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { GremienService } from './gremien.service.js'
import { GremiumDto, GremiumEingabe } from './gremium.dto.js'

@Controller('api/v1/gremien')
@Schnittstelle('Gremien')
export class GremienController {
  constructor(
    private readonly gremien: GremienService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [GremiumDto] })
  liste(): Promise<GremiumDto[]> {
    return this.gremien.liste()
  }

  @Get(':id')
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: GremiumDto })
  async eines(
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<GremiumDto> {
    return mitEtag(antwort, await this.gremien.eines(id))
  }

  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(GremiumDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: GremiumEingabe,
  ): Promise<GremiumDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.gremien.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('organisation.schreiben')
  @Aendernd(GremiumDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: GremiumEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<GremiumDto> {
    return mitEtag(antwort, await this.gremien.aendern(akteur, id, version, eingabe))
  }
}
