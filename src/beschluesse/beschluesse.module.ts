import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { BeratungenController } from './beratungen.controller.js'
import { BeratungenService } from './beratungen.service.js'
import { PunktergebnisController } from './punktergebnis.controller.js'
import { PunktergebnisService } from './punktergebnis.service.js'
import { ErgebnisService } from './ergebnis.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [BeratungenController, PunktergebnisController],
  providers: [BeratungenService, ErgebnisService, PunktergebnisService],
  exports: [BeratungenService, ErgebnisService],
})
export class BeschluesseModul {}
