import type { DynamicModule } from '@nestjs/common'
import { BuergerModul } from './buerger/buerger.module.js'
import { OeffentlichModul } from './oeffentlich/oeffentlich.module.js'
import { OeffentlicheAbfragen } from './oeffentlich/oeffentliche.queries.js'

/** The share of the public: reads the schema `oeffentlich` and the public files. */
export const module = (): NonNullable<DynamicModule['imports']> => [OeffentlichModul, BuergerModul]

/** Its pages name the town as published. */
export const gemeinde = {
  inject: [OeffentlicheAbfragen],
  useFactory: (abfragen: OeffentlicheAbfragen) => () => abfragen.koerperschaft(),
}
