import { Injectable, Optional } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { heute } from '../plattform/uhr.js'
import { Amtsauskunft } from './amtslage.js'
import type { Umfeld } from './umfeld.js'
import { Umfeldquelle } from './umfeldquelle.js'

/** The surroundings of the page that answers a request: those of the town, and for the staff who is signed in. */
@Injectable()
export class Anfrageumfeld {
  constructor(
    private readonly quelle: Umfeldquelle,
    @Optional() private readonly auskunft?: Amtsauskunft,
  ) {}

  async von(anfrage: FastifyRequest): Promise<Umfeld> {
    const { formularmarke, akteur } = anfrage
    const [umfeld, amt] = await Promise.all([
      this.quelle.umfeld(),
      akteur ? this.auskunft?.lage(anfrage, akteur) : undefined,
    ])
    return { ...umfeld, heute: heute(), formularmarke, amt }
  }

  /** For error pages while the database does not answer. */
  ohneDatenbank(): Umfeld {
    return this.quelle.ohneGemeinde()
  }
}
