import { Global, Module } from '@nestjs/common'
import { OeffentlicheAbfragen } from './oeffentliche.queries.js'

/** The public world for reading. The connections are those of the public login and come from the platform. */
@Global()
@Module({ providers: [OeffentlicheAbfragen], exports: [OeffentlicheAbfragen] })
export class OeffentlichModul {}
