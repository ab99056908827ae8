import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { SchritteService } from './schritte.service.js'
import { TeileController } from './teile.controller.js'
import { TeileService } from './teile.service.js'
import { VeroeffentlichungService } from './veroeffentlichung.service.js'
import { VorlagenController } from './vorlagen.controller.js'
import { VorlagenService } from './vorlagen.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [VorlagenController, TeileController],
  providers: [VorlagenService, TeileService, SchritteService, VeroeffentlichungService],
  exports: [VorlagenService, TeileService, SchritteService, VeroeffentlichungService],
})
export class VorlagenModul {}
