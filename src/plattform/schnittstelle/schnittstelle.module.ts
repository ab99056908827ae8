import { Global, Module } from '@nestjs/common'
import { Einmalig } from './einmalig.js'
import { OpenapiController, Schnittstellenbeschreibung } from './openapi.js'

/** What all controllers of the interface share. */
@Global()
@Module({
  controllers: [OpenapiController],
  providers: [Einmalig, Schnittstellenbeschreibung],
  exports: [Einmalig, Schnittstellenbeschreibung],
})
export class SchnittstelleModul {}
