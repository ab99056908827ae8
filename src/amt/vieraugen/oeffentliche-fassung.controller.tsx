import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { InterneDateien } from '../../plattform/dateien/dateispeicher.js'
import { nimmDatei } from '../../plattform/schnittstelle/hochladen.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { WunschblattService } from '../../vieraugen/wunsch/wunschblatt.service.js'
import { WunschblattSeite } from './wunschblatt.seite.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import { OeffentlicheFassungService } from '../../vieraugen/wunsch/oeffentliche-fassung.service.js'

/** The redacted file, by a form. */
@Controller('amt/vorlagen/:id/anlagen/:anlage/oeffentliche-fassung')
export class OeffentlicheFassungSeiten {
  constructor(
    private readonly stellung: WunschblattService,
    private readonly fassungen: OeffentlicheFassungService,
    private readonly dateien: InterneDateien,
  ) {}

  @Post()
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  async einstellen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const stand = await this.stellung.eine(akteur, id)
    const nr = stand.anlagen.find((a) => a.anlage.id === anlage)?.anlage.nr
    if (nr === undefined) throw new NichtGefunden()
    try {
      const { abgelegt } = await nimmDatei(anfrage, this.dateien)
      await this.fassungen.setze(akteur, id, anlage, abgelegt)
      return new Umleitung(`${vorlageAdresse(id)}?hinweis=datei`, 303)
    } catch (fehler) {
      return <WunschblattSeite {...stand} fehler={alsAblehnung(fehler, antwort, () => `datei-${nr}`)} />
    }
  }
}
