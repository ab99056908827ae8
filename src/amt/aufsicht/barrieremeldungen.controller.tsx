import { Controller, Get, Param, Post } from '@nestjs/common'
import { Barrieremeldungen } from '../../aufsicht/barrieremeldungen.service.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { BarrieremeldungenSeite } from './barrieremeldungen.seite.js'

@Controller('amt/barrieremeldungen')
@Darf('organisation.schreiben')
export class BarrieremeldungenSeitenController {
  constructor(private readonly meldungen: Barrieremeldungen) {}

  @Get()
  async liste() {
    return <BarrieremeldungenSeite zeilen={await this.meldungen.liste()} />
  }

  @Post(':id/erledigt')
  async erledigt(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.meldungen.erledige(akteur, id)
    return new Umleitung('/amt/barrieremeldungen', 303)
  }
}
