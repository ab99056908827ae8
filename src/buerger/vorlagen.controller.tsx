import { Controller, Get, Param, Query } from '@nestjs/common'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { fassungVon } from '../druck/vorlage/oeffentlich.druck.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { FassungSeite } from '../seiten/fassung.seite.js'
import { VorlageSeite } from '../seiten/vorlage.seite.js'
import { listenAdresse, VorlagenSeite } from '../seiten/vorlagen.seite.js'
import { Umleitung } from '../web/umleitung.js'
import { hatLeere, marke, vorlagenFilter, type Anfrage } from './filter.js'
import { zeigen } from './zeigen.js'

@Oeffentlich()
@Controller('vorlagen')
export class VorlagenController {
  constructor(private readonly abfragen: OeffentlicheAbfragen) {}

  @Get()
  async liste(@Query() anfrage: Anfrage) {
    const filter = vorlagenFilter(anfrage)
    const nach = marke(anfrage)
    if (hatLeere(anfrage)) return new Umleitung(listenAdresse(filter, nach), 303)
    const [blatt, auswahl] = await Promise.all([this.abfragen.vorlagen(filter, nach), this.abfragen.vorlagenAuswahl()])
    return <VorlagenSeite blatt={blatt} filter={filter} auswahl={auswahl} fortsetzung={nach !== null} />
  }

  /** A Fassung by its number, also one that is no longer valid: what was cited can be read. */
  @Get(':kurz/fassungen/:nr')
  fassung(@Param('kurz') kurz: string, @Param('nr') nr: string) {
    return zeigen(this.abfragen, `vorlagen/${kurz}`, this.abfragen.vorlage(kurz), (vorlage) => {
      const fassung = /^\d{1,6}$/.test(nr) ? fassungVon(vorlage, Number(nr)) : null
      if (!fassung) throw new NichtGefunden()
      return <FassungSeite vorlage={vorlage} fassung={fassung} />
    })
  }

  @Get(':kurz')
  eine(@Param('kurz') kurz: string) {
    return zeigen(this.abfragen, `vorlagen/${kurz}`, this.abfragen.vorlage(kurz), (vorlage) => (
      <VorlageSeite vorlage={vorlage} />
    ))
  }
}
