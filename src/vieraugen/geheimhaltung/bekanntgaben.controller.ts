import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { BekanntgabeDto, BekanntgabeEingabe, PruefungEingabe } from './bekanntgabe.dto.js'
import { BekanntgabenService } from './bekanntgaben.service.js'

@Controller('api/v1/vorlagen/:id')
@Schnittstelle('Veröffentlichung')
export class BekanntgabenController {
  constructor(
    private readonly bekanntgaben: BekanntgabenService,
    private readonly einmalig: Einmalig,
  ) {}

  /** Die öffentlichen Fassungen einer nichtöffentlichen Vorlage. */
  @Get('bekanntgaben')
  @Darf('vorlage.lesen_nichtoeffentlich')
  @ApiOkResponse({ type: [BekanntgabeDto] })
  liste(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<BekanntgabeDto[]> {
    return this.bekanntgaben.liste(akteur, id)
  }

  /** Beginnt eine öffentliche Fassung als eigene Vorlage; das Original bleibt nichtöffentlich. */
  @Post('bekanntgaben')
  @Darf('vorlage.schreiben')
  @Anlegend(VorlageDto)
  beginnen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: BekanntgabeEingabe,
  ): Promise<VorlageDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, () => this.bekanntgaben.beginnen(akteur, id, eingabe))
  }

  /** Der Grund besteht weiter, oder es ist jetzt ein anderer; nennt den Tag der nächsten Prüfung. */
  @Post('geheimhaltung/pruefung')
  @HttpCode(200)
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  weiterhinGeheim(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: PruefungEingabe,
  ): Promise<VorlageDto> {
    return this.bekanntgaben.weiterhinGeheim(akteur, id, eingabe)
  }
}
