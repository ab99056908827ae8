import { Module } from '@nestjs/common'
import { AnmeldenController } from './anmelden.controller.js'
import { KontoController } from './konto.controller.js'
import { PasswortSetzenController } from './passwort-setzen.controller.js'
import { Passwortwechsel } from './passwortwechsel.js'
import { ProtokollController } from './protokoll.controller.js'
import { ProtokollSeiten } from './protokoll.seiten.js'
import { ProtokollService } from './protokoll.service.js'

/** Pages of the staff that belong to no noun. */
@Module({
  controllers: [AnmeldenController, KontoController, PasswortSetzenController, ProtokollController, ProtokollSeiten],
  providers: [Passwortwechsel, ProtokollService],
})
export class AmtModul {}
