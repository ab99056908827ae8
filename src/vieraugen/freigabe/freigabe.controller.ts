import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { FreigabeEingabe, FreigabevorschauDto } from './freigabe.dto.js'
import { FreigabeZuZweitService } from './freigabe-zu-zweit.service.js'

@Controller('api/v1/vorlagen/:id/freigabe')
@Schnittstelle('Veröffentlichung')
@Darf('vorlage.freigeben')
export class FreigabeController {
  constructor(private readonly freigabe: FreigabeZuZweitService) {}

  /** Was die Öffentlichkeit nach der Freigabe läse, und was dagegen spricht, dass Sie es selbst bestätigen. */
  @Get()
  @ApiOkResponse({ type: FreigabevorschauDto })
  async ansehen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<FreigabevorschauDto> {
    const { gesehenes, anlagen, hindernisse } = await this.freigabe.ansehen(akteur, id)
    return {
      vorlage: gesehenes.vorlage,
      anlagen: anlagen.map(({ id, nr, titel }) => ({ id, nr, titel })),
      gesehen: gesehenes.fingerabdruck,
      hindernisse,
    }
  }

  /** Gibt frei und veröffentlicht: zwei Personen genügen, wenn die Gemeinde es so will. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  freigeben(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { gesehen, anlagen, trotzdem }: FreigabeEingabe,
  ): Promise<VorlageDto> {
    return this.freigabe.freigeben(akteur, id, { gesehen, anlagen, ...(trotzdem && { trotzdem }) })
  }
}
