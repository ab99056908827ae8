import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { KennungPipe, NummerPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { GrundEingabe, VeroeffentlichungEingabe } from '../../vorlagen/form/vorlage-eingabe.dto.js'
import { RuecknahmeService } from './ruecknahme.service.js'

@Controller('api/v1/vorlagen/:id')
@Schnittstelle('Vorlagen')
@Darf('vorlage.veroeffentlichen')
export class RuecknahmeController {
  constructor(private readonly ruecknahme: RuecknahmeService) {}

  /** Stellt eine Vorlage den Mitgliedern bereit oder nimmt sie mit Grund aus der Öffentlichkeit. */
  @Post('veroeffentlichung')
  @HttpCode(200)
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  vorlage(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { stand, grund }: VeroeffentlichungEingabe,
  ): Promise<VorlageDto> {
    return this.ruecknahme.setze(akteur, id, stand, grund ?? null)
  }

  /** Nimmt eine frühere Fassung allein mit Grund aus der Öffentlichkeit; was gilt, bleibt. */
  @Post('fassungen/:nr/ruecknahme')
  @HttpCode(200)
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  fassung(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('nr', NummerPipe) nr: number,
    @Body() { grund }: GrundEingabe,
  ): Promise<VorlageDto> {
    return this.ruecknahme.setzeFassung(akteur, id, nr, grund)
  }

  /** Stellt eine Anlage den Mitgliedern bereit oder nimmt sie aus der Öffentlichkeit. */
  @Post('anlagen/:anlage/veroeffentlichung')
  @HttpCode(200)
  @ApiOkResponse({ type: VorlageDto })
  @Fehlerantworten(409, 422)
  anlage(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Body() { stand, grund }: VeroeffentlichungEingabe,
  ): Promise<VorlageDto> {
    return this.ruecknahme.setzeAnlage(akteur, id, anlage, stand, grund ?? null)
  }
}
