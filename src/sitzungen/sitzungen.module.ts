import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { SitzungSchritteService } from './sitzung-schritte.service.js'
import { SitzungenController } from './sitzungen.controller.js'
import { VerlegungService } from './verlegung.service.js'
import { SitzungenService } from './sitzungen.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [SitzungenController],
  providers: [SitzungenService, SitzungSchritteService, VerlegungService],
  exports: [SitzungenService, SitzungSchritteService],
})
export class SitzungenModul {}
