import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, KennungPipe, mitEtag } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { VorgangRuecknahmeService } from './vorgang-ruecknahme.service.js'
import { RuecknahmeEingabe, VorgangDto } from '../../vorgaenge/vorgang.dto.js'

/** Whoever writes the Vorgang, and whoever checks publications: the service asks for one of both rights. */
@Controller('api/v1/vorgaenge')
@Schnittstelle('Vorgänge')
export class VorgangRuecknahmeController {
  constructor(private readonly ruecknahme: VorgangRuecknahmeService) {}

  /** Nimmt den Vorgang mit allen Einträgen sofort aus der Öffentlichkeit. */
  @Post(':id/ruecknahme')
  @HttpCode(200)
  @Darf('vorgang.lesen')
  @ApiOkResponse({ type: VorgangDto })
  @Fehlerantworten(409, 422)
  async vorgang(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { grund }: RuecknahmeEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<VorgangDto> {
    return mitEtag(antwort, await this.ruecknahme.vorgang(akteur, id, grund ?? null))
  }

  /** Nimmt einen Eintrag mit seiner Datei sofort aus der Öffentlichkeit; einer, der noch wartet, wartet nicht mehr. */
  @Post(':id/eintraege/:eintrag/ruecknahme')
  @HttpCode(200)
  @Darf('vorgang.lesen')
  @ApiOkResponse({ type: VorgangDto })
  @Fehlerantworten(409, 422)
  async eintrag(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('eintrag', KennungPipe) eintrag: string,
    @Body() { grund }: RuecknahmeEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<VorgangDto> {
    return mitEtag(antwort, await this.ruecknahme.eintrag(akteur, id, eintrag, grund ?? null))
  }
}
