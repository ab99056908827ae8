import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { Fehlerseiten } from '../plattform/fehler/fehler.filter.js'
import { Seitenfehler } from './seitenfehler.js'
import { JsxInterceptor } from './jsx.interceptor.js'
import { StatischController } from './statisch.controller.js'
import { Anfrageumfeld } from './anfrageumfeld.js'
import { Statisch } from './statisch.js'
import { Umfeldquelle } from './umfeldquelle.js'

/** Pages for the whole application: JSX answers, browser files. Whoever starts it says where the surroundings come from. */
@Module({})
export class WebModul {
  static mit(umfeld: Pick<FactoryProvider<Umfeldquelle>, 'inject' | 'useFactory'>): DynamicModule {
    return {
      module: WebModul,
      global: true,
      controllers: [StatischController],
      providers: [
        { provide: Statisch, useFactory: () => new Statisch() },
        { provide: Umfeldquelle, ...umfeld },
        Anfrageumfeld,
        { provide: Fehlerseiten, useClass: Seitenfehler },
        { provide: APP_INTERCEPTOR, useClass: JsxInterceptor },
      ],
      exports: [Statisch, Umfeldquelle, Fehlerseiten],
    }
  }
}
