import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { EintraegeService } from './eintraege.service.js'
import { VorgaengeController } from './vorgaenge.controller.js'
import { VorgaengeService } from './vorgaenge.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [VorgaengeController],
  providers: [VorgaengeService, EintraegeService],
  exports: [VorgaengeService, EintraegeService],
})
export class VorgaengeModul {}
