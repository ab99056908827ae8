import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Aendernd, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import { Berichtigungsangaben, Feststellungsfrage } from './ergebnis.dto.js'
import { PunktergebnisDto } from './punktergebnis.dto.js'
import { PunktergebnisService } from './punktergebnis.service.js'

@Controller('api/v1/tagesordnungspunkte/:id')
@Schnittstelle('Sitzungen')
export class PunktergebnisController {
  constructor(private readonly punkte: PunktergebnisService) {}

  /** Der Punkt mit seinem Ergebnis. Wird dort eine Vorlage beraten, steht das Ergebnis an der Beratung. */
  @Get('ergebnis')
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: PunktergebnisDto })
  async eines(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PunktergebnisDto> {
    return mitEtag(antwort, await this.punkte.eines(akteur, id))
  }

  /**
   * Wie ein Punkt ohne Vorlage ausging. In einer gemeinsamen Sitzung nennt jede Abstimmung ihr Gremium. Ein festgestelltes
   * Ergebnis wird nur gewünscht (202); der Vorsitz bestätigt es.
   */
  @Put('ergebnis')
  @Darf('ergebnis.erfassen')
  @Aendernd(PunktergebnisDto)
  @ApiResponse({ status: 202, type: ErgebnisberichtigungDto, description: 'Die Berichtigung wartet auf den Vorsitz' })
  async erfassen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: Berichtigungsangaben,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<PunktergebnisDto | ErgebnisberichtigungDto> {
    const erfasst = await this.punkte.erfassen(akteur, id, version, eingabe)
    if ('schritte' in erfasst) return mitEtag(antwort, erfasst)
    antwort.status(202)
    return erfasst
  }

  /** Jedes Ergebnis, das der Punkt hatte: was berichtigt ist, und was gilt. */
  @Get('ergebnisse')
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: ErgebnisseDto })
  ergebnisse(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<ErgebnisseDto> {
    return this.punkte.alle(akteur, id)
  }

  @Delete('ergebnis')
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

  @Post('ergebnis/feststellen')
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
