import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { RechteentscheidungEingabe, RechtewunschDto } from './rechtewunsch.dto.js'
import type { RechtewunschSatz } from './rechtewunsch.queries.js'
import { RechtewuenscheService } from './rechtewuensche.service.js'
import { rechtewunschWorte } from './rechtewunschworte.js'

@Controller('api/v1/rechtewuensche')
@Schnittstelle('Rollen')
@Darf('rechte.bestaetigen')
export class RechtewuenscheController {
  constructor(private readonly wuensche: RechtewuenscheService) {}

  /** Was auf eine zweite Person wartet, dann was geschehen ist, auch ohne sie. */
  @Get()
  @ApiOkResponse({ type: [RechtewunschDto] })
  async alle(): Promise<RechtewunschDto[]> {
    return (await this.wuensche.alle()).map(alsDto)
  }

  @Get(':id')
  @ApiOkResponse({ type: RechtewunschDto })
  async einer(@Param('id', KennungPipe) id: string): Promise<RechtewunschDto> {
    return alsDto(await this.wuensche.einer(id))
  }

  /** Die zweite Person bestätigt oder lehnt mit Grund ab. Ein Wunsch ändert sich nie, also bestätigt sie, was sie gelesen hat. */
  @Post(':id/entscheidung')
  @HttpCode(200)
  @ApiOkResponse({ type: RechtewunschDto })
  @Fehlerantworten(409, 422)
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { ergebnis, grund }: RechteentscheidungEingabe,
  ): Promise<RechtewunschDto> {
    if (ergebnis === 'abgelehnt') return alsDto(await this.wuensche.ablehnen(akteur, id, grund ?? null))
    return alsDto(await this.wuensche.bestaetigen(akteur, id))
  }

  /** Wer gewünscht hat, nimmt den Wunsch zurück. */
  @Delete(':id')
  @ApiOkResponse({ type: RechtewunschDto })
  @Fehlerantworten(409)
  async zuruecknehmen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<RechtewunschDto> {
    return alsDto(await this.wuensche.zuruecknehmen(akteur, id))
  }
}

const alsDto = (w: RechtewunschSatz): RechtewunschDto => ({
  id: w.id,
  art: w.art,
  worte: rechtewunschWorte(w),
  angaben: w.angaben,
  benutzerId: w.benutzerId,
  gewuenschtVon: w.gewuenschtVon,
  gewuenschtAm: w.gewuenschtAm.toISOString(),
  ergebnis: w.ergebnis,
  entschiedenVon: w.entschiedenVon,
  entschiedenAm: w.entschiedenAm?.toISOString() ?? null,
  grund: w.grund,
  eingeloestAm: w.eingeloestAm?.toISOString() ?? null,
})
