import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { PersonenService } from './personen.service.js'
import { PersonDto, PersonEingabe } from './person.dto.js'

@Controller('api/v1/personen')
@Schnittstelle('Personen')
export class PersonenController {
  constructor(
    private readonly personen: PersonenService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: [PersonDto] })
  liste(): Promise<PersonDto[]> {
    return this.personen.liste()
  }

  @Get(':id')
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: PersonDto })
  async eine(
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PersonDto> {
    return mitEtag(antwort, await this.personen.eine(id))
  }

  @Post()
  @Darf('organisation.schreiben')
  @Anlegend(PersonDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: PersonEingabe,
  ): Promise<PersonDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.personen.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('organisation.schreiben')
  @Aendernd(PersonDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: PersonEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<PersonDto> {
    return mitEtag(antwort, await this.personen.aendern(akteur, id, version, eingabe))
  }
}
