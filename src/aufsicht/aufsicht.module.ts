import { Module } from '@nestjs/common'
import { Aufbewahrungsauftrag } from './aufbewahrung/aufbewahrungsauftrag.js'
import { Barrieremeldungen } from './barrieremeldungen.service.js'
import { ProtokollController } from './protokoll.controller.js'
import { ProtokollService } from './protokoll.service.js'

/** The log, what ends after its Frist, and the barriers the public reported. */
@Module({
  controllers: [ProtokollController],
  providers: [Aufbewahrungsauftrag, Barrieremeldungen, ProtokollService],
  exports: [Barrieremeldungen, ProtokollService],
})
export class AufsichtModul {}
