import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { tagAusEingabe } from '../../regeln/datum.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { GeheimhaltungFormular } from './wunschblatt.dto.js'
import { WunschblattService } from '../../vieraugen/wunsch/wunschblatt.service.js'
import { WunschblattSeite } from './wunschblatt.seite.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import { BekanntgabenService } from '../../vieraugen/geheimhaltung/bekanntgaben.service.js'

/** The look whether something still must be non-public. */
@Controller('amt/vorlagen/:id/geheimhaltung')
export class GeheimhaltungSeiten {
  constructor(
    private readonly stellung: WunschblattService,
    private readonly bekanntgaben: BekanntgabenService,
  ) {}

  @Post()
  @HttpCode(200)
  @Darf('vorlage.veroeffentlichen')
  async pruefen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: GeheimhaltungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const { grundart = '', grund = '', rechtsgrundlage = '', pruefenAm = '' } = formular
    try {
      await this.bekanntgaben.weiterhinGeheim(akteur, id, {
        grundart,
        grund: grund.trim(),
        rechtsgrundlage: rechtsgrundlage.trim(),
        pruefenAm: tagAusEingabe(pruefenAm) ?? '',
      })
      return new Umleitung(`${vorlageAdresse(id)}?hinweis=geheim`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, (name) => (felder.has(name) ? name : 'geheimhaltung'))
      const stand = await this.stellung.eine(akteur, id)
      return <WunschblattSeite {...stand} fehler={saetze} geheimhaltung={formular} />
    }
  }
}

const felder = new Set(['grundart', 'grund', 'rechtsgrundlage', 'pruefenAm'])
