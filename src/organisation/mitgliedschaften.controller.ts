import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle, Fehlerantworten } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { MitgliedschaftenService } from './mitgliedschaften.service.js'
import { MitgliedschaftDto, MitgliedschaftEingabe, MitgliedschaftenSuche } from './mitgliedschaft.dto.js'

@Controller('api/v1/mitgliedschaften')
@Schnittstelle('Gremien')
export class MitgliedschaftenController {
  constructor(
    private readonly mitgliedschaften: MitgliedschaftenService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('organisation.lesen')
  @Fehlerantworten(422)
  @ApiOkResponse({ type: [MitgliedschaftDto] })
  liste(@Query() suche: MitgliedschaftenSuche): Promise<MitgliedschaftDto[]> {
    return this.mitgliedschaften.liste(suche)
  }

  @Get(':id')
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: MitgliedschaftDto })
  async eine(
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<MitgliedschaftDto> {
    return mitEtag(antwort, await this.mitgliedschaften.eine(id))
  }

  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(MitgliedschaftDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: MitgliedschaftEingabe,
  ): Promise<MitgliedschaftDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.mitgliedschaften.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('organisation.schreiben')
  @Aendernd(MitgliedschaftDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: MitgliedschaftEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<MitgliedschaftDto> {
    return mitEtag(antwort, await this.mitgliedschaften.aendern(akteur, id, version, eingabe))
  }
}
