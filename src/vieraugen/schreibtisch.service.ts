import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { heute } from '../plattform/uhr.js'
import type { Akteur } from '../regeln/rechte.js'
import {
  type FaelligeGeheimhaltung,
  type FaelligerPunkt,
  faelligeGeheimhaltungen,
  faelligePunkte,
} from './geheimhaltung/geheimhaltung.queries.js'
import { OeffentlichkeitsregelnService } from './regeln/oeffentlichkeitsregeln.service.js'
import type { Regelstand } from './regeln/regelstand.queries.js'
import { WuenscheService } from './wunsch/wuensche.service.js'
import { type Wartezahlen, zaehleWartendes } from './wartendes.queries.js'
import type { WunschSatz } from './wunsch/wunsch.queries.js'

/** All that waits for the second person, whatever it is about. */
export interface Schreibtisch {
  wuensche: WunschSatz[]
  /** Reasons of secrecy whose day to look again has come. */
  faellige: FaelligeGeheimhaltung[]
  punkte: FaelligerPunkt[]
  /** Rules of the town that show more. */
  regelwunsch: Regelstand | null
}

@Injectable()
export class SchreibtischService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly wuensche: WuenscheService,
    private readonly regeln: OeffentlichkeitsregelnService,
  ) {}

  /** How much of it others have left for this account. Cheap: asked with every page. */
  zaehle(akteur: Akteur): Promise<Wartezahlen> {
    return zaehleWartendes(this.datenbank.lesen, akteur)
  }

  async ansehen(akteur: Akteur): Promise<Schreibtisch> {
    const { lesen } = this.datenbank
    return {
      wuensche: await this.wuensche.offene(akteur),
      faellige: await faelligeGeheimhaltungen(lesen, akteur, heute()),
      punkte: await faelligePunkte(lesen, akteur, heute()),
      regelwunsch: await this.regeln.zuPruefen(akteur),
    }
  }
}
