import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { VorgaengeModul } from '../vorgaenge/vorgaenge.module.js'
import { AnlagenController } from './anlagen.controller.js'
import { AnlagenService } from './anlagen.service.js'
import { MitzeichnungController } from './mitzeichnung/mitzeichnung.controller.js'
import { MitzeichnungService } from './mitzeichnung/mitzeichnung.service.js'
import { SchritteService } from './schritte.service.js'
import { TeileController } from './form/teile.controller.js'
import { TeileService } from './form/teile.service.js'
import { VorlageDruckController } from './vorlage-druck.controller.js'
import { VorlageDruckService } from './vorlage-druck.service.js'
import { VorlagenController } from './vorlagen.controller.js'
import { VorlagenService } from './vorlagen.service.js'

const dienste = [
  VorlagenService,
  TeileService,
  SchritteService,
  AnlagenService,
  MitzeichnungService,
  VorlageDruckService,
]

@Module({
  imports: [OrganisationModul, VorgaengeModul],
  controllers: [VorlagenController, TeileController, AnlagenController, MitzeichnungController, VorlageDruckController],
  providers: dienste,
  exports: dienste,
})
export class VorlagenModul {}
