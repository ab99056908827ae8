import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { gegenRechtebestaetigung, gegenRechteentscheidung } from '../../regeln/rechte-zu-zweit.js'
import type { Akteur } from '../../regeln/rechte.js'
import { RechtewuenscheService } from '../../vieraugen/rechte/rechtewuensche.service.js'
import { anFeldOder, leiteOder } from '../../web/ablehnung.js'
import { Umleitung } from '../../web/umleitung.js'
import { RegelentscheidungFormular } from './oeffentlichkeitsregeln.dto.js'
import { grundAus } from './oeffentlichkeitsregeln.formular.js'
import { rechtevergabenAdresse, RechtevergabenSeite, RechtewunschSeite } from './rechtevergaben.seite.js'

/** Who opened what to whom: read by all of the staff, confirmed by a second person. */
@Controller('amt/rechtevergaben')
export class RechtevergabenSeiten {
  constructor(private readonly wuensche: RechtewuenscheService) {}

  @Get()
  @Darf('organisation.lesen')
  async liste(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    const entscheidet = gegenRechteentscheidung(akteur).length === 0
    return (
      <RechtevergabenSeite
        wuensche={await this.wuensche.fuerLeser(akteur)}
        leser={{ id: akteur.id, entscheidet }}
        hinweis={String(hinweis ?? '')}
      />
    )
  }

  @Get(':id')
  @Darf('rechte.bestaetigen')
  async einer(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <RechtewunschSeite {...await this.angaben(akteur, id)} />
  }

  @Post(':id/entscheidung')
  @HttpCode(200)
  @Darf('rechte.bestaetigen')
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { ergebnis, grund }: RegelentscheidungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const entscheide = async () => {
      if (ergebnis === 'abgelehnt') await this.wuensche.ablehnen(akteur, id, grundAus(grund))
      else await this.wuensche.bestaetigen(akteur, id)
      return `${rechtevergabenAdresse}?hinweis=${ergebnis === 'abgelehnt' ? 'abgelehnt' : 'bestaetigt'}`
    }
    return leiteOder(antwort, entscheide, async (sage) => {
      const saetze = sage(anFeldOder('wunsch'))
      return <RechtewunschSeite {...await this.angaben(akteur, id)} grund={grund ?? ''} fehler={saetze} />
    })
  }

  @Post(':id/zuruecknehmen')
  @Darf('benutzer.schreiben')
  async zuruecknehmen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.wuensche.zuruecknehmen(akteur, id)
    return new Umleitung(`${rechtevergabenAdresse}?hinweis=zurueckgezogen`, 303)
  }

  private async angaben(akteur: Akteur, id: string) {
    const wunsch = await this.wuensche.einer(id)
    return { wunsch, hindernisse: gegenRechtebestaetigung(akteur, wunsch) }
  }
}
