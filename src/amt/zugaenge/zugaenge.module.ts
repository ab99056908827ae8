import { Module } from '@nestjs/common'
import { OrganisationModul } from '../../organisation/organisation.module.js'
import { BenutzerController } from './benutzer.controller.js'
import { GruppenController } from './gruppen.controller.js'
import { RollenSeitenController } from './rollen.controller.js'
import { SchluesselSeitenController } from './schluessel.controller.js'
import { VertretungenSeitenController } from './vertretungen.controller.js'

/** The Administration for accounts, roles, deputies, groups and keys. */
@Module({
  imports: [OrganisationModul],
  controllers: [
    BenutzerController,
    GruppenController,
    RollenSeitenController,
    SchluesselSeitenController,
    VertretungenSeitenController,
  ],
})
export class ZugaengeModul {}
