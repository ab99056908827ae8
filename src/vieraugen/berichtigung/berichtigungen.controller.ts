import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { ErgebnisberichtigungDto } from '../../beschluesse/berichtigung.dto.js'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { AuswahlFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { BerichtigungenService } from './berichtigungen.service.js'

class BerichtigungEntscheidungEingabe {
  @AuswahlFeld({ name: 'Die Entscheidung', werte: ['bestaetigt', 'abgelehnt'] })
  ergebnis: 'bestaetigt' | 'abgelehnt'

  @TextFeld({ name: 'Der Grund', optional: true, leer: true, max: 1000, beschreibung: 'Nötig beim Ablehnen' })
  grund?: string | null
}

@Controller('api/v1/ergebnisberichtigungen')
@Schnittstelle('Beratungen')
export class BerichtigungenController {
  constructor(private readonly berichtigungen: BerichtigungenService) {}

  /** Welche Berichtigungen auf den Vorsitz warten, die älteste zuerst. */
  @Get()
  @Darf('ergebnis.berichtigung_bestaetigen')
  @ApiOkResponse({ type: [ErgebnisberichtigungDto] })
  offene(@Handelnde() akteur: Akteur): Promise<ErgebnisberichtigungDto[]> {
    return this.berichtigungen.offene(akteur)
  }

  @Get(':id')
  @Darf('vorlage.lesen_nichtoeffentlich')
  @ApiOkResponse({ type: ErgebnisberichtigungDto })
  eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<ErgebnisberichtigungDto> {
    return this.berichtigungen.eine(akteur, id)
  }

  /** Der Vorsitz bestätigt oder lehnt mit Grund ab. */
  @Post(':id/entscheidung')
  @HttpCode(200)
  @Darf('ergebnis.berichtigung_bestaetigen')
  @ApiOkResponse({ type: ErgebnisberichtigungDto })
  @Fehlerantworten(409, 422)
  entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { ergebnis, grund }: BerichtigungEntscheidungEingabe,
  ): Promise<ErgebnisberichtigungDto> {
    if (ergebnis === 'abgelehnt') return this.berichtigungen.ablehnen(akteur, id, grund ?? null)
    return this.berichtigungen.bestaetigen(akteur, id)
  }

  /** Wer sie gewünscht hat, nimmt sie zurück, solange niemand entschieden hat. */
  @Delete(':id')
  @Darf('ergebnis.feststellen')
  @ApiOkResponse({ type: ErgebnisberichtigungDto })
  @Fehlerantworten(409)
  zuruecknehmen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<ErgebnisberichtigungDto> {
    return this.berichtigungen.zuruecknehmen(akteur, id)
  }
}
