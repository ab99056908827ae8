import { Module } from '@nestjs/common'
import { VieraugenModul } from '../../vieraugen/vieraugen.module.js'
import { AnmeldenController } from './anmelden.controller.js'
import { KontoController } from './konto.controller.js'
import { OidcController } from './oidc.controller.js'
import { PasswortSetzenController } from './passwort-setzen.controller.js'
import { Passwortwechsel } from './passwortwechsel.js'
import { ZweitfaktorController } from './zweitfaktor.controller.js'

/** Signing in and out, and the own account. */
@Module({
  imports: [VieraugenModul],
  controllers: [AnmeldenController, KontoController, OidcController, PasswortSetzenController, ZweitfaktorController],
  providers: [Passwortwechsel],
})
export class AnmeldenModul {}
