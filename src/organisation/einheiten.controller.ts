import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { EinheitenService } from './einheiten.service.js'
import { EinheitDto, EinheitEingabe } from './einheit.dto.js'

@Controller('api/v1/organisationseinheiten')
@Schnittstelle('Organisationseinheiten')
export class EinheitenController {
  constructor(
    private readonly einheiten: EinheitenService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [EinheitDto] })
  liste(): Promise<EinheitDto[]> {
    return this.einheiten.liste()
  }

  @Get(':id')
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: EinheitDto })
  async eine(
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<EinheitDto> {
    return mitEtag(antwort, await this.einheiten.eine(id))
  }

  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(EinheitDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: EinheitEingabe,
  ): Promise<EinheitDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.einheiten.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('organisation.schreiben')
  @Aendernd(EinheitDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: EinheitEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<EinheitDto> {
    return mitEtag(antwort, await this.einheiten.aendern(akteur, id, version, eingabe))
  }
}
