import { Module } from '@nestjs/common'
import { Aufbewahrungsauftrag } from './aufbewahrung/aufbewahrungsauftrag.js'
import { ProtokollController } from './protokoll.controller.js'
import { ProtokollSeiten } from './protokoll.seiten.js'
import { ProtokollService } from './protokoll.service.js'
import { ZugangModul } from './zugang.module.js'

/** Pages of the staff that belong to no noun. */
@Module({
  imports: [ZugangModul],
  controllers: [ProtokollController, ProtokollSeiten],
  providers: [Aufbewahrungsauftrag, ProtokollService],
})
export class AmtModul {}
