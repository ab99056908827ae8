import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { ApiBody, ApiOkResponse } from '@nestjs/swagger'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { SchritteService } from './schritte.service.js'
import { VorlageDto } from './form/vorlage-antwort.dto.js'
import { VorlagenBlattDto } from './vorlagen-liste.dto.js'
import { vorlageBeispiel } from './form/vorlage-beispiel.js'
import { GrundEingabe, SchrittEingabe, VorlageEingabe } from './form/vorlage-eingabe.dto.js'
import { VorlagenService } from './vorlagen.service.js'
import { VorlagenSuche } from './vorlagen-suche.dto.js'

@Controller('api/v1/vorlagen')
@Schnittstelle('Vorlagen')
export class VorlagenController {
  constructor(
    private readonly vorlagen: VorlagenService,
    private readonly schritte: SchritteService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: VorlagenBlattDto })
  @Fehlerantworten(422)
  liste(@Handelnde() akteur: Akteur, @Query() suche: VorlagenSuche): Promise<VorlagenBlattDto> {
    return this.vorlagen.liste(akteur, suche)
  }

  @Get(':id')
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: VorlageDto })
  eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<VorlageDto> {
    return this.vorlagen.eine(akteur, id)
  }

  /** The body is checked as interchange form, with a pointer to every fault. */
  @Post()
  @Darf('vorlage.schreiben')
  @ApiBody({
    type: VorlageEingabe,
    examples: { herne: { summary: 'Vorlage 2016/0542 der Stadt Herne', value: vorlageBeispiel } },
  })
  @Anlegend(VorlageDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: object,
  ): Promise<VorlageDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.vorlagen.anlegen(akteur, eingabe))
  }

  @Post(':id/schritte')
  @HttpCode(200)
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  gehen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { schritt, grund, trotzdem }: SchrittEingabe,
  ): Promise<VorlageDto> {
    return this.schritte.gehen(akteur, id, schritt, grund ?? null, trotzdem)
  }

  @Post(':id/berichtigungen')
  @Darf('vorlage.schreiben')
  @Anlegend(VorlageDto)
  berichtigen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Param('id', KennungPipe) id: string,
    @Body() { grund }: GrundEingabe,
  ): Promise<VorlageDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.schritte.beginneBerichtigung(akteur, id, grund))
  }
}
