import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { EinheitenService } from '../../organisation/einheiten.service.js'
import { GremienService } from '../../organisation/gremien.service.js'
import { KONFIGURATION } from '../../plattform/konfiguration.token.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Gruppen } from '../../plattform/zugang/gruppen.js'
import { wartetNoch } from '../../plattform/zugang/zu-zweit.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alsAblehnung, anFeldOder } from '../../web/ablehnung.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Umleitung } from '../../web/umleitung.js'
import { GruppenFormular } from './gruppen.dto.js'
import { GruppenSeite } from './gruppen.seite.js'
import { zuordnungAus } from './gruppenformular.js'

/** Which group of the identity provider gives which role, for the Administration. */
@Controller('amt/gruppen')
@Darf('benutzer.schreiben')
export class GruppenController {
  constructor(
    private readonly gruppen: Gruppen,
    private readonly einheiten: EinheitenService,
    private readonly gremien: GremienService,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get()
  liste(@Query('hinweis') hinweis: unknown) {
    return this.seite({}, [], String(hinweis ?? ''))
  }

  @Post()
  @HttpCode(200)
  async zuordnen(
    @Handelnde() akteur: Akteur,
    @Body() eingabe: GruppenFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      const zugeordnet = await this.gruppen.zuordnen(akteur, zuordnungAus(eingabe))
      return new Umleitung(wartetNoch(zugeordnet) ? '/amt/gruppen?hinweis=wartet' : '/amt/gruppen', 303)
    } catch (grund) {
      const fehler = alsAblehnung(grund, antwort, anFeldOder('gruppe'))
      return this.seite(eingabe, fehler)
    }
  }

  @Post(':id/entfernen')
  @HttpCode(200)
  async entfernen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      await this.gruppen.entfernen(akteur, id)
      return new Umleitung('/amt/gruppen', 303)
    } catch (grund) {
      const fehler = alsAblehnung(grund, antwort, anFeldOder('zuordnungen'))
      return this.seite({}, fehler)
    }
  }

  private async seite(eingabe: GruppenFormular, fehler: FeldFehler[], hinweis = '') {
    const [zeilen, einheiten, gremien] = await Promise.all([
      this.gruppen.liste(),
      this.einheiten.liste(),
      this.gremien.liste(),
    ])
    const { oidc } = this.konfiguration.anmeldung
    return <GruppenSeite {...{ zeilen, einheiten, gremien, eingabe, fehler, oidc, hinweis }} />
  }
}
