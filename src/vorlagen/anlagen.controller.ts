import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { dateiantwort } from '../plattform/schnittstelle/dateiantwort.js'
import { Anruf, type Aufruf, Einmalig } from '../plattform/schnittstelle/einmalig.js'
import { jaNeinAus, nimmDatei, nurFelder, textAus } from '../plattform/schnittstelle/hochladen.js'
import { type Antwortkopf, KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { AnlageEingabe } from './anlage.dto.js'
import { AnlagenService } from './anlagen.service.js'
import { AnlageDto } from './anlage.dto.js'

@Controller('api/v1/vorlagen/:id/anlagen')
@Schnittstelle('Vorlagen')
export class AnlagenController {
  constructor(
    private readonly anlagen: AnlagenService,
    private readonly dateien: InterneDateien,
    private readonly einmalig: Einmalig,
  ) {}

  @Post()
  @Darf('vorlage.schreiben')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AnlageEingabe })
  @Anlegend(AnlageDto)
  @Fehlerantworten(413, 415)
  async anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Param('id', KennungPipe) id: string,
    @Req() anfrage: FastifyRequest,
  ): Promise<AnlageDto> {
    const { abgelegt, felder } = await nimmDatei(anfrage, this.dateien)
    nurFelder(felder, 'titel', 'oeffentlich', 'dokumentart')
    const titel = textAus(felder, 'titel', abgelegt.name.replace(/\.[^.]+$/, ''))
    const dokumentart = textAus(felder, 'dokumentart', 'anlage')
    const angaben = { titel, oeffentlich: jaNeinAus(felder, 'oeffentlich', false), dokumentart }
    const aufruf = { akteur, ...anruf, inhalt: { ...angaben, sha512: abgelegt.sha512 } }
    return this.einmalig.ausfuehren(aufruf, () => this.anlagen.anlegen(akteur, id, angaben, abgelegt))
  }

  @Get(':anlage/datei')
  @Fehlerantworten(409)
  @Darf('vorlage.lesen')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async datei(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    const datei = await this.anlagen.inhalt(akteur, id, anlage)
    return dateiantwort(antwort, datei, this.anlagen.lesen(datei))
  }

  @Delete(':anlage')
  @HttpCode(204)
  @Darf('vorlage.schreiben')
  @ApiNoContentResponse({ description: 'Entfernt' })
  @Fehlerantworten(409)
  entfernen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
  ): Promise<void> {
    return this.anlagen.entfernen(akteur, id, anlage)
  }
}
