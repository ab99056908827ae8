import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Auftraege } from '../../plattform/auftraege/auftraege.js'
import { InterneDateien } from '../../plattform/dateien/dateispeicher.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { klassennamen } from '../../regeln/aufbewahrung.js'
import { Aufbewahrung } from './aufbewahrung.js'

/** Every night, what has been kept long enough. */
@Injectable()
export class Aufbewahrungsauftrag implements OnModuleInit {
  private readonly aufbewahrung: Aufbewahrung

  constructor(
    private readonly auftraege: Auftraege,
    datenbank: Datenbank,
    dateien: InterneDateien,
  ) {
    this.aufbewahrung = new Aufbewahrung(datenbank, dateien)
  }

  onModuleInit(): void {
    this.auftraege.annehmen('aufbewahrung', async () => {
      for (const klasse of klassennamen) await this.aufbewahrung.erledigen(klasse)
    })
    this.auftraege.regelmaessig('aufbewahrung', '30 3 * * *')
  }
}
