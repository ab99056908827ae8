import { Module } from '@nestjs/common'
import { AufgabenController } from './aufgaben.controller.js'

/** The first page after signing in. */
@Module({ controllers: [AufgabenController] })
export class AufgabenModul {}
