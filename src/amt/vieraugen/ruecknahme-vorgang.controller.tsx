import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { VorgangRuecknahmeService } from '../../vieraugen/ruecknahme/vorgang-ruecknahme.service.js'
import { VorgaengeService } from '../../vorgaenge/vorgaenge.service.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { RuecknahmeFormular } from './pruefung.dto.js'
import { ausVorgang, RuecknahmeSeite } from './ruecknahme.seite.js'

/** Taking a Vorgang or one of its entries back. */
@Controller('amt/ruecknahme/vorgang')
@Darf('vorlage.veroeffentlichen')
export class RuecknahmeVorgangSeiten {
  constructor(
    private readonly ruecknahme: VorgangRuecknahmeService,
    private readonly vorgaenge: VorgaengeService,
  ) {}

  @Get(':id')
  async formular(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <RuecknahmeSeite {...ausVorgang(await this.vorgaenge.einer(akteur, id))} />
  }

  @Post(':id')
  @HttpCode(200)
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { was = 'vorgang', grund = '' }: RuecknahmeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      if (istKennung(was)) await this.ruecknahme.eintrag(akteur, id, was, grund)
      else await this.ruecknahme.vorgang(akteur, id, grund)
      return new Umleitung('/amt/veroeffentlichungen?hinweis=zurueckgenommen', 303)
    } catch (fehler) {
      const liste = alsAblehnung(fehler, antwort, () => 'grund')
      const seite = ausVorgang(await this.vorgaenge.einer(akteur, id))
      return <RuecknahmeSeite {...seite} was={was} grund={grund} fehler={liste} />
    }
  }
}
