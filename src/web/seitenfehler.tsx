import { Injectable } from '@nestjs/common'
import { Fehlerseiten } from '../plattform/fehler/fehler.filter.js'
import type { Problem } from '../plattform/fehler/problem.js'
import { Fehlerseite } from './fehlerseite.js'
import { alsHtml } from './html.js'
import { Umfeldquelle } from './umfeldquelle.js'

/** Problems as pages. While the database does not answer, the page goes without the name of the town. */
@Injectable()
export class Seitenfehler extends Fehlerseiten {
  constructor(private readonly quelle: Umfeldquelle) {
    super()
  }

  async seite({ status, title }: Problem, kennung: string): Promise<string> {
    const umfeld = await this.quelle.umfeld().catch(() => this.quelle.ohneGemeinde())
    return alsHtml(<Fehlerseite status={status} grund={title} kennung={kennung} />, umfeld)
  }
}
