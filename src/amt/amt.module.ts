import { Module } from '@nestjs/common'
import { ProtokollController } from './protokoll.controller.js'
import { ProtokollSeiten } from './protokoll.seiten.js'
import { ProtokollService } from './protokoll.service.js'
import { ZugangModul } from './zugang.module.js'

/** Pages of the staff that belong to no noun. */
@Module({
  imports: [ZugangModul],
  controllers: [ProtokollController, ProtokollSeiten],
  providers: [ProtokollService],
})
export class AmtModul {}
