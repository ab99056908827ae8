import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common'
import { ApiNoContentResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Akteur } from '../../regeln/rechte.js'
import { Abweisung } from '../fehler/abweisung.js'
import { Fehlerantworten, Schnittstelle } from '../schnittstelle/antworten.js'
import { KennungPipe } from '../schnittstelle/version.js'
import { AnmeldezeileDto, AnmeldungAntwort, AnmeldungDto } from './anmeldung.dto.js'
import { Anmeldestaende, type Anmeldeergebnis } from './anmeldestaende.js'
import { Anmeldung } from './anmeldung.js'
import { Einlass } from './einlass.js'
import { AuchOhneFaktor, Handelnde, Oeffentlich, Persoenlich } from './zugang.js'

/** Signing in and out for scripts and for the editor. */
@Controller('api/v1/anmeldung')
@Schnittstelle('Anmeldung')
export class AnmeldungController {
  constructor(
    private readonly anmeldung: Anmeldung,
    private readonly staende: Anmeldestaende,
    private readonly einlass: Einlass,
  ) {}

  /** Meldet an. Die Antwort trägt das Token und setzt es auch als Cookie. */
  @Post()
  @HttpCode(201)
  @ApiResponse({ status: 201, type: AnmeldungAntwort })
  @Fehlerantworten(422, 429)
  @Oeffentlich()
  async anmelden(
    @Body() eingabe: AnmeldungDto,
    @Req() anfrage: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<AnmeldungAntwort> {
    const ergebnis = await this.mitAllenFaktoren(eingabe, anfrage)
    this.einlass.einlassen(antwort, ergebnis)
    return { token: ergebnis.geheimnis, laeuftAb: ergebnis.laeuftAb.toISOString(), name: ergebnis.benutzer.name }
  }

  /** Beendet die Anmeldung dieser Anfrage. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Abgemeldet' })
  @AuchOhneFaktor()
  async abmelden(@Req() anfrage: FastifyRequest, @Res({ passthrough: true }) antwort: FastifyReply): Promise<void> {
    await this.einlass.hinaus(anfrage, antwort)
  }

  /** Nennt alle Geräte und Programme, die mit Ihrem Konto angemeldet sind. */
  @Get('alle')
  @ApiOkResponse({ type: [AnmeldezeileDto] })
  @Persoenlich()
  async liste(@Handelnde() akteur: Akteur, @Req() { stand }: FastifyRequest): Promise<AnmeldezeileDto[]> {
    const zeilen = await this.staende.liste(akteur)
    return zeilen.map(({ id, weg, geraet, angelegt, zuletzt, laeuftAb }) => ({
      id,
      weg,
      geraet,
      angelegt: angelegt.toISOString(),
      zuletzt: zuletzt.toISOString(),
      laeuftAb: laeuftAb.toISOString(),
      diese: id === stand?.id,
    }))
  }

  /** Beendet eine Ihrer Anmeldungen. */
  @Delete('alle/:id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Beendet' })
  @Persoenlich()
  async beenden(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string): Promise<void> {
    await this.staende.beenden(akteur, id)
  }

  private async mitAllenFaktoren(
    { kennung, passwort, code }: AnmeldungDto,
    anfrage: FastifyRequest,
  ): Promise<Anmeldeergebnis> {
    const ankunft = this.einlass.ankunft(anfrage)
    const ergebnis = await this.anmeldung.anmelden({ kennung, passwort, ...ankunft })
    if (!ergebnis.codeFehlt) return ergebnis
    if (code !== undefined) return this.anmeldung.bestaetigen(ergebnis.geheimnis, code, ankunft.geraet)
    await this.staende.vergessen(ergebnis.geheimnis)
    throw new Abweisung(401, 'Dieses Konto hat einen zweiten Faktor. Senden Sie auch den Code der App.')
  }
}
