import path from 'node:path'
import { Injectable, type OnModuleInit, type Provider } from '@nestjs/common'
import type { Konfiguration } from '../../konfiguration.js'
import { Auftraege } from '../auftraege/auftraege.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { Merkstelle } from './merkstelle.js'
import { ladeSchluessel } from '../schluessel.js'
import { Versiegelung } from './versiegelung.js'

export const merkstelle = ({ daten }: Konfiguration): Merkstelle =>
  new Merkstelle(path.join(daten, 'protokoll.stand.json'))

/** The log is sealed once a minute. */
@Injectable()
class Versiegelungsauftrag implements OnModuleInit {
  constructor(
    private readonly auftraege: Auftraege,
    private readonly versiegelung: Versiegelung,
  ) {}

  onModuleInit(): void {
    this.auftraege.annehmen('protokoll.versiegeln', async () => {
      await this.versiegelung.versiegeln()
      await this.versiegelung.merken()
    })
    this.auftraege.regelmaessig('protokoll.versiegeln', '* * * * *')
  }
}

/** What a share of the staff provides for its log. A key that cannot be read ends the start. */
export const protokollwesen: Provider[] = [
  {
    provide: Versiegelung,
    inject: [KONFIGURATION, Datenbank],
    useFactory: async (konfiguration: Konfiguration, datenbank: Datenbank) =>
      new Versiegelung(
        datenbank,
        await ladeSchluessel(konfiguration.protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL'),
        merkstelle(konfiguration),
      ),
  },
  Versiegelungsauftrag,
]
