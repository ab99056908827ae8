import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { StationenEingabe, ZeichnungEingabe } from './mitzeichnung.dto.js'
import { MitzeichnungService } from './mitzeichnung.service.js'
import { VorlageDto } from '../form/vorlage-antwort.dto.js'

@Controller('api/v1/vorlagen/:id/mitzeichnung')
@Schnittstelle('Vorlagen')
export class MitzeichnungController {
  constructor(private readonly mitzeichnung: MitzeichnungService) {}

  @Post()
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  setzeStationen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { organisationseinheiten }: StationenEingabe,
  ): Promise<VorlageDto> {
    return this.mitzeichnung.setzeStationen(akteur, id, organisationseinheiten)
  }

  @Post(':station')
  @HttpCode(200)
  @Darf('vorlage.mitzeichnen')
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  zeichne(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('station', KennungPipe) station: string,
    @Body() eingabe: ZeichnungEingabe,
  ): Promise<VorlageDto> {
    return this.mitzeichnung.zeichne(akteur, id, station, eingabe)
  }
}
