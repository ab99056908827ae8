import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { verzeichnisGeprueft, WuenscheService } from './wuensche.service.js'
import {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschEingabe,
  VeroeffentlichungswunschMitVorschauDto,
  EntscheidungEingabe,
} from './wunsch.dto.js'
import { alsWunschDto, mitVorschau, wunschAus } from './wunsch-antwort.js'

@Controller('api/v1/veroeffentlichungswuensche')
@Schnittstelle('Veröffentlichung')
export class WuenscheController {
  constructor(
    private readonly wuensche: WuenscheService,
    private readonly einmalig: Einmalig,
  ) {}

  /** Was auf die zweite Person wartet, das Älteste zuerst. */
  @Get()
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: [VeroeffentlichungswunschDto] })
  async offene(@Handelnde() akteur: Akteur): Promise<VeroeffentlichungswunschDto[]> {
    return (await this.wuensche.offene(akteur)).map(alsWunschDto)
  }

  /** Der Wunsch mit genau dem, was die Öffentlichkeit sähe. */
  @Get(':id')
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: VeroeffentlichungswunschMitVorschauDto })
  async einer(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
  ): Promise<VeroeffentlichungswunschMitVorschauDto> {
    return mitVorschau(await this.wuensche.ansehen(akteur, id))
  }

  /** Wünscht die Veröffentlichung; die Freigabe einer Vorlage und jede Änderung an einem Vorgang tun es von selbst. */
  @Post()
  @Darf('vorlage.schreiben')
  @Anlegend(VeroeffentlichungswunschDto)
  async wuenschen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: VeroeffentlichungswunschEingabe,
  ): Promise<VeroeffentlichungswunschDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, async () =>
      alsWunschDto(await this.erfuelle(akteur, wunschAus(eingabe))),
    )
  }

  private erfuelle(akteur: Akteur, wunsch: ReturnType<typeof wunschAus>) {
    return 'vorgangId' in wunsch
      ? this.wuensche.wuenscheVorgang(akteur, wunsch.vorgangId)
      : this.wuensche.wuenschen(akteur, wunsch)
  }

  /** Die zweite Person bestätigt das Gesehene oder lehnt mit Grund ab. */
  @Post(':id/entscheidung')
  @HttpCode(200)
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: VeroeffentlichungswunschDto })
  @Fehlerantworten(409, 422)
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: EntscheidungEingabe,
  ): Promise<VeroeffentlichungswunschDto> {
    const { ergebnis, gesehen, grund } = eingabe
    if (ergebnis === 'abgelehnt') return alsWunschDto(await this.wuensche.ablehnen(akteur, id, grund ?? null))
    const trotzdem = [...(eingabe.trotzdem ?? []), ...(eingabe.verzeichnisGeprueft ? [verzeichnisGeprueft] : [])]
    return alsWunschDto(await this.wuensche.bestaetigen(akteur, id, { gesehen: gesehen ?? '', trotzdem }))
  }

  /** Wer wünschen darf, kann den Wunsch auch zurücknehmen, solange nichts veröffentlicht ist. */
  @Delete(':id')
  @Darf('vorlage.schreiben')
  @ApiOkResponse({ type: VeroeffentlichungswunschDto })
  @Fehlerantworten(409)
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
  ): Promise<VeroeffentlichungswunschDto> {
    return alsWunschDto(await this.wuensche.zuruecknehmen(akteur, id))
  }
}
