import { Module } from '@nestjs/common'
import { EintraegeService } from './eintraege.service.js'
import { VorgaengeController } from './vorgaenge.controller.js'
import { VorgaengeService } from './vorgaenge.service.js'

@Module({
  controllers: [VorgaengeController],
  providers: [VorgaengeService, EintraegeService],
  exports: [VorgaengeService, EintraegeService],
})
export class VorgaengeModul {}
