import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { BekanntgabeFormular } from './wunschblatt.dto.js'
import { WunschblattService } from '../../vieraugen/wunsch/wunschblatt.service.js'
import { WunschblattSeite } from './wunschblatt.seite.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import { BekanntgabenService } from '../../vieraugen/geheimhaltung/bekanntgaben.service.js'

/** Begins the public version of a non-public Vorlage. */
@Controller('amt/vorlagen/:id/bekanntgaben')
export class BekanntgabeSeiten {
  constructor(
    private readonly stellung: WunschblattService,
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
      return <WunschblattSeite {...await this.stellung.eine(akteur, id)} fehler={saetze} bekanntgabe={formular} />
    }
  }
}

const felder = new Set(['anlass', 'betreff'])
