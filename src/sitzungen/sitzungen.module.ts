import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { PunktpruefungService } from './punktpruefung.service.js'
import { SitzungSchritteService } from './sitzung-schritte.service.js'
import { SitzungenController } from './sitzungen.controller.js'
import { SitzungenService } from './sitzungen.service.js'
import { TagesordnungspunkteController } from './tagesordnungspunkte.controller.js'
import { VersandController } from './versand.controller.js'
import { VersandService } from './versand.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [SitzungenController, TagesordnungspunkteController, VersandController],
  providers: [SitzungenService, SitzungSchritteService, PunktpruefungService, VersandService],
  exports: [SitzungenService, SitzungSchritteService],
})
export class SitzungenModul {}
