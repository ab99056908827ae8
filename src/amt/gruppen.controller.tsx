import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Konfiguration } from '../konfiguration.js'
import { EinheitenService } from '../organisation/einheiten.service.js'
import { GremienService } from '../organisation/gremien.service.js'
import { KONFIGURATION } from '../plattform/konfiguration.token.js'
import { istKennung } from '../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { Gruppen } from '../plattform/zugang/gruppen.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import { amtsrollen, type Akteur } from '../regeln/rechte.js'
import type { FeldFehler } from '../web/formular.js'
import { Umleitung } from '../web/umleitung.js'
import { GruppenFormular } from './gruppen.dto.js'
import { GruppenSeite } from './gruppen.seite.js'

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
  liste() {
    return this.seite({}, [])
  }

  @Post()
  @HttpCode(200)
  async zuordnen(
    @Handelnde() akteur: Akteur,
    @Body() eingabe: GruppenFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const gruppe = eingabe.gruppe?.trim() ?? ''
    const rolle = amtsrollen.find((r) => r === eingabe.rolle)
    if (gruppe && rolle) {
      const [organisationseinheitId, gremiumId] = [gewaehlt(eingabe.einheit), gewaehlt(eingabe.gremium)]
      await this.gruppen.zuordnen(akteur, { gruppe, rolle, organisationseinheitId, gremiumId })
      return new Umleitung('/amt/gruppen', 303)
    }
    antwort.status(422)
    const fehler: FeldFehler[] = []
    if (!gruppe) fehler.push({ feld: 'gruppe', text: 'Geben Sie den Namen der Gruppe ein.' })
    if (!rolle) fehler.push({ feld: 'rolle', text: 'Wählen Sie eine Rolle.' })
    return this.seite(eingabe, fehler)
  }

  @Post(':id/entfernen')
  async entfernen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.gruppen.entfernen(akteur, id)
    return new Umleitung('/amt/gruppen', 303)
  }

  private async seite(eingabe: GruppenFormular, fehler: FeldFehler[]) {
    const [zeilen, einheiten, gremien] = await Promise.all([
      this.gruppen.liste(),
      this.einheiten.liste(),
      this.gremien.liste(),
    ])
    const { oidc } = this.konfiguration.anmeldung
    return <GruppenSeite {...{ zeilen, einheiten, gremien, eingabe, fehler, oidc }} />
  }
}

const gewaehlt = (wert: string | undefined): string | null => (istKennung(wert) ? wert : null)
