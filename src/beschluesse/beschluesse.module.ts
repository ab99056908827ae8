import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { BeratungenController } from './beratungen.controller.js'
import { BeratungenService } from './beratungen.service.js'
import { ErgebnisService } from './ergebnis.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [BeratungenController],
  providers: [BeratungenService, ErgebnisService],
  exports: [BeratungenService, ErgebnisService],
})
export class BeschluesseModul {}
