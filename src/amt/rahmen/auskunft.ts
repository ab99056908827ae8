import { Injectable } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Akteur } from '../../regeln/rechte.js'
import { SchreibtischService } from '../../vieraugen/schreibtisch.service.js'
import type { Wartezahlen } from '../../vieraugen/wartendes.queries.js'
import { Amtsauskunft, type Amtslage, type Wartendes } from '../../web/amtslage.js'
import { AmtRahmen } from './amtrahmen.js'

/** Tells the frame of a staff page who is signed in and what waits. */
@Injectable()
export class Rahmenauskunft extends Amtsauskunft {
  constructor(private readonly schreibtisch: SchreibtischService) {
    super()
  }

  async lage(anfrage: FastifyRequest, akteur: Akteur): Promise<Amtslage> {
    const faktorFehlt = anfrage.stand?.faktorFehlt ?? false
    return {
      akteur,
      adresse: anfrage.url.replace(/\?.*$/, ''),
      faktorFehlt,
      wartet: faktorFehlt ? [] : inWorten(await this.schreibtisch.zaehle(akteur)),
      Rahmen: AmtRahmen,
    }
  }
}

const worte: Record<keyof Wartezahlen, { eine: string; mehrere: string; adresse: string }> = {
  wuensche: {
    eine: 'Veröffentlichung zu prüfen',
    mehrere: 'Veröffentlichungen zu prüfen',
    adresse: '/amt/veroeffentlichungen',
  },
  tagesordnungen: {
    eine: 'Tagesordnung zu versenden',
    mehrere: 'Tagesordnungen zu versenden',
    adresse: '/amt/sitzungen',
  },
  berichtigungen: {
    eine: 'Berichtigung zu bestätigen',
    mehrere: 'Berichtigungen zu bestätigen',
    adresse: '/amt/berichtigungen',
  },
  regeln: {
    eine: 'Änderung der Regeln der Öffentlichkeit zu bestätigen',
    mehrere: 'Änderungen der Regeln der Öffentlichkeit zu bestätigen',
    adresse: '/amt/oeffentlichkeitsregeln',
  },
  rechte: {
    eine: 'Vergabe von Rechten zu bestätigen',
    mehrere: 'Vergaben von Rechten zu bestätigen',
    adresse: '/amt/rechtevergaben',
  },
}

/** Only what there is. */
export const inWorten = (zahlen: Wartezahlen): Wartendes[] =>
  (Object.keys(worte) as (keyof Wartezahlen)[])
    .filter((was) => zahlen[was] > 0)
    .map((was) => {
      const { eine, mehrere, adresse } = worte[was]
      return { anzahl: zahlen[was], worte: zahlen[was] === 1 ? eine : mehrere, adresse }
    })
