import type { Writable } from 'node:stream'
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common'
import { APP_FILTER, NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Anteil, Zugaenge } from './einstellungen.js'
import type { Konfiguration } from './konfiguration.js'
import { FehlerFilter } from './plattform/fehler/fehler.filter.js'
import { einrichten, fastify } from './plattform/http/server.js'
import { KONFIGURATION } from './plattform/konfiguration.token.js'
import { PlattformModul } from './plattform/plattform.module.js'
import { Statisch } from './web/statisch.js'
import { type Gemeindefrage, Umfeldquelle } from './web/umfeldquelle.js'
import { WebModul } from './web/web.module.js'

/** What a process consists of beside the platform. Each share is read only where it runs. */
export async function lies(anteil: Anteil) {
  const amt = anteil === 'oeffentlich' ? undefined : await import('./amt.anteil.js')
  const oeffentlich = anteil === 'amt' ? undefined : await import('./oeffentlich.anteil.js')
  return { amt, oeffentlich }
}

@Module({})
export class AppModule {
  static async fuer(konfiguration: Konfiguration, zugaenge: Zugaenge): Promise<DynamicModule> {
    const { amt, oeffentlich } = await lies(konfiguration.anteil)
    return {
      module: AppModule,
      imports: [
        PlattformModul.fuer(konfiguration, zugaenge),
        // In a process with both shares the public world names the town.
        WebModul.mit(umfeld((oeffentlich ?? amt)!.gemeinde)),
        ...(amt?.module(konfiguration, zugaenge) ?? []),
        ...(oeffentlich?.module() ?? []),
      ],
      providers: [{ provide: APP_FILTER, useClass: FehlerFilter }],
    }
  }
}

type Fabrik<T> = Required<Pick<FactoryProvider<T>, 'inject' | 'useFactory'>>

const umfeld = ({ inject, useFactory }: Fabrik<Gemeindefrage>): Fabrik<Umfeldquelle> => ({
  inject: [Statisch, KONFIGURATION, ...inject],
  useFactory: async (statisch: Statisch, { basisUrl }: Konfiguration, ...quellen: unknown[]) =>
    new Umfeldquelle(statisch, basisUrl, await useFactory(...quellen)),
})

/** The application, ready to listen. The schema must be there. */
export async function anwendung(
  konfiguration: Konfiguration,
  zugaenge: Zugaenge,
  protokoll: boolean | Writable = true,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    await AppModule.fuer(konfiguration, zugaenge),
    fastify(konfiguration, protokoll || undefined),
    { abortOnError: false, logger: protokoll === true ? ['error', 'warn'] : false },
  )
  await einrichten(app, konfiguration)
  const { amt } = await lies(konfiguration.anteil)
  if (amt) app.get(amt.Schnittstellenbeschreibung, { strict: false }).beschreibe(app, konfiguration.basisUrl)
  return app
}
