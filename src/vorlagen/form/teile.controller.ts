import { Body, Controller, Get, Injectable, Param, type PipeTransform, Put, Res } from '@nestjs/common'
import { ApiBody, ApiOkResponse, ApiParam } from '@nestjs/swagger'
import { Aendernd, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, KennungPipe, mitEtag, Version } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { istTeil, type Teil, teile } from './teil.js'
import { TeileService } from './teile.service.js'
import { TeilDto } from './vorlage-antwort.dto.js'
import { TeilEingabe } from './vorlage-eingabe.dto.js'

@Injectable()
class TeilPipe implements PipeTransform<string, Teil> {
  transform(wert: string): Teil {
    if (!istTeil(wert)) throw new NichtGefunden()
    return wert
  }
}

@Controller('api/v1/vorlagen/:id/teile/:teil')
@Schnittstelle('Vorlagen')
@ApiParam({ name: 'teil', enum: teile })
export class TeileController {
  constructor(private readonly teile: TeileService) {}

  @Get()
  @Darf('vorlage.lesen')
  @ApiOkResponse({ type: TeilDto })
  async eines(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('teil', TeilPipe) teil: Teil,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<TeilDto> {
    return mitEtag(antwort, await this.teile.eines(akteur, id, teil))
  }

  /** The body holds the members of the part, as they stand in the interchange form. */
  @Put()
  @Darf('vorlage.schreiben')
  @ApiBody({ type: TeilEingabe })
  @Aendernd(TeilDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('teil', TeilPipe) teil: Teil,
    @Version() version: number | null,
    @Body() eingabe: object,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<TeilDto> {
    return mitEtag(antwort, await this.teile.aendern(akteur, id, teil, version, eingabe))
  }
}
