import { Module } from '@nestjs/common'
import { AnmeldenModul } from './anmelden/anmelden.module.js'
import { AufgabenModul } from './aufgaben/aufgaben.module.js'
import { AufsichtSeitenModul } from './aufsicht/aufsicht.module.js'
import { RahmenModul } from './rahmen/rahmen.module.js'
import { VieraugenSeitenModul } from './vieraugen/vieraugen.module.js'
import { ZugaengeModul } from './zugaenge/zugaenge.module.js'

/** The wing of the staff: every room has a module of its own. */
@Module({
  imports: [RahmenModul, AnmeldenModul, AufgabenModul, ZugaengeModul, AufsichtSeitenModul, VieraugenSeitenModul],
})
export class AmtModul {}
