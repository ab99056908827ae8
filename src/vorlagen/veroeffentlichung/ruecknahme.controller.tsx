import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { ladeSichtbare } from '../sichtbarkeit.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { VorfaelleSeite } from './listen.seite.js'
import { RuecknahmeFormular } from './pruefung.dto.js'
import { idZurAdresse, idZurNummer, ruecknehmbares, type Ruecknehmbares } from './ruecknahme.queries.js'
import { RuecknahmeSucheSeite } from './ruecknahme-suche.seite.js'
import { ausVorlage, RuecknahmeSeite } from './ruecknahme.seite.js'
import { RuecknahmeService } from './ruecknahme.service.js'
import { ladeVorfaelle } from './vorfall.js'

/** Taking back, and the record of it. */
@Controller('amt')
@Darf('vorlage.veroeffentlichen')
export class RuecknahmeController {
  constructor(
    private readonly ruecknahme: RuecknahmeService,
    private readonly datenbank: Datenbank,
  ) {}

  @Get('vorfaelle')
  async vorfaelle(@Handelnde() akteur: Akteur) {
    return <VorfaelleSeite vorfaelle={await ladeVorfaelle(this.datenbank.lesen, akteur)} />
  }

  @Get('ruecknahme')
  async suchen(
    @Handelnde() akteur: Akteur,
    @Query('nummer') nummer: unknown,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const gesucht = typeof nummer === 'string' ? nummer.trim().slice(0, 200) : ''
    const vorlage = gesucht && (await idZurNummer(this.datenbank.lesen, akteur, gesucht))
    if (vorlage) return new Umleitung(`/amt/ruecknahme/${vorlage}`, 303)
    const vorgang = gesucht && (await idZurAdresse(this.datenbank.lesen, akteur, gesucht))
    if (vorgang) return new Umleitung(`/amt/ruecknahme/vorgang/${vorgang}`, 303)
    if (gesucht) antwort.status(404)
    return <RuecknahmeSucheSeite gesucht={gesucht} />
  }

  @Get('ruecknahme/:id')
  async formular(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <RuecknahmeSeite {...ausVorlage(await this.lade(akteur, id))} />
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
      return <RuecknahmeSeite {...ausVorlage(await this.lade(akteur, id))} was={was} grund={grund} fehler={liste} />
    }
  }

  private async lade(akteur: Akteur, id: string): Promise<Ruecknehmbares> {
    await ladeSichtbare(this.datenbank.lesen, akteur, id)
    return (await ruecknehmbares(this.datenbank.lesen, id))!
  }
}
