import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common'
import { APP_FILTER, NestFactory } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AmtModul } from './amt/amt.module.js'
import { BeschluesseModul } from './beschluesse/beschluesse.module.js'
import { BuergerModul } from './buerger/buerger.module.js'
import { DemoModul } from './demo/demo.module.js'
import type { Konfiguration, Zugaenge } from './konfiguration.js'
import { OeffentlichModul } from './oeffentlich/oeffentlich.module.js'
import { OeffentlicheAbfragen } from './oeffentlich/oeffentliche.queries.js'
import { Datenbank } from './plattform/datenbank/datenbank.js'
import { FehlerFilter } from './plattform/fehler/fehler.filter.js'
import { einrichten, fastify } from './plattform/http/server.js'
import { OrganisationModul } from './organisation/organisation.module.js'
import { SitzungenModul } from './sitzungen/sitzungen.module.js'
import { VorgaengeModul } from './vorgaenge/vorgaenge.module.js'
import { VorlagenModul } from './vorlagen/vorlagen.module.js'
import { KONFIGURATION } from './plattform/konfiguration.token.js'
import { PlattformModul } from './plattform/plattform.module.js'
import { Schnittstellenbeschreibung } from './plattform/schnittstelle/openapi.js'
import { SchnittstelleModul } from './plattform/schnittstelle/schnittstelle.module.js'
import { Koerperschaft } from './schema/koerperschaft.entity.js'
import { VeroeffentlichungModul } from './veroeffentlichung/veroeffentlichung.module.js'
import { Statisch } from './web/statisch.js'
import { Umfeldquelle } from './web/umfeldquelle.js'
import { WebModul } from './web/web.module.js'

/** What each share of the application is made of. The public share loads nothing of the staff. */
const amt: NonNullable<DynamicModule['imports']> = [
  VeroeffentlichungModul,
  SchnittstelleModul,
  OrganisationModul,
  VorgaengeModul,
  VorlagenModul,
  SitzungenModul,
  BeschluesseModul,
  AmtModul,
  DemoModul,
]
const oeffentlich: NonNullable<DynamicModule['imports']> = [OeffentlichModul, BuergerModul]

@Module({})
export class AppModule {
  static fuer(konfiguration: Konfiguration, zugaenge: Zugaenge): DynamicModule {
    const { anteil } = konfiguration
    return {
      module: AppModule,
      imports: [
        PlattformModul.fuer(konfiguration, zugaenge),
        WebModul.mit(umfeld),
        ...(anteil === 'oeffentlich' ? [] : amt),
        ...(anteil === 'amt' ? [] : oeffentlich),
      ],
      providers: [{ provide: APP_FILTER, useClass: FehlerFilter }],
    }
  }
}

/** Public pages name the town as published; a process of the staff alone asks the working schema. */
const umfeld: Pick<FactoryProvider<Umfeldquelle>, 'inject' | 'useFactory'> = {
  inject: [
    Statisch,
    KONFIGURATION,
    { token: OeffentlicheAbfragen, optional: true },
    { token: Datenbank, optional: true },
  ],
  useFactory: (
    statisch: Statisch,
    { basisUrl }: Konfiguration,
    abfragen?: OeffentlicheAbfragen,
    datenbank?: Datenbank,
  ) =>
    new Umfeldquelle(statisch, basisUrl, async () =>
      abfragen ? abfragen.koerperschaft() : datenbank!.lesen.findOneBy(Koerperschaft, { id: 1 }),
    ),
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
  if (konfiguration.anteil !== 'oeffentlich')
    app.get(Schnittstellenbeschreibung, { strict: false }).beschreibe(app, konfiguration.basisUrl)
  return app
}
