import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER, NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Konfiguration, Zugaenge } from './konfiguration.js'
import { FehlerFilter, Fehlerseiten } from './plattform/fehler/fehler.filter.js'
import { einrichten, fastify } from './plattform/http/server.js'
import { PlattformModul } from './plattform/plattform.module.js'

/** What each share of the application is made of. The public share loads nothing of the staff. */
const amt: NonNullable<DynamicModule['imports']> = []
const oeffentlich: NonNullable<DynamicModule['imports']> = []

@Module({})
export class AppModule {
  static fuer(konfiguration: Konfiguration, zugaenge: Zugaenge): DynamicModule {
    const { anteil } = konfiguration
    return {
      module: AppModule,
      imports: [
        PlattformModul.fuer(konfiguration, zugaenge),
        ...(anteil === 'oeffentlich' ? [] : amt),
        ...(anteil === 'amt' ? [] : oeffentlich),
      ],
      providers: [
        { provide: APP_FILTER, useClass: FehlerFilter },
        { provide: Fehlerseiten, useValue: { seite: () => Promise.reject(new Error('page kit missing')) } },
      ],
    }
  }
}

/** The application, ready to listen. The schema must be there. */
export async function anwendung(
  konfiguration: Konfiguration,
  zugaenge: Zugaenge,
  protokollieren = true,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.fuer(konfiguration, zugaenge),
    fastify(protokollieren),
    { abortOnError: false, logger: protokollieren ? ['error', 'warn'] : false },
  )
  await einrichten(app, konfiguration)
  return app
}
