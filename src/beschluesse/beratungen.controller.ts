import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Aendernd, Anlegend, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { BeratungEinzelnDto, BeratungSchrittEingabe, NeueBeratungEingabe } from './beratung.dto.js'
import { ErgebnisEingabeDto, Feststellungsfrage } from './ergebnis.dto.js'
import { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import { BeratungenService } from './beratungen.service.js'
import { ErgebnisService } from './ergebnis.service.js'

@Controller('api/v1')
@Schnittstelle('Beratungen')
export class BeratungenController {
  constructor(
    private readonly beratungen: BeratungenService,
    private readonly ergebnis: ErgebnisService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get('beratungen/:id')
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: BeratungEinzelnDto })
  async eine(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<BeratungEinzelnDto> {
    return mitEtag(antwort, await this.beratungen.eine(akteur, id))
  }

  @Post('vorlagen/:id/beratungen')
  @Darf('beratung.planen')
  @Anlegend(BeratungEinzelnDto)
  anfuegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: NeueBeratungEingabe,
  ): Promise<BeratungEinzelnDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.beratungen.anfuegen(akteur, id, eingabe))
  }

  @Post('beratungen/:id/schritte')
  @HttpCode(200)
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: BeratungEinzelnDto })
  @Fehlerantworten(409, 422)
  gehen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: BeratungSchrittEingabe,
  ): Promise<BeratungEinzelnDto> {
    return this.beratungen.gehen(akteur, id, eingabe)
  }

  /** Wie die Beratung ausging. Ein festgestelltes Ergebnis wird nur gewünscht (202); der Vorsitz bestätigt es. */
  @Put('beratungen/:id/ergebnis')
  @Darf('ergebnis.erfassen')
  @Aendernd(BeratungEinzelnDto)
  @ApiResponse({ status: 202, type: ErgebnisberichtigungDto, description: 'Die Berichtigung wartet auf den Vorsitz' })
  async erfassen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: ErgebnisEingabeDto,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<BeratungEinzelnDto | ErgebnisberichtigungDto> {
    const erfasst = await this.ergebnis.erfassen(akteur, id, version, eingabe)
    if ('zustand' in erfasst) return mitEtag(antwort, erfasst)
    antwort.status(202)
    return erfasst
  }

  /** Jedes Ergebnis, das die Beratung hatte: was berichtigt ist, und was gilt. */
  @Get('beratungen/:id/ergebnisse')
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: ErgebnisseDto })
  ergebnisse(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<ErgebnisseDto> {
    return this.ergebnis.alle(akteur, id)
  }

  @Delete('beratungen/:id/ergebnis')
  @Darf('ergebnis.erfassen')
  @Aendernd(BeratungEinzelnDto)
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<BeratungEinzelnDto> {
    return mitEtag(antwort, await this.ergebnis.zuruecknehmen(akteur, id, version))
  }

  @Post('beratungen/:id/ergebnis/feststellen')
  @HttpCode(200)
  @Darf('ergebnis.feststellen')
  @ApiOkResponse({ type: BeratungEinzelnDto })
  @Fehlerantworten(409)
  feststellen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Query() { ohneNiederschrift }: Feststellungsfrage,
  ): Promise<BeratungEinzelnDto> {
    return this.ergebnis.feststellen(akteur, id, ohneNiederschrift === 'true')
  }
}
