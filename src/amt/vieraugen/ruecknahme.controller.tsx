import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { VorfaelleSeite } from './listen.seite.js'
import { RuecknahmeFormular } from './pruefung.dto.js'
import { RuecknahmeSucheSeite } from './ruecknahme-suche.seite.js'
import { ausVorlage, RuecknahmeSeite } from './ruecknahme.seite.js'
import { RuecknahmeService } from '../../vieraugen/ruecknahme/ruecknahme.service.js'

/** Taking back, and the record of it. */
@Controller('amt')
@Darf('vorlage.veroeffentlichen')
export class RuecknahmeSeiten {
  constructor(private readonly ruecknahme: RuecknahmeService) {}

  @Get('vorfaelle')
  async vorfaelle(@Handelnde() akteur: Akteur) {
    return <VorfaelleSeite vorfaelle={await this.ruecknahme.vorfaelle(akteur)} />
  }

  @Get('ruecknahme')
  async suchen(
    @Handelnde() akteur: Akteur,
    @Query('nummer') nummer: unknown,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const gesucht = typeof nummer === 'string' ? nummer.trim().slice(0, 200) : ''
    const gefunden = gesucht ? await this.ruecknahme.finde(akteur, gesucht) : null
    if (gefunden) {
      const ort = 'vorlage' in gefunden ? gefunden.vorlage : `vorgang/${gefunden.vorgang}`
      return new Umleitung(`/amt/ruecknahme/${ort}`, 303)
    }
    if (gesucht) antwort.status(404)
    return <RuecknahmeSucheSeite gesucht={gesucht} />
  }

  @Get('ruecknahme/:id')
  async formular(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <RuecknahmeSeite {...ausVorlage(await this.ruecknahme.ruecknehmbares(akteur, id))} />
  }

  @Post('ruecknahme/:id')
  @HttpCode(200)
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { was = 'vorlage', grund = '' }: RuecknahmeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      const warum = grund.trim() || null
      const nr = /^fassung-(\d{1,6})$/.exec(was)?.[1]
      if (nr) await this.ruecknahme.setzeFassung(akteur, id, Number(nr), warum)
      else if (istKennung(was)) await this.ruecknahme.setzeAnlage(akteur, id, was, 'depubliziert', warum)
      else await this.ruecknahme.setze(akteur, id, 'depubliziert', warum)
      return new Umleitung('/amt/veroeffentlichungen?hinweis=zurueckgenommen', 303)
    } catch (fehler) {
      const liste = alsAblehnung(fehler, antwort, () => 'grund')
      return (
        <RuecknahmeSeite
          {...ausVorlage(await this.ruecknahme.ruecknehmbares(akteur, id))}
          was={was}
          grund={grund}
          fehler={liste}
        />
      )
    }
  }
}
