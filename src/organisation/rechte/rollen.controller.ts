import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { angenommen, AuchWartend, type WartendDto } from '../../plattform/schnittstelle/wartend.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { amtsrollen, rollenKatalog } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { EndeEingabe, RolleDto, RolleEingabe, RollenangabeDto } from './rolle.dto.js'
import { RollenService } from './rollen.service.js'

@Controller('api/v1')
@Schnittstelle('Rollen')
@Darf('benutzer.schreiben')
export class RollenController {
  constructor(
    private readonly rollen: RollenService,
    private readonly einmalig: Einmalig,
  ) {}

  /** Nennt jede Rolle mit ihren Rechten. */
  @Get('rollen')
  @ApiOkResponse({ type: [RollenangabeDto] })
  katalog(): RollenangabeDto[] {
    return amtsrollen.map((rolle) => {
      const { bezeichnung, rechte } = rollenKatalog[rolle]
      return { rolle, bezeichnung, rechte: [...rechte] }
    })
  }

  /** Nennt die Rollen eines Kontos, die gelten oder gelten werden. */
  @Get('benutzer/:id/rollen')
  @ApiOkResponse({ type: [RolleDto] })
  liste(@Param('id', KennungPipe) id: string): Promise<RolleDto[]> {
    return this.rollen.liste(id)
  }

  /** Gibt einem Konto eine Rolle: für das ganze Haus, eine Organisationseinheit oder ein Gremium. */
  @Post('benutzer/:id/rollen')
  @Anlegend(RolleDto)
  @AuchWartend()
  async geben(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: RolleEingabe,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<RolleDto | WartendDto> {
    const tu = () => this.rollen.geben(akteur, id, eingabe)
    return angenommen(antwort, await this.einmalig.ausfuehren({ akteur, ...anruf }, tu))
  }

  /** Beendet eine Rolle. Die Antwort nennt, welche das Konto noch hat. */
  @Post('benutzer/:id/rollen/:zuweisung/ende')
  @HttpCode(200)
  @ApiOkResponse({ type: [RolleDto] })
  @Fehlerantworten(409, 422)
  beenden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('zuweisung', KennungPipe) zuweisung: string,
    @Body() { bis }: EndeEingabe,
  ): Promise<RolleDto[]> {
    return this.rollen.beenden(akteur, id, zuweisung, bis ?? null)
  }
}
