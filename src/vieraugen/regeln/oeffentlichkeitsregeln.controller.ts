import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { Aendernd, Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { type Antwortkopf, mitEtag, Version } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import {
  OeffentlichkeitsregelnDto,
  OeffentlichkeitsregelnEingabe,
  RegelablehnungEingabe,
  RegelbestaetigungEingabe,
  RegelvorschauDto,
} from './oeffentlichkeitsregeln.dto.js'
import type { Regelstand } from './regelstand.queries.js'
import { OeffentlichkeitsregelnService } from './oeffentlichkeitsregeln.service.js'

@Controller('api/v1/koerperschaft/oeffentlichkeitsregeln')
@Schnittstelle('Körperschaft')
export class OeffentlichkeitsregelnController {
  constructor(private readonly regeln: OeffentlichkeitsregelnService) {}

  /** Was die Gemeinde der Öffentlichkeit zeigt, und was darüber hinaus auf eine zweite Person wartet. */
  @Get()
  @Darf('organisation.lesen')
  @ApiOkResponse({ type: OeffentlichkeitsregelnDto })
  async lesen(@Res({ passthrough: true }) antwort: Antwortkopf): Promise<OeffentlichkeitsregelnDto> {
    return mitEtag(antwort, alsAntwort(await this.regeln.lesen()))
  }

  /** Was weniger zeigt, gilt sofort für alles Öffentliche; was mehr zeigt, wartet auf eine zweite Person. */
  @Put()
  @Darf('oeffentlichkeitsregeln.schreiben')
  @Aendernd(OeffentlichkeitsregelnDto)
  async aendern(
    @Handelnde() akteur: Akteur,
    @Version() version: number | null,
    @Body() eingabe: OeffentlichkeitsregelnEingabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<OeffentlichkeitsregelnDto> {
    return mitEtag(antwort, alsAntwort(await this.regeln.aendern(akteur, version, eingabe)))
  }

  /** Was mit dem, das wartet, auf einen Schlag zu lesen sein wird. Ändert nichts. */
  @Get('vorschau')
  @Darf('oeffentlichkeitsregeln.bestaetigen')
  @ApiOkResponse({ type: RegelvorschauDto })
  @Fehlerantworten(409)
  async vorschau(@Handelnde() akteur: Akteur): Promise<RegelvorschauDto> {
    const { wirkung, hindernisse } = await this.regeln.ansehen(akteur)
    const { punkte, titel, namen, vorlaeufigeErgebnisse, fingerabdruck } = wirkung
    return {
      punkte,
      titel: ersteVon(titel),
      namen: ersteVon(namen),
      vorlaeufigeErgebnisse,
      gesehen: fingerabdruck,
      hindernisse,
    }
  }

  /** Die zweite Person bestätigt das Gesehene; von da an gilt es. */
  @Post('bestaetigung')
  @HttpCode(200)
  @Darf('oeffentlichkeitsregeln.bestaetigen')
  @ApiOkResponse({ type: OeffentlichkeitsregelnDto })
  @Fehlerantworten(409, 422)
  async bestaetigen(
    @Handelnde() akteur: Akteur,
    @Body() { gesehen }: RegelbestaetigungEingabe,
  ): Promise<OeffentlichkeitsregelnDto> {
    return alsAntwort(await this.regeln.bestaetigen(akteur, gesehen))
  }

  /** Was wartet, wird nicht gelten; es bleibt bei dem, was gilt. */
  @Post('ablehnung')
  @HttpCode(200)
  @Darf('oeffentlichkeitsregeln.bestaetigen')
  @ApiOkResponse({ type: OeffentlichkeitsregelnDto })
  @Fehlerantworten(409, 422)
  async ablehnen(
    @Handelnde() akteur: Akteur,
    @Body() { grund }: RegelablehnungEingabe,
  ): Promise<OeffentlichkeitsregelnDto> {
    return alsAntwort(await this.regeln.ablehnen(akteur, grund))
  }
}

function alsAntwort({ gewuenscht, gewuenschtVonId: _, gewuenschtVon, gewuenschtAm, ...geltende }: Regelstand) {
  const wartet = gewuenscht && {
    ...gewuenscht,
    gewuenschtVon: gewuenschtVon ?? '',
    gewuenschtAm: gewuenschtAm!.toISOString(),
  }
  return { ...geltende, wartet }
}

const ersteVon = (alle: readonly string[]) => ({ anzahl: alle.length, beispiele: alle.slice(0, 20) })
