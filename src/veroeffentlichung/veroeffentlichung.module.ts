import { Global, Module } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { Dateiablage } from './dateiablage.js'
import { Dateikehrung } from './dateikehrung.js'
import { veroeffentlichen } from './epilog.js'
import { Nachfuehrung } from './nachfuehrung.js'
import { VeroeffentlichungPruefung } from './pruefung.js'

/** With this module every write brings the public world in line before it commits. */
@Global()
@Module({
  providers: [Dateiablage, Dateikehrung, Nachfuehrung, VeroeffentlichungPruefung],
  exports: [Nachfuehrung, VeroeffentlichungPruefung],
})
export class VeroeffentlichungModul {
  constructor(datenbank: Datenbank, ablage: Dateiablage) {
    datenbank.epilog = (tx) => veroeffentlichen(tx, ablage)
  }
}
