import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsVorfallDto } from './antrag-antwort.js'
import { VorfallDto } from './vorfall.dto.js'
import { ladeVorfaelle } from './vorfall.js'

@Controller('api/v1/vorfaelle')
@Schnittstelle('Veröffentlichung')
export class VorfaelleController {
  constructor(private readonly datenbank: Datenbank) {}

  /** Was aus der Öffentlichkeit genommen wurde, das Neueste zuerst. */
  @Get()
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: [VorfallDto] })
  async liste(@Handelnde() akteur: Akteur): Promise<VorfallDto[]> {
    return (await ladeVorfaelle(this.datenbank.lesen, akteur)).map(alsVorfallDto)
  }
}
