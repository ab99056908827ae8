import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { dateiantwort } from '../../plattform/schnittstelle/dateiantwort.js'
import { type Antwortkopf, KennungPipe } from '../../plattform/schnittstelle/version.js'
import { heute } from '../../plattform/uhr.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Umleitung } from '../../web/umleitung.js'
import { alsAblehnung } from '../../web/ablehnung.js'
import { OeffentlichkeitsregelnService } from '../../organisation/oeffentlichkeitsregeln.service.js'
import { AntraegeService } from './antraege.service.js'
import { faelligeGeheimhaltungen, faelligePunkte } from './geheimhaltung.queries.js'
import { VeroeffentlichungenSeite } from './listen.seite.js'
import { EntscheidungFormular } from './pruefung.dto.js'
import { antragAdresse, PruefungSeite } from './pruefung.seite.js'
import { VorschauService } from './vorschau.service.js'

/** The pages of the second person. */
@Controller('amt/veroeffentlichungen')
@Darf('vorlage.veroeffentlichen')
export class PruefungController {
  constructor(
    private readonly antraege: AntraegeService,
    private readonly vorschau: VorschauService,
    private readonly regeln: OeffentlichkeitsregelnService,
    private readonly datenbank: Datenbank,
  ) {}

  @Get()
  async liste(@Handelnde() akteur: Akteur, @Query('hinweis') hinweis: unknown) {
    const antraege = await this.antraege.offene(akteur)
    const faellige = await faelligeGeheimhaltungen(this.datenbank.lesen, akteur, heute())
    const punkte = await faelligePunkte(this.datenbank.lesen, akteur, heute())
    const regelwunsch = await this.regeln.zuPruefen(akteur)
    return <VeroeffentlichungenSeite {...{ antraege, faellige, punkte, regelwunsch }} hinweis={String(hinweis ?? '')} />
  }

  @Get(':id')
  async eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    return <PruefungSeite {...await this.vorschau.seite(akteur, id, antragAdresse(id))} />
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
      const seite = await this.vorschau.seite(akteur, id, antragAdresse(id))
      return <PruefungSeite {...seite} fehler={saetze} grund={formular.grund ?? ''} />
    }
  }

  @Get(':id/vorschau.pdf')
  async verlauf(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return alsDatei(antwort, await this.vorschau.druck(akteur, id, null))
  }

  @Get(':id/vorschau/fassung-:nr.pdf')
  async fassung(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('nr') nr: string,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    return alsDatei(antwort, await this.vorschau.druck(akteur, id, Number(nr)))
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
      await this.antraege.ablehnen(akteur, id, formular.grund ?? null)
      return 'abgelehnt'
    }
    const verzeichnisGeprueft = formular.verzeichnisGeprueft === 'ja'
    const antrag = await this.antraege.bestaetigen(akteur, id, { gesehen: formular.gesehen ?? '', verzeichnisGeprueft })
    return antrag.ausgefuehrtAm ? 'bestaetigt' : 'wartet'
  }
}

/** Where on the page the reader puts right what was refused. */
const felder: Record<string, string> = { grund: 'grund', verzeichnis_pruefen: 'verzeichnisGeprueft' }

const alsDatei = (antwort: Antwortkopf, { name, pdf }: { name: string; pdf: Uint8Array }): StreamableFile =>
  dateiantwort(antwort, { name, mimeType: 'application/pdf', groesse: pdf.length }, pdf, 'inline')
