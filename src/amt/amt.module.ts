import { Module } from '@nestjs/common'
import { AnmeldenController } from './anmelden.controller.js'
import { KontoController } from './konto.controller.js'
import { PasswortSetzenController } from './passwort-setzen.controller.js'
import { Passwortwechsel } from './passwortwechsel.js'

/** Pages of the staff that belong to no noun. */
@Module({
  controllers: [AnmeldenController, KontoController, PasswortSetzenController],
  providers: [Passwortwechsel],
})
export class AmtModul {}
