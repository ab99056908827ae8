import { Module } from '@nestjs/common'
import { EinheitenController } from './einheiten.controller.js'
import { EinheitenService } from './einheiten.service.js'
import { GremienController } from './gremien.controller.js'
import { GremienService } from './gremien.service.js'
import { KoerperschaftController } from './koerperschaft.controller.js'
import { PersonenController } from './personen.controller.js'
import { PersonenService } from './personen.service.js'
import { Stammdaten } from './stammdaten.js'

@Module({
  controllers: [GremienController, EinheitenController, PersonenController, KoerperschaftController],
  providers: [GremienService, EinheitenService, PersonenService, Stammdaten],
  exports: [GremienService, EinheitenService, PersonenService, Stammdaten],
})
export class OrganisationModul {}
