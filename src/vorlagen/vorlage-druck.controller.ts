import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { druckantwort } from '../plattform/schnittstelle/dateiantwort.js'
import { AuswahlFeld } from '../plattform/schnittstelle/felder.js'
import { type Antwortkopf, KennungPipe } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { VorlageDruckService } from './vorlage-druck.service.js'

class Druckwunsch {
  @ApiProperty({ required: false, enum: ['0', '1'], description: '1: mit Beratungsverlauf' })
  @AuswahlFeld({ name: 'Der Verlauf', werte: ['0', '1'], optional: true, beschreibung: '1: mit Beratungsverlauf' })
  verlauf?: '0' | '1'
}

@Controller('api/v1/vorlagen/:id/pdf')
@Schnittstelle('Vorlagen')
export class VorlageDruckController {
  constructor(private readonly druck: VorlageDruckService) {}

  /** Released: the bytes that were filed at the Freigabe. Before: the draft, marked as such. */
  @Get()
  @Darf('vorlage.lesen')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fehlerantworten(422)
  async drucke(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Query() { verlauf }: Druckwunsch,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return druckantwort(antwort, await this.druck.drucke(akteur, id, verlauf === '1'))
  }
}
