import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { PruefungEingabe } from './bekanntgabe.dto.js'
import { FaelligerPunktDto, PunktgrundDto } from '../../sitzungen/tagesordnung.dto.js'
import { PunktpruefungService } from './punktpruefung.service.js'

@Controller('api/v1/tagesordnungspunkte')
@Schnittstelle('Sitzungen')
@Darf('vorlage.veroeffentlichen')
export class TagesordnungspunkteController {
  constructor(private readonly pruefung: PunktpruefungService) {}

  /** Nichtöffentliche Punkte ohne eigene Vorlage, deren Prüftag gekommen ist. */
  @Get('zu-pruefen')
  @ApiOkResponse({ type: [FaelligerPunktDto] })
  faellige(@Handelnde() akteur: Akteur): Promise<FaelligerPunktDto[]> {
    return this.pruefung.faellige(akteur)
  }

  /** Der Grund besteht weiter, oder es ist jetzt ein anderer; nennt den Tag der nächsten Prüfung. */
  @Post(':id/geheimhaltung/pruefung')
  @HttpCode(200)
  @ApiOkResponse({ type: PunktgrundDto })
  @Fehlerantworten(409, 422)
  weiterhinGeheim(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: PruefungEingabe,
  ): Promise<PunktgrundDto> {
    return this.pruefung.weiterhinGeheim(akteur, id, eingabe)
  }
}
