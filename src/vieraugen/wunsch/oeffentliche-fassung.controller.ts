import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProperty } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { InterneDateien } from '../../plattform/dateien/dateispeicher.js'
import { Fehlerantworten, Schnittstelle } from '../../plattform/schnittstelle/antworten.js'
import { nimmDatei, nurFelder } from '../../plattform/schnittstelle/hochladen.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { AnlageDto } from '../../vorlagen/anlage.dto.js'
import { OeffentlicheFassungService } from './oeffentliche-fassung.service.js'

class OeffentlicheFassungEingabe {
  @ApiProperty({ type: 'string', format: 'binary' })
  datei: unknown
}

@Controller('api/v1/vorlagen/:id/anlagen/:anlage/oeffentliche-fassung')
@Schnittstelle('Veröffentlichung')
export class OeffentlicheFassungController {
  constructor(
    private readonly fassungen: OeffentlicheFassungService,
    private readonly dateien: InterneDateien,
  ) {}

  /** Stellt die geschwärzte Datei ein, die statt des Originals öffentlich wird. */
  @Post()
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: OeffentlicheFassungEingabe })
  @ApiOkResponse({ type: AnlageDto })
  @Fehlerantworten(409, 413, 415, 422)
  async setzen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Param('anlage', KennungPipe) anlage: string,
    @Req() anfrage: FastifyRequest,
  ): Promise<AnlageDto> {
    const { abgelegt, felder } = await nimmDatei(anfrage, this.dateien)
    nurFelder(felder)
    return this.fassungen.setze(akteur, id, anlage, abgelegt)
  }
}
