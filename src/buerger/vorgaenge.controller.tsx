import { Controller, Get, Param, Query } from '@nestjs/common'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { VorgaengeSeite } from '../seiten/vorgaenge.seite.js'
import { VorgangSeite } from '../seiten/vorgang.seite.js'
import { marke, type Anfrage } from './filter.js'
import { zeigen } from './zeigen.js'

@Oeffentlich()
@Controller('vorgaenge')
export class VorgaengeController {
  constructor(private readonly abfragen: OeffentlicheAbfragen) {}

  @Get()
  async liste(@Query() anfrage: Anfrage) {
    const nach = marke(anfrage)
    return <VorgaengeSeite blatt={await this.abfragen.vorgaenge(nach)} fortsetzung={nach !== null} />
  }

  @Get(':kurz')
  einer(@Param('kurz') kurz: string) {
    return zeigen(this.abfragen, `vorgaenge/${kurz}`, this.abfragen.vorgang(kurz), (vorgang) => (
      <VorgangSeite vorgang={vorgang} />
    ))
  }
}
