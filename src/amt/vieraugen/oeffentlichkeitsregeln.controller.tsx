import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { gegenAkt, regelnAendern, regelnBestaetigen } from '../../regeln/oeffentlichkeitsregeln.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsAblehnung, anFeldOder } from '../../web/ablehnung.js'
import { Umleitung } from '../../web/umleitung.js'
import { RegelentscheidungFormular, RegelFormular } from './oeffentlichkeitsregeln.dto.js'
import { grundAus, regelnAus } from './oeffentlichkeitsregeln.formular.js'
import { type Regelseite, regelnAdresse, RegelnSeite } from './oeffentlichkeitsregeln.seite.js'
import { OeffentlichkeitsregelnService } from '../../vieraugen/regeln/oeffentlichkeitsregeln.service.js'

/** What the town shows: read by all of the staff, changed by one person, and by a second one where it shows more. */
@Controller('amt/oeffentlichkeitsregeln')
export class OeffentlichkeitsregelnSeiten {
  constructor(private readonly regeln: OeffentlichkeitsregelnService) {}

  @Get()
  @Darf('organisation.lesen')
  async zeigen(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    return <RegelnSeite {...await this.angaben(akteur)} hinweis={String(hinweis ?? '')} />
  }

  @Post()
  @HttpCode(200)
  @Darf('oeffentlichkeitsregeln.schreiben')
  async aendern(
    @Handelnde() akteur: Akteur,
    @Body() formular: RegelFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      const { gewuenscht } = await this.regeln.aendern(akteur, Number(formular.version), regelnAus(formular))
      return new Umleitung(`${regelnAdresse}?hinweis=${gewuenscht ? 'gewuenscht' : 'geaendert'}`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, anFeldOder('aendern'))
      return <RegelnSeite {...await this.angaben(akteur)} formular={formular} fehler={saetze} />
    }
  }

  @Post('entscheidung')
  @HttpCode(200)
  @Darf('oeffentlichkeitsregeln.bestaetigen')
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Body() formular: RegelentscheidungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      return new Umleitung(`${regelnAdresse}?hinweis=${await this.entscheide(akteur, formular)}`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, anFeldOder('wunsch'))
      return <RegelnSeite {...await this.angaben(akteur)} grund={formular.grund ?? ''} fehler={saetze} />
    }
  }

  private async entscheide(akteur: Akteur, { ergebnis, gesehen, grund }: RegelentscheidungFormular): Promise<string> {
    if (ergebnis === 'abgelehnt') {
      await this.regeln.ablehnen(akteur, grundAus(grund))
      return 'abgelehnt'
    }
    await this.regeln.bestaetigen(akteur, gesehen ?? '')
    return 'bestaetigt'
  }

  private async angaben(akteur: Akteur): Promise<Regelseite> {
    const stand = await this.regeln.lesen()
    const bestaetigt = gegenAkt(akteur, regelnBestaetigen).length === 0
    return {
      stand,
      aendert: gegenAkt(akteur, regelnAendern).length === 0,
      pruefung: stand.gewuenscht && bestaetigt ? await this.regeln.ansehen(akteur) : null,
    }
  }
}
