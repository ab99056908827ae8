import { Global, Module } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { veroeffentlichen } from './epilog.js'
import { VeroeffentlichungPruefung } from './pruefung.js'

/** With this module every write brings the public world in line before it commits. */
@Global()
@Module({ providers: [VeroeffentlichungPruefung], exports: [VeroeffentlichungPruefung] })
export class VeroeffentlichungModul {
  constructor(datenbank: Datenbank) {
    datenbank.epilog = async (tx) => {
      await veroeffentlichen(tx)
    }
  }
}
