import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER, NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { BuergerModul } from './buerger/buerger.module.js'
import type { Konfiguration, Zugaenge } from './konfiguration.js'
import { FehlerFilter } from './plattform/fehler/fehler.filter.js'
import { OeffentlichModul } from './oeffentlich/oeffentlich.module.js'
import { OeffentlicheAbfragen } from './oeffentlich/oeffentliche.queries.js'
import { KONFIGURATION } from './plattform/konfiguration.token.js'
import { Statisch } from './web/statisch.js'
import { Umfeldquelle } from './web/umfeldquelle.js'
import { WebModul } from './web/web.module.js'
import { einrichten, fastify } from './plattform/http/server.js'
import { PlattformModul } from './plattform/plattform.module.js'
import { VeroeffentlichungModul } from './veroeffentlichung/veroeffentlichung.module.js'

/** What each share of the application is made of. The public share loads nothing of the staff. */
const amt: NonNullable<DynamicModule['imports']> = [VeroeffentlichungModul]
const oeffentlich: NonNullable<DynamicModule['imports']> = [OeffentlichModul, BuergerModul]

/** The pages of the public share learn the name of the town from the public world. */
const seiten = WebModul.mit({
  inject: [Statisch, KONFIGURATION, { token: OeffentlicheAbfragen, optional: true }],
  useFactory: (statisch: Statisch, { basisUrl }: Konfiguration, abfragen?: OeffentlicheAbfragen) =>
    new Umfeldquelle(statisch, basisUrl, async () => (await abfragen?.koerperschaft()) ?? null),
})

@Module({})
export class AppModule {
  static fuer(konfiguration: Konfiguration, zugaenge: Zugaenge): DynamicModule {
    const { anteil } = konfiguration
    return {
      module: AppModule,
      imports: [
        PlattformModul.fuer(konfiguration, zugaenge),
        seiten,
        ...(anteil === 'oeffentlich' ? [] : amt),
        ...(anteil === 'amt' ? [] : oeffentlich),
      ],
      providers: [{ provide: APP_FILTER, useClass: FehlerFilter }],
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
