import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { BekanntgabeFormular } from './antragstellung.dto.js'
import { AntragstellungService } from './antragstellung.service.js'
import { AntragstellungSeite } from './antragstellung.seite.js'
import { vorlageAdresse } from './antragstellung.teile.js'
import { BekanntgabenService } from './bekanntgaben.service.js'

/** Begins the public version of a non-public Vorlage. */
@Controller('amt/vorlagen/:id/bekanntgaben')
export class BekanntgabeController {
  constructor(
    private readonly stellung: AntragstellungService,
    private readonly bekanntgaben: BekanntgabenService,
  ) {}

  @Post()
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  async beginnen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: BekanntgabeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const { anlass = '', betreff = '' } = formular
    try {
      const neue = await this.bekanntgaben.beginnen(akteur, id, { anlass, betreff: betreff.trim() })
      return new Umleitung(`${vorlageAdresse(neue.id)}?hinweis=begonnen`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, (name) => (felder.has(name) ? name : 'geheimhaltung'))
      return <AntragstellungSeite {...await this.stellung.eine(akteur, id)} fehler={saetze} bekanntgabe={formular} />
    }
  }
}

const felder = new Set(['anlass', 'betreff'])
