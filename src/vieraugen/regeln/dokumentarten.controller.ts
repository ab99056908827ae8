import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, mitEtag, Version } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { DokumentartDto, DokumentartEingabe, DokumentartNeu } from './dokumentart.dto.js'
import { DokumentartenService } from './dokumentarten.service.js'

@Controller('api/v1/dokumentarten')
@Schnittstelle('Veröffentlichung')
export class DokumentartenController {
  constructor(
    private readonly arten: DokumentartenService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: [DokumentartDto] })
  liste(): Promise<DokumentartDto[]> {
    return this.arten.liste()
  }

  @Get(':schluessel')
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: DokumentartDto })
  async eine(
    @Param('schluessel') schluessel: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<DokumentartDto> {
    return mitEtag(antwort, await this.arten.eine(schluessel))
  }

  /** Eine neue Art ist intern, bis sie mit einer Änderung für öffentlich erklärt wird. */
  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(DokumentartDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: DokumentartNeu,
  ): Promise<DokumentartDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.arten.anlegen(akteur, eingabe))
  }

  /** Wird eine Art intern, sind ihre Dateien sofort nicht mehr öffentlich; jede hinterlässt einen Vorfall. */
  @Put(':schluessel')
  @Darf('organisation.schreiben')
  @Aendernd(DokumentartDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('schluessel') schluessel: string,
    @Version() version: number | null,
    @Body() eingabe: DokumentartEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<DokumentartDto> {
    return mitEtag(antwort, await this.arten.aendern(akteur, schluessel, version, eingabe))
  }
}
