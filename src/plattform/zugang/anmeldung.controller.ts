import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common'
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Akteur } from '../../regeln/rechte.js'
import { Abweisung } from '../fehler/abweisung.js'
import { Fehlerantworten, Schnittstelle } from '../schnittstelle/antworten.js'
import { Anmeldebremse } from './anmeldebremse.js'
import { AnmeldungAntwort, AnmeldungDto } from './anmeldung.dto.js'
import { Anmeldung } from './anmeldung.js'
import { Waechter } from './waechter.js'
import { Angemeldet, Handelnde, Oeffentlich } from './zugang.js'

/** Signing in and out for scripts and for the editor. */
@Controller('api/v1/anmeldung')
@Schnittstelle('Anmeldung')
export class AnmeldungController {
  constructor(
    private readonly anmeldung: Anmeldung,
    private readonly waechter: Waechter,
    private readonly bremse: Anmeldebremse,
  ) {}

  /** Meldet an. Die Antwort trägt das Token und setzt es auch als Cookie. */
  @Post()
  @HttpCode(201)
  @ApiResponse({ status: 201, type: AnmeldungAntwort })
  @Fehlerantworten(422)
  @Oeffentlich()
  async anmelden(
    @Body() { kennung, passwort }: AnmeldungDto,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<AnmeldungAntwort> {
    const ergebnis = await this.bremse.pruefe(kennung, ip, () => this.anmeldung.anmelden(kennung, passwort))
    if (!ergebnis) throw new Abweisung(401, 'Kennung oder Passwort stimmt nicht.')
    this.waechter.keks.setzen(antwort, ergebnis.geheimnis, ergebnis.laeuftAb)
    return { token: ergebnis.geheimnis, laeuftAb: ergebnis.laeuftAb.toISOString(), name: ergebnis.benutzer.name }
  }

  /** Beendet die Sitzung dieser Anfrage. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Abgemeldet' })
  @Angemeldet()
  async abmelden(
    @Handelnde() akteur: Akteur,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<void> {
    const ausweis = this.waechter.keks.lesen(anfrage)
    if (ausweis) await this.anmeldung.abmelden(akteur, ausweis.geheimnis)
    this.waechter.keks.loeschen(antwort)
  }
}
