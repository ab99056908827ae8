import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { GremiumsnameDto, NamensberichtigungEingabe, UmbenennungEingabe } from './gremium.dto.js'
import { NamenService } from './namen.service.js'

/** Each act answers with all names, oldest first. */
@Controller('api/v1/gremien/:id/namen')
@Schnittstelle('Gremien')
export class GremiumsnamenController {
  constructor(private readonly namen: NamenService) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [GremiumsnameDto] })
  liste(@Param('id', KennungPipe) id: string): Promise<GremiumsnameDto[]> {
    return this.namen.liste('gremium', id) as Promise<GremiumsnameDto[]>
  }

  /** From a day on; what was before keeps its name. */
  @Post()
  @HttpCode(200)
  @Darf('organisation.schreiben')
  @ApiOkResponse({ type: [GremiumsnameDto] })
  @Fehlerantworten(422)
  umbenennen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: UmbenennungEingabe,
  ): Promise<GremiumsnameDto[]> {
    return this.namen.umbenennen(akteur, 'gremium', id, eingabe) as Promise<GremiumsnameDto[]>
  }

  /** Was never right; changes all days on which it holds. */
  @Post(':name/berichtigung')
  @HttpCode(200)
  @Darf('organisation.schreiben')
  @ApiOkResponse({ type: [GremiumsnameDto] })
  @Fehlerantworten(422)
  berichtigen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('name', KennungPipe) name: string,
    @Body() eingabe: NamensberichtigungEingabe,
  ): Promise<GremiumsnameDto[]> {
    return this.namen.berichtigen(akteur, 'gremium', id, name, eingabe) as Promise<GremiumsnameDto[]>
  }
}
