import { Injectable } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { Fehlerseiten } from '../plattform/fehler/fehler.filter.js'
import type { Problem } from '../plattform/fehler/problem.js'
import { Fehlerseite } from './fehlerseite.js'
import { Anfrageumfeld } from './anfrageumfeld.js'
import { alsHtml } from './html.js'

/** Problems as pages. While the database does not answer, the page goes without the name of the town. */
@Injectable()
export class Seitenfehler extends Fehlerseiten {
  constructor(private readonly umfeld: Anfrageumfeld) {
    super()
  }

  async seite({ status, title }: Problem, anfrage: FastifyRequest): Promise<string> {
    const umfeld = await this.umfeld.von(anfrage).catch(() => this.umfeld.ohneDatenbank())
    return alsHtml(<Fehlerseite status={status} grund={title} kennung={anfrage.id} />, umfeld)
  }
}
