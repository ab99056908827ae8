import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { dateiantwort, druckantwort } from '../../plattform/schnittstelle/dateiantwort.js'
import { type Antwortkopf, KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { trotzdemAus } from '../teile/trotzdem.dto.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { SchreibtischService } from '../../vieraugen/schreibtisch.service.js'
import { WuenscheService } from '../../vieraugen/wunsch/wuensche.service.js'
import { VeroeffentlichungenSeite } from './listen.seite.js'
import { EntscheidungFormular } from './pruefung.dto.js'
import { wunschAdresse, PruefungSeite } from './pruefung.seite.js'
import { VorschauService } from '../../vieraugen/wunsch/vorschau.service.js'

/** The pages of the second person. */
@Controller('amt/veroeffentlichungen')
@Darf('vorlage.veroeffentlichen')
export class PruefungSeiten {
  constructor(
    private readonly wuensche: WuenscheService,
    private readonly vorschau: VorschauService,
    private readonly schreibtisch: SchreibtischService,
  ) {}

  @Get()
  async liste(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    return <VeroeffentlichungenSeite {...await this.schreibtisch.ansehen(akteur)} hinweis={String(hinweis ?? '')} />
  }

  @Get(':id')
  async eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <PruefungSeite {...await this.vorschau.seite(akteur, id, wunschAdresse(id))} />
  }

  @Post(':id')
  @HttpCode(200)
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: EntscheidungFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    try {
      return new Umleitung(`/amt/veroeffentlichungen?hinweis=${await this.entscheide(akteur, id, formular)}`, 303)
    } catch (fehler) {
      const saetze = alsAblehnung(fehler, antwort, (name) => felder[name] ?? 'vorschau')
      const seite = await this.vorschau.seite(akteur, id, wunschAdresse(id))
      return <PruefungSeite {...seite} fehler={saetze} grund={formular.grund ?? ''} />
    }
  }

  @Get(':id/vorschau.pdf')
  async verlauf(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return druckantwort(antwort, await this.vorschau.druck(akteur, id, null))
  }

  @Get(':id/vorschau/fassung-:nr.pdf')
  async fassung(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('nr') nr: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return druckantwort(antwort, await this.vorschau.druck(akteur, id, Number(nr)))
  }

  @Get(':id/dateien/:anlage')
  async datei(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    const { ansicht, strom } = await this.vorschau.datei(akteur, id, anlage)
    return dateiantwort(antwort, ansicht, strom)
  }

  private async entscheide(akteur: Akteur, id: string, formular: EntscheidungFormular): Promise<string> {
    if (formular.ergebnis === 'abgelehnt') {
      await this.wuensche.ablehnen(akteur, id, formular.grund ?? null)
      return 'abgelehnt'
    }
    const bestaetigung = { gesehen: formular.gesehen ?? '', trotzdem: trotzdemAus(formular) }
    const wunsch = await this.wuensche.bestaetigen(akteur, id, bestaetigung)
    return wunsch.ausgefuehrtAm ? 'bestaetigt' : 'wartet'
  }
}

/** Where on the page the reader puts right what was refused. */
const felder: Record<string, string> = { grund: 'grund' }
