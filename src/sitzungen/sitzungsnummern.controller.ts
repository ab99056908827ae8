import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { SitzungszaehlerDto, SitzungszaehlerEingabe } from './sitzungsnummern.dto.js'
import { SitzungsnummernService } from './sitzungsnummern.service.js'

@Controller('api/v1/gremien/:id/sitzungsnummern')
@Schnittstelle('Sitzungen')
export class SitzungsnummernController {
  constructor(private readonly nummern: SitzungsnummernService) {}

  /** Je Wahlperiode: welche Nummer die nächste Ladung bekommt, und welche davor frei geblieben sind. */
  @Get()
  @Darf('sitzung.schreiben')
  @ApiOkResponse({ type: [SitzungszaehlerDto] })
  @Fehlerantworten(409)
  liste(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<SitzungszaehlerDto[]> {
    return this.nummern.liste(akteur, id)
  }

  /** Wo die Zählung weitergeht, zum Beispiel mitten in einer Wahlperiode. Was vergeben ist, bleibt. */
  @Post()
  @HttpCode(200)
  @Darf('sitzung.schreiben')
  @ApiOkResponse({ type: [SitzungszaehlerDto] })
  @Fehlerantworten(409, 422)
  setzen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: SitzungszaehlerEingabe,
  ): Promise<SitzungszaehlerDto[]> {
    return this.nummern.setzen(akteur, id, eingabe)
  }
}
