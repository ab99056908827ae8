import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { WahlperiodeDto, WahlperiodeEingabe } from './wahlperiode.dto.js'
import { WahlperiodenService } from './wahlperioden.service.js'

@Controller('api/v1/wahlperioden')
@Schnittstelle('Gremien')
export class WahlperiodenController {
  constructor(
    private readonly wahlperioden: WahlperiodenService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [WahlperiodeDto] })
  liste(): Promise<WahlperiodeDto[]> {
    return this.wahlperioden.liste()
  }

  @Get(':id')
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: WahlperiodeDto })
  async eine(
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<WahlperiodeDto> {
    return mitEtag(antwort, await this.wahlperioden.eine(id))
  }

  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(WahlperiodeDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: WahlperiodeEingabe,
  ): Promise<WahlperiodeDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.wahlperioden.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('organisation.schreiben')
  @Aendernd(WahlperiodeDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: WahlperiodeEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<WahlperiodeDto> {
    return mitEtag(antwort, await this.wahlperioden.aendern(akteur, id, version, eingabe))
  }
}
