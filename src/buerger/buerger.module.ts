import { Module } from '@nestjs/common'
import { BarriereController } from './barriere.controller.js'
import { DateienController } from './dateien.controller.js'
import { GremienController } from './gremien.controller.js'
import { SitzungenController } from './sitzungen.controller.js'
import { StartController } from './start.controller.js'
import { VorgaengeController } from './vorgaenge.controller.js'
import { VorlagePdfController } from './vorlage-pdf.controller.js'
import { VorlagenController } from './vorlagen.controller.js'

/** The public pages. They read through `src/oeffentlich` and know no working table. */
@Module({
  controllers: [
    StartController,
    BarriereController,
    DateienController,
    VorlagePdfController,
    VorlagenController,
    SitzungenController,
    GremienController,
    VorgaengeController,
  ],
})
export class BuergerModul {}
