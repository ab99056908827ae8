import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Anlegend, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { SitzungSchritteService } from './sitzung-schritte.service.js'
import { SitzungDto, SitzungEingabe, SitzungenBlattDto, SitzungenSuche, SitzungSchrittEingabe } from './sitzung.dto.js'
import { TagesordnungEingabe, TagesordnungVorschauDto } from './tagesordnung.dto.js'
import { SitzungenService } from './sitzungen.service.js'
import { VerlegungEingabe } from './verlegung.dto.js'
import { VerlegungService } from './verlegung.service.js'

@Controller('api/v1/sitzungen')
@Schnittstelle('Sitzungen')
export class SitzungenController {
  constructor(
    private readonly sitzungen: SitzungenService,
    private readonly schritte: SitzungSchritteService,
    private readonly verlegungen: VerlegungService,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: SitzungenBlattDto })
  @Fehlerantworten(422)
  liste(@Handelnde() akteur: Akteur, @Query() suche: SitzungenSuche): Promise<SitzungenBlattDto> {
    return this.sitzungen.liste(akteur, suche)
  }

  @Get(':id')
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: SitzungDto })
  async eine(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<SitzungDto> {
    return mitEtag(antwort, await this.sitzungen.eine(akteur, id))
  }

  @Post()
  @Darf('sitzung.schreiben')
  @Anlegend(SitzungDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: SitzungEingabe,
  ): Promise<SitzungDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.sitzungen.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('sitzung.schreiben')
  @Aendernd(SitzungDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: SitzungEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<SitzungDto> {
    return mitEtag(antwort, await this.sitzungen.aendern(akteur, id, version, eingabe))
  }

  /** If-Match holds the version of the agenda; without an agenda it is 1. */
  @Put(':id/tagesordnung')
  @Darf('tagesordnung.schreiben')
  @Aendernd(SitzungDto)
  async setzeTagesordnung(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() { zeilen }: TagesordnungEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<SitzungDto> {
    const sitzung = await this.sitzungen.setzeTagesordnung(akteur, id, version, zeilen)
    mitEtag(antwort, { version: sitzung.tagesordnung?.version ?? 1 })
    return sitzung
  }

  /** Was die Öffentlichkeit lesen wird, wenn die Tagesordnung versandt ist. Ändert nichts. */
  @Get(':id/tagesordnung/vorschau')
  @Darf('tagesordnung.versenden')
  @ApiOkResponse({ type: TagesordnungVorschauDto })
  @Fehlerantworten(409)
  vorschau(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<TagesordnungVorschauDto> {
    return this.schritte.vorschau(akteur, id)
  }

  /** Auf einen anderen Tag, eine andere Zeit oder an einen anderen Ort. Am alten Termin bleibt ein Hinweis. */
  @Post(':id/verlegung')
  @HttpCode(200)
  @Darf('sitzung.schreiben')
  @ApiOkResponse({ type: SitzungDto })
  @Fehlerantworten(409, 422)
  verlegen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: VerlegungEingabe,
  ): Promise<SitzungDto> {
    return this.verlegungen.verlegen(akteur, id, eingabe)
  }

  @Post(':id/schritte')
  @HttpCode(200)
  @Darf('sitzung.lesen')
  @ApiOkResponse({ type: SitzungDto })
  @Fehlerantworten(409, 422)
  gehen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { schritt, ...begleitung }: SitzungSchrittEingabe,
  ): Promise<SitzungDto> {
    return this.schritte.gehen(akteur, id, schritt, begleitung)
  }
}
