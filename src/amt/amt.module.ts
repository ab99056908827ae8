import { Module } from '@nestjs/common'
import { AnmeldenController } from './anmelden.controller.js'

/** Pages of the staff that belong to no noun. */
@Module({ controllers: [AnmeldenController] })
export class AmtModul {}
