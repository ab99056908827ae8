import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { angenommen, AuchWartend, type WartendDto } from '../../plattform/schnittstelle/wartend.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { EndeEingabe } from './rolle.dto.js'
import { VertretungDto, VertretungEingabe } from './vertretung.dto.js'
import { VertretungenService } from './vertretungen.service.js'

@Controller('api/v1/vertretungen')
@Schnittstelle('Rollen')
@Darf('benutzer.schreiben')
export class VertretungenController {
  constructor(
    private readonly vertretungen: VertretungenService,
    private readonly einmalig: Einmalig,
  ) {}

  /** Nennt die Vertretungen, die gelten oder gelten werden. */
  @Get()
  @ApiOkResponse({ type: [VertretungDto] })
  liste(): Promise<VertretungDto[]> {
    return this.vertretungen.liste()
  }

  /** Richtet eine Vertretung ein: wer, für wen, mit welchen Rollen, von wann bis wann. */
  @Post()
  @Anlegend(VertretungDto)
  @AuchWartend()
  async einrichten(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: VertretungEingabe,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<VertretungDto | WartendDto> {
    const tu = () => this.vertretungen.einrichten(akteur, eingabe)
    return angenommen(antwort, await this.einmalig.ausfuehren({ akteur, ...anruf }, tu))
  }

  /** Beendet eine Vertretung. Die Antwort nennt die übrigen. */
  @Post(':id/ende')
  @HttpCode(200)
  @ApiOkResponse({ type: [VertretungDto] })
  @Fehlerantworten(409, 422)
  beenden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { bis }: EndeEingabe,
  ): Promise<VertretungDto[]> {
    return this.vertretungen.beenden(akteur, id, bis ?? null)
  }
}
