import { Module } from '@nestjs/common'
import { Aufbewahrungsauftrag } from './aufbewahrung/aufbewahrungsauftrag.js'
import { BarrieremeldungenController } from './barrieremeldungen.controller.js'
import { ProtokollController } from './protokoll.controller.js'
import { ProtokollSeiten } from './protokoll.seiten.js'
import { ProtokollService } from './protokoll.service.js'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { RollenSeitenController } from './rollen.controller.js'
import { VertretungenSeitenController } from './vertretungen.controller.js'
import { ZugangModul } from './zugang.module.js'

/** Pages of the staff that belong to no noun. */
@Module({
  imports: [ZugangModul, OrganisationModul],
  controllers: [
    BarrieremeldungenController,
    ProtokollController,
    ProtokollSeiten,
    RollenSeitenController,
    VertretungenSeitenController,
  ],
  providers: [Aufbewahrungsauftrag, ProtokollService],
})
export class AmtModul {}
