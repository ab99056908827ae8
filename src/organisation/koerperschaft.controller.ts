import { Body, Controller, Get, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { Aendernd, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, mitEtag, Version } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { OeffentlichkeitsregelnDto, OeffentlichkeitsregelnEingabe } from './koerperschaft.dto.js'
import { Stammdaten } from './stammdaten.js'

const spalten = `titel_nichtoeffentlich AS "titelNichtoeffentlich", ergebnisse_vorlaeufig AS "ergebnisseVorlaeufig",
  namen_oeffentlich AS "namenOeffentlich", version`

@Controller('api/v1/koerperschaft/oeffentlichkeitsregeln')
@Schnittstelle('Körperschaft')
export class KoerperschaftController {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  /** Was die Gemeinde der Öffentlichkeit zeigt. */
  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: OeffentlichkeitsregelnDto })
  async lesen(@Res({ passthrough: true }) antwort: Antwortkopf): Promise<OeffentlichkeitsregelnDto> {
    return mitEtag(antwort, await this.regeln())
  }

  /** Gilt sofort für alles, was öffentlich ist. */
  @Put()
  @Darf('organisation.schreiben')
  @Aendernd(OeffentlichkeitsregelnDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Version() version: number,
    @Body() e: OeffentlichkeitsregelnEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<OeffentlichkeitsregelnDto> {
    const anlass = { akteur, was: 'Regeln der Öffentlichkeit ändern' }
    const geaendert = await this.stammdaten.aendern(
      anlass,
      () => this.regeln(),
      version,
      (tx) =>
        zeilen<OeffentlichkeitsregelnDto>(
          tx,
          `UPDATE ris.koerperschaft SET titel_nichtoeffentlich = $1, ergebnisse_vorlaeufig = $2, namen_oeffentlich = $3,
           version = version + 1 WHERE version = $4 RETURNING ${spalten}`,
          [e.titelNichtoeffentlich, e.ergebnisseVorlaeufig, e.namenOeffentlich, version],
        ),
    )
    return mitEtag(antwort, geaendert)
  }

  private async regeln(): Promise<OeffentlichkeitsregelnDto> {
    const regeln = await eineZeile<OeffentlichkeitsregelnDto>(
      this.datenbank.lesen,
      `SELECT ${spalten} FROM ris.koerperschaft`,
    )
    if (!regeln) throw new NichtGefunden()
    return regeln
  }
}
