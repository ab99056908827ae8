import { Module } from '@nestjs/common'
import { EintraegeService } from './eintraege.service.js'
import { VorgangRuecknahmeController } from './ruecknahme.controller.js'
import { VorgangRuecknahmeService } from './ruecknahme.service.js'
import { VorgaengeController } from './vorgaenge.controller.js'
import { VorgaengeService } from './vorgaenge.service.js'

@Module({
  controllers: [VorgaengeController, VorgangRuecknahmeController],
  providers: [VorgaengeService, EintraegeService, VorgangRuecknahmeService],
  exports: [VorgaengeService, EintraegeService, VorgangRuecknahmeService],
})
export class VorgaengeModul {}
