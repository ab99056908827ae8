import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common'
import { Auftraege } from '../plattform/auftraege/auftraege.js'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { Dateiablage } from './dateiablage.js'

const auftrag = 'veroeffentlichung.dateien-kehren'

/** What a crash left in the public store goes: at every start, and every night. */
@Injectable()
export class Dateikehrung implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly ablage: Dateiablage,
    private readonly auftraege: Auftraege,
    private readonly datenbank: Datenbank,
  ) {}

  onModuleInit(): void {
    this.auftraege.annehmen(auftrag, () => this.ablage.kehren())
    this.auftraege.regelmaessig(auftrag, '20 3 * * *')
  }

  /** Only ordered here: the first page need not wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.datenbank.schreiben({ akteur: system, was: 'Öffentlichen Speicher kehren' }, (tx) =>
      this.auftraege.einreihen(tx, auftrag, {}, { einmalig: 'kehren' }),
    )
  }
}
