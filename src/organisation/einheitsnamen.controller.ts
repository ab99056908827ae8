import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { EinheitsnameDto, EinheitsnamensberichtigungEingabe, EinheitsumbenennungEingabe } from './einheit.dto.js'
import { NamenService } from './namen.service.js'

/** Each act answers with all names, oldest first. */
@Controller('api/v1/organisationseinheiten/:id/namen')
@Schnittstelle('Organisationseinheiten')
export class EinheitsnamenController {
  constructor(private readonly namen: NamenService) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [EinheitsnameDto] })
  liste(@Param('id', KennungPipe) id: string): Promise<EinheitsnameDto[]> {
    return this.namen.liste('organisationseinheit', id) as Promise<EinheitsnameDto[]>
  }

  /** From a day on; what was before keeps its name. */
  @Post()
  @HttpCode(200)
  @Darf('organisation.schreiben')
  @ApiOkResponse({ type: [EinheitsnameDto] })
  @Fehlerantworten(422)
  umbenennen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: EinheitsumbenennungEingabe,
  ): Promise<EinheitsnameDto[]> {
    return this.namen.umbenennen(akteur, 'organisationseinheit', id, eingabe) as Promise<EinheitsnameDto[]>
  }

  /** Was never right; changes all days on which it holds. */
  @Post(':name/berichtigung')
  @HttpCode(200)
  @Darf('organisation.schreiben')
  @ApiOkResponse({ type: [EinheitsnameDto] })
  @Fehlerantworten(422)
  berichtigen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('name', KennungPipe) name: string,
    @Body() eingabe: EinheitsnamensberichtigungEingabe,
  ): Promise<EinheitsnameDto[]> {
    return this.namen.berichtigen(akteur, 'organisationseinheit', id, name, eingabe) as Promise<EinheitsnameDto[]>
  }
}
