import { Module } from '@nestjs/common'
import { AufsichtModul } from '../../aufsicht/aufsicht.module.js'
import { BarrieremeldungenSeitenController } from './barrieremeldungen.controller.js'
import { ProtokollSeitenController } from './protokoll.controller.js'

/** Looking after things: the log, and what the public reported. */
@Module({ imports: [AufsichtModul], controllers: [BarrieremeldungenSeitenController, ProtokollSeitenController] })
export class AufsichtSeitenModul {}
