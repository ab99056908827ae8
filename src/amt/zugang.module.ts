import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { AnmeldenController } from './anmelden.controller.js'
import { BenutzerController } from './benutzer.controller.js'
import { GruppenController } from './gruppen.controller.js'
import { KontoController } from './konto.controller.js'
import { OidcController } from './oidc.controller.js'
import { PasswortSetzenController } from './passwort-setzen.controller.js'
import { Passwortwechsel } from './passwortwechsel.js'
import { SchluesselSeitenController } from './schluessel.controller.js'
import { ZweitfaktorController } from './zweitfaktor.controller.js'

/** Pages of signing in, of the own account, and of the Administration for accounts, groups and keys. */
@Module({
  imports: [OrganisationModul],
  controllers: [
    AnmeldenController,
    BenutzerController,
    GruppenController,
    KontoController,
    OidcController,
    PasswortSetzenController,
    SchluesselSeitenController,
    ZweitfaktorController,
  ],
  providers: [Passwortwechsel],
})
export class ZugangModul {}
