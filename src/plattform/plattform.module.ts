import path from 'node:path'
import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import type { Pool } from 'pg'
import { DataSource } from 'typeorm'
import type { Konfiguration, Zugaenge } from '../konfiguration.js'
import { auftragswesen } from './auftraege/auftragswesen.js'
import { InterneDateien, OeffentlicheDateien } from './dateien/dateispeicher.js'
import { Datenbank } from './datenbank/datenbank.js'
import { amtQuelle, oeffentlicherPool } from './datenbank/quellen.js'
import { Bereitschaft } from './http/bereitschaft.js'
import { GesundheitController } from './http/gesundheit.controller.js'
import { KONFIGURATION, OEFFENTLICHE_VERBINDUNGEN } from './konfiguration.token.js'
import { Anmeldebremse } from './zugang/anmeldebremse.js'
import { AnmeldungController } from './zugang/anmeldung.controller.js'
import { Anmeldung } from './zugang/anmeldung.js'
import { Waechter } from './zugang/waechter.js'

/** Connections, sign-in and health, as far as the share of this process needs them. */
@Module({})
export class PlattformModul implements OnApplicationShutdown {
  constructor(@Inject(OEFFENTLICHE_VERBINDUNGEN) private readonly pool: Pool | undefined) {}

  static fuer(konfiguration: Konfiguration, { amt, oeffentlich }: Zugaenge): DynamicModule {
    const speicher = (name: string): string => path.join(path.resolve(konfiguration.daten), 'dateien', name)
    const intern = { provide: InterneDateien, useFactory: () => new InterneDateien(speicher('intern')) }
    const providers: Provider[] = [
      { provide: KONFIGURATION, useValue: konfiguration },
      { provide: OEFFENTLICHE_VERBINDUNGEN, useFactory: () => oeffentlich && oeffentlicherPool(oeffentlich) },
      {
        provide: Bereitschaft,
        inject: [OEFFENTLICHE_VERBINDUNGEN, { token: DataSource, optional: true }],
        useFactory: (...pools: (Pool | DataSource | undefined)[]) =>
          new Bereitschaft(pools.filter((p) => p !== undefined)),
      },
      Waechter,
      { provide: OeffentlicheDateien, useFactory: () => new OeffentlicheDateien(speicher('oeffentlich')) },
      ...(amt ? [Datenbank, ...auftragswesen, Anmeldung, Anmeldebremse, intern] : []),
    ]
    return {
      module: PlattformModul,
      global: true,
      imports: amt ? [TypeOrmModule.forRoot({ ...amtQuelle(amt), retryAttempts: 0 })] : [],
      controllers: amt ? [GesundheitController, AnmeldungController] : [GesundheitController],
      providers,
      exports: providers.map((p) => ('provide' in p ? p.provide : p)),
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end()
  }
}
