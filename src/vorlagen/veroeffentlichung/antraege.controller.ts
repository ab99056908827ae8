import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Anlegend, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { Anruf, type Aufruf, Einmalig } from '../../plattform/schnittstelle/einmalig.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { AntraegeService } from './antraege.service.js'
import { AntragDto, AntragEingabe, AntragMitVorschauDto, EntscheidungEingabe } from './antrag.dto.js'
import { alsAntragDto, mitVorschau, wunschAus } from './antrag-antwort.js'

@Controller('api/v1/veroeffentlichungsantraege')
@Schnittstelle('Veröffentlichung')
export class AntraegeController {
  constructor(
    private readonly antraege: AntraegeService,
    private readonly einmalig: Einmalig,
  ) {}

  /** Was auf die zweite Person wartet, das Älteste zuerst. */
  @Get()
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: [AntragDto] })
  async offene(@Handelnde() akteur: Akteur): Promise<AntragDto[]> {
    return (await this.antraege.offene(akteur)).map(alsAntragDto)
  }

  /** Der Antrag mit genau dem, was die Öffentlichkeit sähe. */
  @Get(':id')
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: AntragMitVorschauDto })
  async einer(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<AntragMitVorschauDto> {
    return mitVorschau(await this.antraege.ansehen(akteur, id))
  }

  /** Beantragt die Veröffentlichung; die Freigabe einer Vorlage und jede Änderung an einem Vorgang tun es von selbst. */
  @Post()
  @Darf('vorlage.schreiben')
  @Anlegend(AntragDto)
  async beantragen(
    @Handelnde() akteur: Akteur,
    @Anruf() anruf: Omit<Aufruf, 'akteur'>,
    @Body() eingabe: AntragEingabe,
  ): Promise<AntragDto> {
    return this.einmalig.ausfuehren({ akteur, ...anruf }, async () =>
      alsAntragDto(await this.beantrage(akteur, wunschAus(eingabe))),
    )
  }

  private beantrage(akteur: Akteur, wunsch: ReturnType<typeof wunschAus>) {
    return 'vorgangId' in wunsch
      ? this.antraege.beantrageVorgang(akteur, wunsch.vorgangId)
      : this.antraege.beantragen(akteur, wunsch)
  }

  /** Die zweite Person bestätigt das Gesehene oder lehnt mit Grund ab. */
  @Post(':id/entscheidung')
  @HttpCode(200)
  @Darf('vorlage.veroeffentlichen')
  @ApiOkResponse({ type: AntragDto })
  @Fehlerantworten(409, 422)
  async entscheiden(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() eingabe: EntscheidungEingabe,
  ): Promise<AntragDto> {
    const { ergebnis, gesehen, verzeichnisGeprueft, grund } = eingabe
    if (ergebnis === 'abgelehnt') return alsAntragDto(await this.antraege.ablehnen(akteur, id, grund ?? null))
    return alsAntragDto(await this.antraege.bestaetigen(akteur, id, { gesehen: gesehen ?? '', verzeichnisGeprueft }))
  }

  /** Wer beantragen darf, kann den Antrag auch zurücknehmen, solange nichts veröffentlicht ist. */
  @Delete(':id')
  @Darf('vorlage.schreiben')
  @ApiOkResponse({ type: AntragDto })
  @Fehlerantworten(409)
  async zuruecknehmen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<AntragDto> {
    return alsAntragDto(await this.antraege.zuruecknehmen(akteur, id))
  }
}
