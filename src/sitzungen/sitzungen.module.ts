import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { SitzungSchritteService } from './sitzung-schritte.service.js'
import { SitzungenController } from './sitzungen.controller.js'
import { SitzungsnummernController } from './sitzungsnummern.controller.js'
import { SitzungsnummernService } from './sitzungsnummern.service.js'
import { VerlegungService } from './verlegung.service.js'
import { SitzungenService } from './sitzungen.service.js'

@Module({
  imports: [OrganisationModul],
  controllers: [SitzungenController, SitzungsnummernController],
  providers: [SitzungenService, SitzungSchritteService, SitzungsnummernService, VerlegungService],
  exports: [SitzungenService, SitzungSchritteService],
})
export class SitzungenModul {}
