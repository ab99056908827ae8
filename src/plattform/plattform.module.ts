import path from 'node:path'
import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common'
import type { Pool } from 'pg'
import type { Zugaenge } from '../einstellungen.js'
import type { Konfiguration } from '../konfiguration.js'
import { OeffentlicheDateien } from './dateien/dateispeicher.js'
import { eingangspool, oeffentlicherPool } from './datenbank/verbindung.js'
import { Bereitschaft } from './http/bereitschaft.js'
import { GesundheitController } from './http/gesundheit.controller.js'
import { EINGANGSVERBINDUNGEN, KONFIGURATION, OEFFENTLICHE_VERBINDUNGEN } from './konfiguration.token.js'
import { Zugriffe } from './http/zugriffe.js'
import { Waechter } from './zugang/waechter.js'

/** What every share has: settings, the public connections and files, the guard of the routes, health. */
@Module({})
export class PlattformModul implements OnApplicationShutdown {
  constructor(
    @Inject(OEFFENTLICHE_VERBINDUNGEN) private readonly pool: Pool | undefined,
    @Inject(EINGANGSVERBINDUNGEN) private readonly eingang: Pool | undefined,
    bereitschaft: Bereitschaft,
  ) {
    if (pool) bereitschaft.braucht(pool)
  }

  static fuer(konfiguration: Konfiguration, { oeffentlich, eingang }: Zugaenge): DynamicModule {
    const providers: Provider[] = [
      { provide: KONFIGURATION, useValue: konfiguration },
      { provide: OEFFENTLICHE_VERBINDUNGEN, useFactory: () => oeffentlich && oeffentlicherPool(oeffentlich) },
      { provide: EINGANGSVERBINDUNGEN, useFactory: () => eingang && eingangspool(eingang) },
      {
        provide: OeffentlicheDateien,
        useFactory: () => new OeffentlicheDateien(path.resolve(konfiguration.datenOeffentlich)),
      },
      Bereitschaft,
      Waechter,
      Zugriffe,
    ]
    return {
      module: PlattformModul,
      global: true,
      controllers: [GesundheitController],
      providers,
      exports: providers.map((p) => ('provide' in p ? p.provide : p)),
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pool?.end(), this.eingang?.end()])
  }
}
