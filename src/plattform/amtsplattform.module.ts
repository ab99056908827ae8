import path from 'node:path'
import { type DynamicModule, Module, type Provider } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { DataSource } from 'typeorm'
import type { Zugaenge } from '../einstellungen.js'
import type { Konfiguration } from '../konfiguration.js'
import { auftragswesen } from './auftraege/auftragswesen.js'
import { Auszuege } from './auszug/auszuege.js'
import { Dateipruefung } from './dateien/dateipruefung.js'
import { InterneDateien } from './dateien/dateispeicher.js'
import { Datenbank } from './datenbank/datenbank.js'
import { amtQuelle } from './datenbank/quellen.js'
import { KontenKontingente } from './http/kontingent.js'
import { Kontingente } from './http/zugriffe.js'
import { Bereitschaft } from './http/bereitschaft.js'
import { Journal } from './journal/journal.js'
import { protokollwesen } from './protokoll/protokollwesen.js'
import { zugangController, zugangswesen } from './zugang/zugangswesen.js'

/** What only the staff's share has: the working schema, accounts, the internal files. A public process never reads this file. */
@Module({})
export class Amtsplattform {
  constructor(quelle: DataSource, bereitschaft: Bereitschaft, datenbank: Datenbank, journal: Journal) {
    bereitschaft.braucht(quelle)
    datenbank.festhalten = (eintraege) => journal.festhalten(eintraege)
  }

  static fuer(konfiguration: Konfiguration, { amt }: Zugaenge): DynamicModule {
    const intern = path.join(path.resolve(konfiguration.daten), 'dateien', 'intern')
    const providers: Provider[] = [
      Datenbank,
      ...auftragswesen,
      ...protokollwesen,
      ...zugangswesen,
      { provide: Kontingente, useClass: KontenKontingente },
      { provide: Auszuege, useFactory: () => new Auszuege() },
      { provide: Journal, useFactory: () => new Journal(path.resolve(konfiguration.journal)) },
      Dateipruefung,
      {
        provide: InterneDateien,
        inject: [Dateipruefung],
        useFactory: (pruefung: Dateipruefung) => {
          const dateien = new InterneDateien(intern, pruefung)
          pruefung.einrichten(dateien)
          return dateien
        },
      },
    ]
    return {
      module: Amtsplattform,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...amtQuelle(amt!), retryAttempts: 0 })],
      controllers: zugangController,
      providers,
      exports: providers.map((p) => ('provide' in p ? p.provide : p)),
    }
  }
}
