import { Module } from '@nestjs/common'
import { BeschluesseModul } from '../beschluesse/beschluesse.module.js'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { SitzungenModul } from '../sitzungen/sitzungen.module.js'
import { VieraugenModul } from '../vieraugen/vieraugen.module.js'
import { VorgaengeModul } from '../vorgaenge/vorgaenge.module.js'
import { VorlagenModul } from '../vorlagen/vorlagen.module.js'
import { Beratungslader } from './beratungen.laden.js'
import { DemoService } from './demo.service.js'
import { Sitzungslader } from './sitzungen.laden.js'
import { Spielplan } from './spielplan.js'
import { Stammdatenlader } from './stammdaten.laden.js'
import { Uebernahmelader } from './uebernahmen.laden.js'
import { Veroeffentlichungslader } from './veroeffentlichung.laden.js'
import { Vorlagenlader } from './vorlagen.laden.js'

/** The demo town; loaded at the start of an embedded database, unless DEMO=aus. */
@Module({
  imports: [OrganisationModul, VorgaengeModul, VorlagenModul, SitzungenModul, BeschluesseModul, VieraugenModul],
  providers: [
    Stammdatenlader,
    Sitzungslader,
    Veroeffentlichungslader,
    Vorlagenlader,
    Beratungslader,
    Spielplan,
    Uebernahmelader,
    DemoService,
  ],
  exports: [DemoService],
})
export class DemoModul {}
