import { Controller, Get, Param, Query } from '@nestjs/common'
import { heute } from '../plattform/uhr.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { SitzungSeite } from '../seiten/sitzung.seite.js'
import { SitzungenSeite } from '../seiten/sitzungen.seite.js'
import { ohneErwartung } from './erwartung.js'
import { marke, type Anfrage } from './filter.js'
import { plusTage } from '../regeln/datum.js'
import { zeigen } from './zeigen.js'

@Oeffentlich()
@Controller('sitzungen')
export class SitzungenController {
  constructor(private readonly abfragen: OeffentlicheAbfragen) {}

  @Get()
  async liste(@Query() anfrage: Anfrage) {
    const tag = heute()
    const nach = marke(anfrage)
    const [kommende, vergangene] = await Promise.all([
      this.abfragen.sitzungen({ ab: tag }, null, 50),
      this.abfragen.sitzungen({ bis: plusTage(tag, -1), absteigend: true }, nach),
    ])
    return <SitzungenSeite kommende={kommende.zeilen} vergangene={vergangene} fortsetzung={nach !== null} />
  }

  @Get(':kurz')
  eine(@Param('kurz') kurz: string) {
    return zeigen(this.abfragen, `sitzungen/${kurz}`, this.abfragen.sitzung(kurz), (sitzung) => (
      <SitzungSeite sitzung={ohneErwartung(sitzung)} />
    ))
  }
}
