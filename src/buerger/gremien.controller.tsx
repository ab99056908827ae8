import { Controller, Get, Param } from '@nestjs/common'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { GremienSeite } from '../seiten/gremien.seite.js'
import { GremiumSeite } from '../seiten/gremium.seite.js'
import { zeigen } from './zeigen.js'

@Oeffentlich()
@Controller('gremien')
export class GremienController {
  constructor(private readonly abfragen: OeffentlicheAbfragen) {}

  @Get()
  async liste() {
    return <GremienSeite gremien={await this.abfragen.gremien()} />
  }

  @Get(':kurz')
  eines(@Param('kurz') kurz: string) {
    return zeigen(this.abfragen, `gremien/${kurz}`, this.abfragen.gremium(kurz), async (gremium) => {
      const vorlagen = await this.abfragen.vorlagen({ gremium: gremium.kurzadresse }, null, 5)
      return <GremiumSeite gremium={gremium} vorlagen={vorlagen.zeilen} />
    })
  }
}
