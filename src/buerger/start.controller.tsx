import { Controller, Get } from '@nestjs/common'
import { heute } from '../plattform/uhr.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { DatenschutzSeite } from '../seiten/datenschutz.seite.js'
import { ImpressumSeite } from '../seiten/impressum.seite.js'
import { StartSeite } from '../seiten/start.seite.js'
import { plusTage } from '../regeln/datum.js'

@Oeffentlich()
@Controller()
export class StartController {
  constructor(private readonly abfragen: OeffentlicheAbfragen) {}

  @Get()
  async start() {
    const tag = heute()
    const [vorlagen, kommende, vergangene, vorgaenge] = await Promise.all([
      this.abfragen.vorlagen({}, null, 8),
      this.abfragen.sitzungen({ ab: tag }, null, 4),
      this.abfragen.sitzungen({ bis: plusTage(tag, -1), absteigend: true }, null, 3),
      this.abfragen.vorgaenge(null, 3),
    ])
    return (
      <StartSeite
        vorlagen={vorlagen.zeilen}
        kommende={kommende.zeilen}
        vergangene={vergangene.zeilen}
        vorgaenge={vorgaenge.zeilen}
      />
    )
  }

  @Get('datenschutz')
  datenschutz() {
    return <DatenschutzSeite />
  }

  @Get('impressum')
  impressum() {
    return <ImpressumSeite />
  }
}
