import { Module } from '@nestjs/common'
import { EinheitenController } from './einheiten.controller.js'
import { EinheitenService } from './einheiten.service.js'
import { GremienController } from './gremien.controller.js'
import { GremienService } from './gremien.service.js'
import { GremiumsnamenController } from './gremiumsnamen.controller.js'
import { EinheitsnamenController } from './einheitsnamen.controller.js'
import { NamenService } from './namen.service.js'
import { Namensfolge } from './namensfolge.js'
import { MitgliedschaftenController } from './mitgliedschaften.controller.js'
import { MitgliedschaftenService } from './mitgliedschaften.service.js'
import { PersonenController } from './personen.controller.js'
import { PersonenService } from './personen.service.js'
import { RollenController } from './rechte/rollen.controller.js'
import { RollenService } from './rechte/rollen.service.js'
import { Rollenwahl } from './rechte/rollenwahl.js'
import { VertretungenController } from './rechte/vertretungen.controller.js'
import { VertretungenService } from './rechte/vertretungen.service.js'
import { Stammdaten } from './stammdaten.js'
import { WahlperiodenController } from './wahlperioden.controller.js'
import { WahlperiodenService } from './wahlperioden.service.js'

@Module({
  controllers: [
    GremienController,
    GremiumsnamenController,
    EinheitenController,
    EinheitsnamenController,
    MitgliedschaftenController,
    PersonenController,
    RollenController,
    VertretungenController,
    WahlperiodenController,
  ],
  providers: [
    GremienService,
    NamenService,
    Namensfolge,
    EinheitenService,
    MitgliedschaftenService,
    PersonenService,
    Stammdaten,
    RollenService,
    Rollenwahl,
    VertretungenService,
    WahlperiodenService,
  ],
  exports: [
    GremienService,
    EinheitenService,
    MitgliedschaftenService,
    PersonenService,
    Stammdaten,
    RollenService,
    Rollenwahl,
    VertretungenService,
    WahlperiodenService,
  ],
})
export class OrganisationModul {}
