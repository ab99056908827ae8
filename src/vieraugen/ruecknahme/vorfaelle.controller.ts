import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsVorfallDto } from './vorfall.js'
import { VorfallDto } from './vorfall.dto.js'
import { RuecknahmeService } from './ruecknahme.service.js'

@Controller('api/v1/vorfaelle')
@Schnittstelle('Veröffentlichung')
export class VorfaelleController {
  constructor(private readonly ruecknahme: RuecknahmeService) {}

  /** Was aus der Öffentlichkeit genommen wurde, das Neueste zuerst. */
  @Get()
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: [VorfallDto] })
  async liste(@Handelnde() akteur: Akteur): Promise<VorfallDto[]> {
    return (await this.ruecknahme.vorfaelle(akteur)).map(alsVorfallDto)
  }
}
