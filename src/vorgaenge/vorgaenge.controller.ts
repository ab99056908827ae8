import { Body, Controller, Get, Param, Post, Put, Req, Res, StreamableFile } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Aendernd, Anlegend, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { dateiantwort } from '../plattform/schnittstelle/dateiantwort.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { nimmDatei, nurFelder } from '../plattform/schnittstelle/hochladen.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { EintraegeService } from './eintraege.service.js'
import { VorgaengeService } from './vorgaenge.service.js'
import { EintragDateiEingabe, EintragDto, EintragEingabe, ReihenfolgeEingabe } from './eintrag.dto.js'
import { VorgangDto, VorgangEingabe, VorgangZeileDto } from './vorgang.dto.js'

type Anlass = Omit<Aufruf, 'akteur'>

@Controller('api/v1/vorgaenge')
@Schnittstelle('Vorgänge')
export class VorgaengeController {
  constructor(
    private readonly vorgaenge: VorgaengeService,
    private readonly eintraege: EintraegeService,
    private readonly dateien: InterneDateien,
    private readonly einmalig: Einmalig,
  ) {}

  @Get()
  @Darf('vorgang.lesen')
  @ApiOkResponse({ type: [VorgangZeileDto] })
  liste(@Handelnde() akteur: Akteur): Promise<VorgangZeileDto[]> {
    return this.vorgaenge.liste(akteur)
  }

  @Get(':id')
  @Darf('vorgang.lesen')
  @ApiOkResponse({ type: VorgangDto })
  async einer(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<VorgangDto> {
    return mitEtag(antwort, await this.vorgaenge.einer(akteur, id))
  }

  @Post()
  @Darf('vorgang.schreiben')
  @Anlegend(VorgangDto)
  anlegen(@Handelnde() akteur: Akteur, @Anruf() anruf: Anlass, @Body() eingabe: VorgangEingabe): Promise<VorgangDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.vorgaenge.anlegen(akteur, eingabe))
  }

  @Put(':id')
  @Darf('vorgang.schreiben')
  @Aendernd(VorgangDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() eingabe: VorgangEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<VorgangDto> {
    return mitEtag(antwort, await this.vorgaenge.aendern(akteur, id, version, eingabe))
  }

  @Post(':id/eintraege')
  @Darf('vorgang.schreiben')
  @Anlegend(EintragDto)
  anfuegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Anlass,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: EintragEingabe,
  ): Promise<EintragDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.eintraege.anfuegen(akteur, id, eingabe))
  }

  @Put(':id/reihenfolge')
  @Darf('vorgang.schreiben')
  @Aendernd(VorgangDto)
  async ordne(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Version() version: number | null,
    @Body() { eintraege }: ReihenfolgeEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<VorgangDto> {
    return mitEtag(antwort, await this.eintraege.ordne(akteur, id, version, eintraege))
  }

  @Post(':id/eintraege/:eintrag/datei')
  @Darf('vorgang.schreiben')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: EintragDateiEingabe })
  @Anlegend(EintragDto)
  @Fehlerantworten(413, 415)
  async haengeDateiAn(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Anlass,
    @Param('id', KennungPipe) id: string,
    @Param('eintrag', KennungPipe) eintrag: string,
    @Req() anfrage: FastifyRequest,
  ): Promise<EintragDto> {
    const { abgelegt, felder } = await nimmDatei(anfrage, this.dateien)
    nurFelder(felder)
    const aufruf = { akteur, ...anruf, inhalt: abgelegt.sha512 }
    return this.einmalig.ausfuehren(aufruf, () => this.eintraege.haengeDateiAn(akteur, id, eintrag, abgelegt))
  }

  @Get(':id/eintraege/:eintrag/datei')
  @Fehlerantworten(409)
  @Darf('vorgang.lesen')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async datei(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('eintrag', KennungPipe) eintrag: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    const datei = await this.eintraege.datei(akteur, id, eintrag)
    return dateiantwort(antwort, datei, this.eintraege.lesen(datei))
  }
}
