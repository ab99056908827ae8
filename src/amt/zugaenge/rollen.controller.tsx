import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { RollenService } from '../../organisation/rechte/rollen.service.js'
import { Rollenwahl } from '../../organisation/rechte/rollenwahl.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { wartetNoch } from '../../plattform/zugang/zu-zweit.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsAblehnung, anFeldOder } from '../../web/ablehnung.js'
import { Umleitung } from '../../web/umleitung.js'
import { RolleFormular } from './rollen.dto.js'
import { RollenSeite, RollenuebersichtSeite } from './rollen.seite.js'
import { vergabeAus } from './rollenformular.js'

/** Giving and ending roles. The rules are those of the interface. */
@Controller('amt/rollen')
@Darf('benutzer.schreiben')
export class RollenSeitenController {
  constructor(
    private readonly rollen: RollenService,
    private readonly wahl: Rollenwahl,
  ) {}

  @Get()
  async uebersicht() {
    return <RollenuebersichtSeite konten={await this.wahl.konten()} />
  }

  @Get(':id')
  async eines(@Param('id', KennungPipe) id: string, @Query('hinweis') hinweis: unknown) {
    return <RollenSeite {...await this.angaben(id)} hinweis={String(hinweis ?? '')} />
  }

  @Post(':id')
  @HttpCode(200)
  async geben(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: RolleFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      const gegeben = await this.rollen.geben(akteur, id, vergabeAus(formular))
      return new Umleitung(`/amt/rollen/${id}?hinweis=${wartetNoch(gegeben) ? 'wartet' : 'gegeben'}`, 303)
    } catch (fehler) {
      const liste = alsAblehnung(fehler, antwort, anFeldOder('rolle'))
      return <RollenSeite {...await this.angaben(id)} formular={formular} fehler={liste} />
    }
  }

  @Post(':id/:zuweisung/ende')
  @HttpCode(200)
  async beenden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('zuweisung', KennungPipe) zuweisung: string,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      await this.rollen.beenden(akteur, id, zuweisung, null)
      return new Umleitung(`/amt/rollen/${id}?hinweis=beendet`, 303)
    } catch (fehler) {
      const liste = alsAblehnung(fehler, antwort, anFeldOder('rollen'))
      return <RollenSeite {...await this.angaben(id)} fehler={liste} />
    }
  }

  private async angaben(id: string) {
    const rollen = await this.rollen.liste(id)
    return { konto: await this.wahl.konto(id), rollen, ...(await this.wahl.orte()) }
  }
}
