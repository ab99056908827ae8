import { DynamicModule, FactoryProvider, Module } from '@nestjs/common'
import type { Pool } from 'pg'
import { OeffentlicheAbfragen } from './oeffentliche.queries.js'
import { OEFFENTLICHER_POOL } from './pool.js'

@Module({})
export class OeffentlichModul {
  /** The pool comes from outside: this folder knows no other login than the one it is given. */
  static mit(pool: Pick<FactoryProvider<Pool>, 'inject' | 'useFactory'>): DynamicModule {
    return {
      module: OeffentlichModul,
      global: true,
      providers: [{ provide: OEFFENTLICHER_POOL, ...pool }, OeffentlicheAbfragen],
      exports: [OeffentlicheAbfragen],
    }
  }
}
