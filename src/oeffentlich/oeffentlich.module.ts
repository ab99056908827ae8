import { Global, Module } from '@nestjs/common'
import { Eingang } from './eingang.js'
import { OeffentlicheAbfragen } from './oeffentliche.queries.js'

/** The public world for reading, and the way in. The connections are those of the public logins and come from the platform. */
@Global()
@Module({ providers: [OeffentlicheAbfragen, Eingang], exports: [OeffentlicheAbfragen, Eingang] })
export class OeffentlichModul {}
