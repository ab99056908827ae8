import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common'
import { ApiNoContentResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import type { Akteur } from '../../regeln/rechte.js'
import { Fehlerantworten, Schnittstelle } from '../schnittstelle/antworten.js'
import { angenommen, AuchWartend, type WartendDto } from '../schnittstelle/wartend.js'
import { KennungPipe } from '../schnittstelle/version.js'
import { NeuerSchluesselDto, SchluesselDto, SchluesselEingabe } from './schluessel.dto.js'
import { Schluessel } from './schluessel.js'
import { wartetNoch } from './zu-zweit.js'
import { Darf, Handelnde } from './zugang.js'

/** No Idempotency-Key here: the answer holds a secret, and a kept answer would be a second copy of it. */
@Controller('api/v1/schluessel')
@Schnittstelle('Schlüssel')
@Darf('benutzer.schreiben')
export class SchluesselController {
  constructor(private readonly schluessel: Schluessel) {}

  /** Nennt alle Schlüssel der Schnittstelle, ohne ihr Geheimnis. */
  @Get()
  @ApiOkResponse({ type: [SchluesselDto] })
  async liste(): Promise<SchluesselDto[]> {
    const zeilen = await this.schluessel.liste()
    return zeilen.map(({ id, name, kontoId, konto, rechte, laeuftAb, widerrufen, zuletzt }) => ({
      id,
      name,
      kontoId,
      konto,
      rechte,
      laeuftAb: laeuftAb.toISOString(),
      widerrufen: widerrufen?.toISOString() ?? null,
      zuletzt: zuletzt?.toISOString() ?? null,
    }))
  }

  /**
   * Legt einen Schlüssel für ein technisches Konto an. Er wird nur in dieser Antwort genannt. Liest er Nichtöffentliches,
   * bestätigt zuerst eine zweite Person; dann gibt ihn derselbe Aufruf noch einmal aus.
   */
  @Post()
  @HttpCode(201)
  @ApiResponse({ status: 201, type: NeuerSchluesselDto, description: 'Angelegt' })
  @Fehlerantworten(409, 422)
  @AuchWartend()
  async anlegen(
    @Handelnde() akteur: Akteur,
    @Body() eingabe: SchluesselEingabe,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<NeuerSchluesselDto | WartendDto> {
    const neu = await this.schluessel.anlegen(akteur, eingabe)
    if (wartetNoch(neu)) return angenommen(antwort, neu)
    return { ...neu, laeuftAb: neu.laeuftAb.toISOString() }
  }

  /** Widerruft einen Schlüssel. Das gilt ab der nächsten Anfrage. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Widerrufen' })
  async widerrufen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<void> {
    await this.schluessel.widerrufen(akteur, id)
  }
}
