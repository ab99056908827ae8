import { Controller, Get, Injectable, Param, type PipeTransform, Query, Res, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger'
import { Fehlerantworten, Schnittstelle } from '../plattform/schnittstelle/antworten.js'
import type { Antwortkopf } from '../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { heute } from '../plattform/uhr.js'
import { ProtokollAusgabe, ProtokollBlattDto, ProtokollInhaltDto, ProtokollSuche } from './protokoll.dto.js'
import { ProtokollService } from './protokoll.service.js'

@Injectable()
class NummerPipe implements PipeTransform<string, string> {
  transform(wert: string): string {
    if (!/^\d{1,18}$/.test(wert)) throw new NichtGefunden()
    return wert
  }
}

const arten = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' }

/** The log. Each call stands in it itself. */
@Controller('api/v1/protokoll')
@Schnittstelle('Protokoll')
@Darf('protokoll.lesen')
export class ProtokollController {
  constructor(private readonly protokoll: ProtokollService) {}

  @Get()
  @ApiOkResponse({ type: ProtokollBlattDto })
  @Fehlerantworten(422)
  liste(@Handelnde() akteur: Akteur, @Query() suche: ProtokollSuche): Promise<ProtokollBlattDto> {
    return this.protokoll.liste(akteur, suche)
  }

  @Get('ausgabe')
  @ApiProduces('text/csv', 'application/jsonl')
  @ApiOkResponse({
    description: 'Alle passenden Einträge, die neuesten zuerst',
    content: { 'text/csv': { schema: { type: 'string' } }, 'application/jsonl': { schema: { type: 'string' } } },
  })
  @Fehlerantworten(422)
  async ausgeben(
    @Handelnde() akteur: Akteur,
    @Query() ausgabe: ProtokollAusgabe,
    @Res({ passthrough: true }) antwort: Antwortkopf,
  ): Promise<StreamableFile> {
    antwort.header('x-content-type-options', 'nosniff')
    const inhalt = await this.protokoll.ausgeben(akteur, ausgabe)
    const disposition = `attachment; filename="protokoll-${heute()}.${ausgabe.form}"`
    return new StreamableFile(inhalt, { type: arten[ausgabe.form], disposition })
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string', pattern: '^\\d{1,18}$' } })
  @ApiOkResponse({ type: ProtokollInhaltDto })
  eintrag(@Handelnde() akteur: Akteur, @Param('id', NummerPipe) id: string): Promise<ProtokollInhaltDto> {
    return this.protokoll.eintrag(akteur, id)
  }
}
