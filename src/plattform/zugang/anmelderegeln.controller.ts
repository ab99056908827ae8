import { Body, Controller, Get, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import type { Akteur } from '../../regeln/rechte.js'
import { Aendernd, Schnittstelle } from '../schnittstelle/antworten.js'
import { type Antwortkopf, mitEtag, Version } from '../schnittstelle/version.js'
import { AnmelderegelnDto, AnmelderegelnEingabe } from './anmelderegeln.dto.js'
import { Anmelderegeln } from './anmelderegeln.js'
import { Darf, Handelnde } from './zugang.js'

@Controller('api/v1/anmelderegeln')
@Schnittstelle('Anmeldung')
@Darf('benutzer.schreiben')
export class AnmelderegelnController {
  constructor(private readonly regeln: Anmelderegeln) {}

  /** Was die Gemeinde von denen verlangt, die sich mit Passwort anmelden. */
  @Get()
  @ApiOkResponse({ type: AnmelderegelnDto })
  async lesen(@Res({ passthrough: true }) antwort: Antwortkopf): Promise<AnmelderegelnDto> {
    return mitEtag(antwort, await this.regeln.lesen())
  }

  /** Gilt ab der nächsten Anfrage jeder Person, auch wer schon angemeldet ist. */
  @Put()
  @Aendernd(AnmelderegelnDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Version() version: number | null,
    @Body() eingabe: AnmelderegelnEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<AnmelderegelnDto> {
    return mitEtag(antwort, await this.regeln.aendern(akteur, eingabe, version))
  }
}
