import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { BerichtigungenService } from '../../vieraugen/berichtigung/berichtigungen.service.js'
import { anFeldOder, leiteOder } from '../../web/ablehnung.js'
import { BerichtigungslisteSeite, BerichtigungSeite } from './berichtigung.seite.js'
import { EntscheidungFormular } from './pruefung.dto.js'

/** The pages of the Vorsitz, who confirms what an established outcome shall say. */
@Controller('amt/berichtigungen')
@Darf('ergebnis.berichtigung_bestaetigen')
export class BerichtigungSeiten {
  constructor(private readonly berichtigungen: BerichtigungenService) {}

  @Get()
  async liste(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    const berichtigungen = await this.berichtigungen.offene(akteur)
    return <BerichtigungslisteSeite berichtigungen={berichtigungen} hinweis={String(hinweis ?? '')} />
  }

  @Get(':id')
  async eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <BerichtigungSeite wunsch={await this.berichtigungen.eine(akteur, id)} />
  }

  @Post(':id')
  @HttpCode(200)
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { ergebnis, grund }: EntscheidungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const entscheide = async () => {
      const { ergebnis: entschieden } =
        ergebnis === 'bestaetigt'
          ? await this.berichtigungen.bestaetigen(akteur, id)
          : await this.berichtigungen.ablehnen(akteur, id, grund ?? null)
      return `/amt/berichtigungen?hinweis=${entschieden}`
    }
    return leiteOder(antwort, entscheide, async (sage) => {
      const saetze = sage(anFeldOder('entscheidung'))
      return <BerichtigungSeite wunsch={await this.berichtigungen.eine(akteur, id)} fehler={saetze} grund={grund} />
    })
  }
}
