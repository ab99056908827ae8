import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import type { Akteur } from '../../regeln/rechte.js'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../schnittstelle/einmalig.js'
import { KennungPipe } from '../schnittstelle/version.js'
import { KontoDto, KontoEingabe, SperreEingabe } from './konten.dto.js'
import { Konten, type Kontozeile } from './konten.js'
import { Darf, Handelnde } from './zugang.js'

@Controller('api/v1/benutzer')
@Schnittstelle('Benutzer')
@Darf('benutzer.schreiben')
export class KontenController {
  constructor(
    private readonly konten: Konten,
    private readonly einmalig: Einmalig,
  ) {}

  /** Nennt alle Konten. */
  @Get()
  @ApiOkResponse({ type: [KontoDto] })
  async liste(): Promise<KontoDto[]> {
    return (await this.konten.liste()).map(alsDto)
  }

  /** Legt ein Konto an. Ein Passwort setzt die Person selbst, mit einem Einmal-Link. */
  @Post()
  @Anlegend(KontoDto)
  anlegen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: KontoEingabe,
  ): Promise<KontoDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, async () =>
      alsDto(await this.konten.eines(await this.konten.anlegen(akteur, eingabe))),
    )
  }

  /** Sperrt ein Konto oder gibt es wieder frei. */
  @Post(':id/sperre')
  @HttpCode(200)
  @ApiOkResponse({ type: KontoDto })
  @Fehlerantworten(409, 422)
  async sperren(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { gesperrt }: SperreEingabe,
  ): Promise<KontoDto> {
    await this.konten.sperren(akteur, id, gesperrt)
    return alsDto(await this.konten.eines(id))
  }
}

const alsDto = ({ id, kennung, name, einheit, gesperrt, technisch, zweitfaktor, rollen }: Kontozeile): KontoDto => ({
  id,
  kennung,
  name,
  einheit,
  gesperrt,
  technisch,
  zweitfaktor,
  rollen,
})
