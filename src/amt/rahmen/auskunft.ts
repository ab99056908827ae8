import { Injectable } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Akteur } from '../../regeln/rechte.js'
import { Amtsauskunft, type Amtslage } from '../../web/amtslage.js'
import { AmtRahmen } from './amtrahmen.js'

/** Tells the frame of a staff page who is signed in and what waits. */
@Injectable()
export class Rahmenauskunft extends Amtsauskunft {
  async lage(anfrage: FastifyRequest, akteur: Akteur): Promise<Amtslage> {
    return {
      akteur,
      adresse: anfrage.url.replace(/\?.*$/, ''),
      faktorFehlt: anfrage.stand?.faktorFehlt ?? false,
      wartet: [],
      Rahmen: AmtRahmen,
    }
  }
}
